/** What a person would stumble over on the page that is open; runs in the browser, each a list of plain lines. */
globalThis.pageFaults = (() => {
  const { body, documentElement: root } = document;
  // What is quoted as it was or will be sent, and names in a list to choose from.
  const foreign = `bdi, code, kbd, pre, textarea, .sms, .wording${root.lang === 'fa' ? '' : ', option'}`;

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.hidden, .skip');
  const nameOf = (element) =>
    `${element.localName}${element.id ? `#${element.id}` : ''}${element.className ? `.${[...element.classList].join('.')}` : ''} «${(element.innerText || element.value || '').trim().slice(0, 40)}»`;

  function* texts() {
    const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && !node.parentElement.closest('script, style, noscript')) yield node;
    }
  }

  /** Letters, digits and dates that are not of the page's language, and what no person was meant to read. */
  function strayText() {
    const persian = root.lang === 'fa';
    const own = [...texts()].filter((node) => !node.parentElement.closest(foreign));
    const inLanguage = own
      .filter((node) => (node.parentElement.closest('[lang]')?.lang ?? root.lang) === root.lang)
      .map(({ data }) => data);
    const labels = [...body.querySelectorAll('[aria-label], [title], [placeholder], img[alt]')]
      .filter((element) => !element.matches('[dir="ltr"][placeholder], :has(> bdi)'))
      .flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt'].map((name) => (element.getAttribute(name) ?? '').replace(/\S+\/\d{4}\/\d+/, '')),
      );
    const said = [document.title, ...inLanguage, ...labels].map((text) => text.replace(/\u2068[^\u2069]*\u2069/g, ''));
    const wrong = persian ? /[0-9٠-٩يكةى]|[A-Za-z]{2,}-[a-z]+|[a-z][A-Z]|["?;,]/u : /[\u0621-\u06cc۰-۹]/u;
    const nobodys = /\b(undefined|null|NaN|Invalid Date)\b|\[object|\{\w*\}|[0-9۰-۹]{4}-[0-9۰-۹]{2}-[0-9۰-۹]{2}|[0-9]T[0-9]/u;
    const strays = said.filter((text) => wrong.test(text));
    const codes = [document.title, ...own.map(({ data }) => data), ...labels].filter((text) => nobodys.test(text));
    return [...strays, ...codes].map((text) => `reads «${text.trim().slice(0, 90)}»`);
  }

  /** The page is of its language, from its side. */
  function direction() {
    const wanted = { fa: 'rtl', en: 'ltr' }[root.lang];
    return wanted === root.dir ? [] : [`is lang ${root.lang}, dir ${root.dir}`];
  }

  function rectsOf(node) {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
  }

  /** Reading needs no scrolling to the side, and nothing lies beyond an edge, outside its box, or upon other words. */
  function lostText() {
    const width = root.clientWidth;
    const shown = [...texts()].filter((node) => isShown(node.parentElement) && !node.parentElement.closest('.scroll, option'));
    const lying = shown.flatMap((node) => rectsOf(node).map((rect) => ({ node, rect })));
    const beyond = lying
      .filter(({ rect }) => rect.left < -1 || rect.right > width + 1)
      .map(({ node }) => `loses at the edge «${node.data.trim().slice(0, 40)}»`);
    const clipped = [...body.querySelectorAll('*')]
      .filter(
        (element) => isShown(element) && !element.matches('.scroll, textarea, input, select, pre, [title]') && element.innerText?.trim(),
      )
      .filter((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const clips = (overflow) => overflow === 'hidden' || overflow === 'clip';
        return (
          (clips(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
          (clips(overflowY) && element.scrollHeight > element.clientHeight + 1)
        );
      })
      .map((element) => `clips ${nameOf(element)}`);
    const stuck = (node) => {
      for (let element = node.parentElement; element; element = element.parentElement)
        if (/sticky|fixed/.test(getComputedStyle(element).position)) return true;
      return false;
    };
    const still = lying.filter(({ node }) => !stuck(node));
    const upon = still.flatMap((one, index) =>
      still
        .slice(index + 1)
        .filter(({ node, rect }) => {
          if (node === one.node) return false;
          const across = Math.min(rect.right, one.rect.right) - Math.max(rect.left, one.rect.left);
          const down = Math.min(rect.bottom, one.rect.bottom) - Math.max(rect.top, one.rect.top);
          return across > 4 && down > 0.45 * Math.min(rect.height, one.rect.height);
        })
        .map(({ node }) => `lays «${node.data.trim().slice(0, 30)}» upon «${one.node.data.trim().slice(0, 30)}»`),
    );
    return [...wide(), ...beyond, ...clipped, ...upon];
  }

  const controls = () =>
    [...body.querySelectorAll('a[href], button, input:not([type="hidden"]), select, textarea, summary')].filter(isShown);

  /** What a thumb presses is 44 pixels each way, its label or card counted in; a word that is a link may be shorter, not lower. */
  function smallTargets() {
    return controls().flatMap((element) => {
      const place = element.matches('input:is([type="radio"], [type="checkbox"], [type="file"])')
        ? (element.closest('label') ?? element)
        : element;
      const over = element.closest('.card-link :is(h2, h3)') ? element.closest('.card-link') : place;
      const { width, height } = over.getBoundingClientRect();
      return height < 43.5 || width < (element.matches('a, .button-plain') ? 24 : 43.5)
        ? [`small ${Math.round(width)}×${Math.round(height)}: ${nameOf(element)}`]
        : [];
    });
  }

  /** Wherever the keyboard stands can be seen: a ring of its own, under no bar. */
  function hiddenFocus() {
    const faults = [];
    for (const element of controls()) {
      if (element.disabled || element.tabIndex < 0) continue;
      element.focus({ focusVisible: true });
      if (document.activeElement !== element) continue;
      const ringed = [element, element.closest('label, .card')].some((place) => {
        if (!place) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(place);
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || (boxShadow !== 'none' && place === element);
      });
      if (!ringed) faults.push(`no ring on ${nameOf(element)}`);
      const [{ left, top, width, height }] = element.getClientRects();
      const above = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20));
      const seen = above && (element.contains(above) || above.contains(element) || above.closest('label')?.contains(element));
      if (!seen) faults.push(`hidden when focused: ${nameOf(element)}`);
    }
    document.activeElement?.blur();
    scrollTo(0, 0);
    return faults;
  }

  /** Every line of the error summary leads to its field; those that name no field are of the whole page. */
  function leadlessErrors() {
    const lines = [...body.querySelectorAll('#errors li')];
    if (lines.length === 0) return ['names no error'];
    return lines.flatMap((line) => {
      const link = line.querySelector('a[href^="#"]');
      const field = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (!link) return [`leads nowhere: «${line.innerText}»`];
      return field?.matches('input, select, textarea, [tabindex]') ? [] : [`leads to no field: «${line.innerText}» ${link.hash}`];
    });
  }

  /** Reading needs no scrolling of the whole page to the side. */
  const wide = () => (root.scrollWidth > root.clientWidth ? [`is ${root.scrollWidth} wide in ${root.clientWidth}`] : []);

  const all = () => [...direction(), ...strayText(), ...lostText(), ...smallTargets(), ...hiddenFocus()];
  /** At a desk one points with more than a thumb. */
  const atDesk = () => [...direction(), ...strayText(), ...lostText(), ...hiddenFocus()];

  return { all, atDesk, lostText, smallTargets, wide, leadlessErrors };
})();
