import type { PaperKeys } from '#contracts/http/paper';
import { fromBase64Url, type PaperClaim, readSealed, type SealedClaim } from '#domain/papers/claim';
import { digits, english, say } from './say';

type Verdict = 'true' | 'false' | 'unknown-key' | 'cannot-tell';

/** A paper's own word, read from the address and held against the published keys: what can be known without a line. */
export function verifySealed(): void {
  const place = document.querySelector<HTMLElement>('[data-sealed]');
  const text = decodeURIComponent(location.hash.slice(1));
  const isScanned = /^\/verify\/./.test(location.pathname);
  if (!place || (!isScanned && !text.includes('.'))) return;
  void tell(place, readSealed(text));
}

async function tell(place: HTMLElement, sealed: SealedClaim | null): Promise<void> {
  const known = sealed ? await publishedKeys() : null;
  const verdict = sealed && known ? await verdictOn(sealed, known) : 'cannot-tell';
  const { tone, text } = verdicts(sealed)[verdict];
  const parts: Node[] = [banner(tone, text)];
  if (sealed && known && verdict === 'true') parts.push(factsOf(sealed.claim, known), paragraph(unknownNow));
  const again = document.createElement('a');
  again.href = location.pathname;
  again.textContent = say('بررسی دوباره با اتصال', 'Check again with a connection');
  const last = paragraph('');
  last.append(again);
  if (/^\/verify\/./.test(location.pathname)) parts.push(last);
  place.replaceChildren(...parts);
  place.hidden = false;
}

const unknownNow = say(
  'اعتبار کنونی (باطل نشدن) تا اتصال نامعلوم است.',
  'Whether it still holds (is not revoked) is unknown until there is a connection.',
);

const verdicts = (sealed: SealedClaim | null): Record<Verdict, { tone: string; text: string }> => ({
  true: isOver(sealed)
    ? {
        tone: 'warning',
        text: say('◔ امضای این مدرک درست است، ولی اعتبارش گذشته است', '◔ The signature is right, but the paper is no longer valid'),
      }
    : { tone: 'success', text: say('✓ امضای این مدرک درست است', '✓ The signature of this paper is right') },
  false: { tone: 'danger', text: say('✕ امضا درست نیست؛ به این مدرک اعتماد نکنید', '✕ The signature is wrong; do not trust this paper') },
  'unknown-key': {
    tone: 'warning',
    text: say(
      'این گوشی کلید این امضا را ندارد؛ با اتصال دوباره ببینید',
      'This phone does not have the key of this signature; check again with a connection',
    ),
  },
  'cannot-tell': {
    tone: 'warning',
    text: say('بی‌اتصال نمی‌توان این مدرک را سنجید', 'This paper cannot be verified without a connection'),
  },
});

const isOver = (sealed: SealedClaim | null): boolean =>
  sealed?.claim.validUntil != null && sealed.claim.validUntil < new Date(Date.now() + 12_600_000).toISOString().slice(0, 10);

async function publishedKeys(): Promise<PaperKeys | null> {
  const answer = await fetch('/api/verify/keys').catch(() => null);
  return answer?.ok ? ((await answer.json()) as PaperKeys) : null;
}

async function verdictOn({ keyId, signature, signed }: SealedClaim, { keys }: PaperKeys): Promise<Verdict> {
  const raw = fromBase64Url(keys.find(({ id }) => id === keyId)?.publicKey ?? '');
  if (!raw?.length) return 'unknown-key';
  try {
    const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
    return (await crypto.subtle.verify('Ed25519', key, signature, signed)) ? 'true' : 'false';
  } catch {
    return 'cannot-tell'; // a browser without Ed25519, or a page without TLS
  }
}

function factsOf({ service, number, issuer, holder, issuedOn, validUntil }: PaperClaim, { services, agencies }: PaperKeys): HTMLElement {
  const titled = (titles: PaperKeys['services'], key: string) => (english ? titles[key]?.en : undefined) ?? titles[key]?.fa ?? key;
  const list = document.createElement('dl');
  list.className = 'facts';
  const rows: [string, string, boolean?][] = [
    [say('برای', 'For'), titled(services, service)],
    [say('شماره', 'Number'), number, true],
    [say('صادرکننده', 'Issued by'), titled(agencies, issuer)],
    [say('دارنده', 'Holder'), holder],
    [say('تاریخ صدور', 'Issued on'), dayOf(issuedOn)],
    ...(validUntil ? [[say('اعتبار تا پایان', 'Valid until'), dayOf(validUntil)] as [string, string]] : []),
  ];
  for (const [label, value, isCode] of rows) {
    const row = document.createElement('div');
    const term = document.createElement('dt');
    const text = document.createElement('bdi');
    const said = document.createElement('dd');
    term.textContent = label;
    text.textContent = isCode ? digits(value) : value;
    if (isCode) text.dir = 'ltr';
    said.append(text);
    row.append(term, said);
    list.append(row);
  }
  return list;
}

const dayOf = (date: string): string =>
  new Intl.DateTimeFormat(english ? 'en-GB' : 'fa-IR-u-ca-persian', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(date));

function banner(tone: string, text: string): HTMLElement {
  const box = document.createElement('div');
  const said = document.createElement('h2');
  box.className = `banner banner-${tone} stack stack-2`;
  box.setAttribute('role', 'status');
  said.textContent = text;
  box.append(said);
  return box;
}

function paragraph(text: string): HTMLElement {
  const said = document.createElement('p');
  said.textContent = text;
  return said;
}
