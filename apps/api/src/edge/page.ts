/** Small pages made on the server: Persian, right-to-left, without scripts and without anything from elsewhere. */

/** Text that is already HTML. */
export class Html {
  constructor(readonly text: string) {}
}

/** A template whose values are escaped unless they are HTML already. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  return new Html(strings.reduce((text, string, index) => text + render(values[index - 1]) + string));
}

function render(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  if (value === null || value === undefined || value === false) return '';
  return escaped(String(value));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

export const style = `
:root { color-scheme: light dark; --ink: light-dark(#1c2321, #e8ecea); --paper: light-dark(#f7f6f2, #151a18); --card: light-dark(#fff, #1e2523); --line: light-dark(#d9d6cc, #36403d); --accent: light-dark(#0b5d56, #7fd1c7); --warn: light-dark(#8a1c1c, #ffb4a8); }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.8 Vazirmatn, Tahoma, 'Segoe UI', sans-serif }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { font-size: 1.5rem; line-height: 1.5 } h2 { font-size: 1.1rem; margin-top: 2rem }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem 1.25rem; margin: .75rem 0; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.25rem; margin: 0 } dt { opacity: .75 } dd { margin: 0 }
table { width: 100%; border-collapse: collapse } th, td { text-align: start; padding: .45rem .5rem; border-bottom: 1px solid var(--line); vertical-align: top }
code, bdi.code { font-family: ui-monospace, Consolas, monospace; font-size: .92em }
button { font: inherit; padding: .55rem 1.1rem; min-height: 2.75rem; border-radius: .6rem; border: 1px solid var(--accent); background: transparent; color: var(--accent); cursor: pointer }
button.first { background: var(--accent); color: var(--paper) } button:focus-visible, a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
form { display: flex; flex-wrap: wrap; gap: .6rem } a { color: var(--accent) }
.mark { font-size: 1.25rem; font-weight: 700; color: var(--accent) } .mark.bad { color: var(--warn) } .faint { opacity: .75; font-size: .9rem }
`;

export function page({ title, body, language = 'fa' }: { title: string; body: Html; language?: 'fa' | 'en' }): string {
  const direction = language === 'fa' ? 'rtl' : 'ltr';
  return `<!doctype html>\n${html`<html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><style>${new Html(style)}</style></head><body><main>${body}</main></body></html>`.text}`;
}
