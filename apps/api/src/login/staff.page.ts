import { refusals } from '#catalog/messages/refusals';
import type { Refusal } from '#domain/refusal';
import type { Language } from '../edge/language';
import { html, page } from '../edge/page';

const words = {
  code: { fa: 'کد این پیام', en: 'Code of this message' },
  again: { fa: 'ورود دوباره', en: 'Sign in again' },
  elsewhere: { fa: 'سامانهٔ شهروندان', en: "The citizens' site" },
  signedOut: { fa: 'خارج شدید', en: 'You are signed out' },
  over: {
    fa: 'نشست شما در گردش و در درگاه هویت به پایان رسید. پیش‌نویس‌ها و کارها سر جای خود است.',
    en: 'Your session is over, here and at the identity provider. Drafts and work stand as they are.',
  },
};

/** Why staff could not come in, what to do, and a code to name to whoever helps. */
export function staffRefusedPage(refusal: Refusal, language: Language): { status: number; text: string } {
  const { status, title, detail } = refusals[refusal.code];
  const code = refusal.details.code ? `${refusal.code}/${refusal.details.code}` : refusal.code;
  const body = html`<h1>${title[language] ?? title.fa}</h1>
<p>${detail(refusal.details)[language] ?? detail(refusal.details).fa}</p>
<p class="faint">${words.code[language]}: <bdi class="code" dir="ltr">${code}</bdi></p>
<p><a href="/api/login/staff?prompt=login">${words.again[language]}</a> · <a href="/">${words.elsewhere[language]}</a></p>`;
  return { status, text: page({ title: title[language] ?? title.fa, body, language }) };
}

export const staffSignedOutPage = (language: Language): string =>
  page({
    title: words.signedOut[language],
    language,
    body: html`<h1>${words.signedOut[language]}</h1>
<p>${words.over[language]}</p>
<p><a href="/api/login/staff?prompt=login">${words.again[language]}</a> · <a href="/">${words.elsewhere[language]}</a></p>`,
  });
