/** Every "no" in words: what happened, what is safe, what to do. */
import type { RefusalCode } from '#domain/refusal';
import { toPersianDigits } from '#domain/text/digits';
import { momentWords, moneyWords, type Words } from '#domain/text/words';
import { type Details, fieldSentences } from './fields';

export interface RefusalWords {
  /** HTTP status. */
  status: number;
  title: Words;
  detail: (details: Record<string, string>) => Words;
}

const said =
  (fa: string, en: string): RefusalWords['detail'] =>
  () => ({ fa, en });

const limitWords = (amount: number, upTo: number): Words => ({
  fa: `این تصمیم دربارهٔ ${moneyWords(amount).fa} است و اختیار این سمت تا ${moneyWords(upTo).fa}. `,
  en: `The decision is about ${moneyWords(amount).en}, and the post may decide up to ${moneyWords(upTo).en}. `,
});

/** A new refusal is a compile error here until it has its status and sentences. */
export const refusals: Record<RefusalCode, RefusalWords> = {
  'sign-in-needed': {
    status: 401,
    title: { fa: 'باید وارد شوید', en: 'Sign-in needed' },
    detail: said(
      'نشست شما باز نیست یا به پایان رسیده است. وارد شوید و کار را دوباره بفرستید؛ چیزی تغییر نکرده است.',
      'You are not signed in, or your session is over. Sign in and send it again; nothing was changed.',
    ),
  },
  'not-permitted': {
    status: 403,
    title: { fa: 'این کار در اختیار شما نیست', en: 'Not permitted' },
    detail: said(
      'سمت شما اجازهٔ این کار را ندارد و چیزی تغییر نکرد. مدیر سامانه در دستگاه شما می‌تواند سمت بدهد.',
      'Your post does not allow this, and nothing was changed. The administrator of your body can give the post.',
    ),
  },
  'not-found': {
    status: 404,
    title: { fa: 'یافت نشد', en: 'Not found' },
    detail: said(
      'چیزی با این نشانی نیست یا برای شما دیدنی نیست. کد یا نشانی را بازبینی کنید.',
      'There is nothing at this address, or it is not yours to see. Check the code or address.',
    ),
  },
  'code-wrong': {
    status: 401,
    title: { fa: 'کد درست نیست', en: 'Wrong code' },
    detail: ({ left }) => ({
      fa: left
        ? `کد یک‌بارمصرف درست نیست؛ ${toPersianDigits(left)} بار دیگر می‌توانید بکوشید.`
        : 'کد یک‌بارمصرف درست نیست. آن را از پیامک دوباره بخوانید.',
      en: left ? `The one-time code is wrong; you have ${left} more tries.` : 'The one-time code is wrong. Read it again from the message.',
    }),
  },
  'code-expired': {
    status: 401,
    title: { fa: 'زمان کد گذشته است', en: 'Code expired' },
    detail: said('این کد دیگر کار نمی‌کند. کد تازه بخواهید.', 'This code no longer works. Ask for a new one.'),
  },
  'too-many-tries': {
    status: 429,
    title: { fa: 'بیش از اندازه کوشیده‌اید', en: 'Too many tries' },
    detail: ({ minutes }) => ({
      fa: minutes
        ? `برای ایمنی شما، تا ${toPersianDigits(minutes)} دقیقهٔ دیگر نمی‌توان دوباره کوشید.`
        : 'برای ایمنی شما، چند دقیقه صبر کنید و سپس دوباره بکوشید.',
      en: minutes ? `For your safety you can try again in ${minutes} minutes.` : 'For your safety, wait a few minutes and try again.',
    }),
  },
  'demo-only': {
    status: 404,
    title: { fa: 'تنها در نمایش', en: 'Demo only' },
    detail: said('این نشانی تنها در سامانهٔ نمایشی هست.', 'This address exists in the demo installation only.'),
  },
  'sign-in-failed': {
    status: 401,
    title: { fa: 'ورود به پایان نرسید', en: 'The sign-in did not come to its end' },
    detail: said(
      'آنچه از درگاه هویت بازگشت با درخواست شما یکی نبود یا زمان آن گذشته بود. نشستی باز نشد؛ دوباره از آغاز وارد شوید.',
      'What came back from the identity provider was not what was asked for, or came too late. No session was opened; sign in again from the beginning.',
    ),
  },
  'staff-unknown': {
    status: 403,
    title: { fa: 'هنوز سمتی در سامانه ندارید', en: 'You hold no post here yet' },
    detail: ({ userName, agencies, code }) => {
      const who = userName
        ? {
            fa: `درگاه هویت شما را با نام کاربری «\u2068${userName}\u2069» شناخت، ولی `,
            en: `The identity provider knows you as "${userName}", but `,
          }
        : { fa: '', en: '' };
      const whose = agencies
        ? { fa: `مدیر سامانه در «${agencies}»`, en: `the administrator of ${agencies}` }
        : { fa: 'مدیر سامانه در دستگاه شما', en: 'the administrator of your body' };
      return code === 'subject-changed'
        ? {
            fa: `${who.fa}این نام کاربری پیش‌تر از آنِ شناسهٔ دیگری بوده است. ${whose.fa} می‌تواند پیوند آن را تازه کند؛ همین صفحه را به او نشان دهید.`,
            en: `${who.en}that user name used to belong to another identity. Show this page to ${whose.en}, who can renew the link.`,
          }
        : {
            fa: `${who.fa}اکنون در هیچ دستگاهی سمتی ندارید. ${whose.fa} می‌تواند سمت بدهد؛ همین صفحه را به او نشان دهید و سپس دوباره وارد شوید.`,
            en: `${who.en}you hold no post in any body now. Show this page to ${whose.en}, who can give you one, and sign in again.`,
          };
    },
  },
  'issuer-unavailable': {
    status: 503,
    title: { fa: 'درگاه هویت پاسخ نمی‌دهد', en: 'The identity provider does not answer' },
    detail: ({ code }) =>
      code === 'no-issuer'
        ? {
            fa: 'درگاه هویتی برای کارکنان تنظیم نشده است. بهره‌بردار سامانه باید نشانی آن را بدهد.',
            en: 'No identity provider is set for staff. The operator of the installation has to name one.',
          }
        : {
            fa: 'درگاه هویت سازمان اکنون در دسترس نیست. کمی بعد دوباره بکوشید؛ کارهای شما سر جای خود است.',
            en: 'The identity provider cannot be reached now. Try again in a while; your work stands as it is.',
          },
  },
  'exists-already': {
    status: 409,
    title: { fa: 'پیش‌تر افزوده شده است', en: 'It is there already' },
    detail: said(
      'همین نام کاربری، سمت یا دستگاه پیش‌تر افزوده شده است. چیزی تغییر نکرد؛ همان را ببینید.',
      'This user name, post or body was entered before. Nothing was changed; look at that one.',
    ),
  },
  'agency-busy': {
    status: 409,
    title: { fa: 'این دستگاه هنوز کار باز دارد', en: 'This body still owes work' },
    detail: ({ tasks, dossiers }) => ({
      fa: `${toPersianDigits(tasks ?? '0')} کار و ${toPersianDigits(dossiers ?? '0')} پرونده در این دستگاه باز است. تا پایان آنها دستگاه پایان نمی‌یابد؛ چیزی تغییر نکرد.`,
      en: `${tasks ?? 0} tasks and ${dossiers ?? 0} dossiers are open in this body. It cannot end before they do; nothing was changed.`,
    }),
  },
  'last-administrator': {
    status: 409,
    title: { fa: 'مدیر دیگری نمی‌ماند', en: 'No administrator would be left' },
    detail: said(
      'پس از این کار کسی مدیر سامانه نمی‌ماند. نخست مدیر دیگری بگمارید؛ چیزی تغییر نکرد.',
      'Nobody would be left who administers the installation. Give the post to another first; nothing was changed.',
    ),
  },
  'invalid-input': {
    status: 422,
    title: { fa: 'برخی پاسخ‌ها درست نیست', en: 'Some answers are not right' },
    detail: said(
      'چیزی ثبت نشد. پاسخ‌های نام‌برده را درست کنید و دوباره بفرستید؛ بقیه سر جای خود است.',
      'Nothing was recorded. Mend the answers named here and send again; the others stand.',
    ),
  },
  malformed: {
    status: 400,
    title: { fa: 'نوشته خوانده نمی‌شود', en: 'Malformed' },
    detail: said(
      'آنچه رسید JSON درستی نیست و چیزی ثبت نشد. قالب آن را درست کنید.',
      'What arrived is not well-formed JSON, and nothing was recorded. Mend its form.',
    ),
  },
  'too-large': {
    status: 413,
    title: { fa: 'بیش از اندازه بزرگ است', en: 'Too large' },
    detail: ({ max }) => ({
      fa: max
        ? `اندازه باید کمتر از ${toPersianDigits(max)} باشد. چیزی ثبت نشد.`
        : 'آنچه فرستادید از اندازهٔ مجاز بزرگ‌تر است. چیزی ثبت نشد.',
      en: max ? `It must be smaller than ${max}. Nothing was recorded.` : 'What you sent is larger than allowed. Nothing was recorded.',
    }),
  },
  'unsupported-type': {
    status: 415,
    title: { fa: 'این نوع پذیرفته نیست', en: 'Unsupported type' },
    detail: said(
      'نوع محتوا یا پرونده در اینجا پذیرفته نیست. با نوع دیگری بفرستید؛ چیزی ثبت نشد.',
      'This type of content or file is not accepted here. Send another type; nothing was recorded.',
    ),
  },
  'idempotency-key-missing': {
    status: 400,
    title: { fa: 'کلید یکتا نیامده است', en: 'Idempotency-Key missing' },
    detail: said(
      'هر درخواستِ تغییر باید سرایند Idempotency-Key داشته باشد تا دو بار انجام نشود.',
      'Every request that changes something needs an Idempotency-Key header, so that it is never done twice.',
    ),
  },
  'idempotency-key-reused': {
    status: 422,
    title: { fa: 'این کلید پیش‌تر به کار رفته است', en: 'Idempotency-Key reused' },
    detail: said(
      'با همین کلید محتوای دیگری فرستاده شده بود. آن پاسخ سر جای خود است؛ برای کار تازه کلید تازه بسازید.',
      'Another content came under this key. Its answer stands; use a fresh key for something new.',
    ),
  },
  'unknown-service': {
    status: 422,
    title: { fa: 'چنین خدمتی نیست', en: 'Unknown service' },
    detail: ({ service }) => ({
      fa: service
        ? `خدمتی با شناسهٔ «\u2068${service}\u2069» منتشر نشده است. فهرست خدمت‌ها را ببینید.`
        : 'این خدمت منتشر نشده است. فهرست خدمت‌ها را ببینید.',
      en: service
        ? `No service "${service}" is published. See the list of services.`
        : 'This service is not published. See the list of services.',
    }),
  },
  'definition-defective': {
    status: 422,
    title: { fa: 'تعریف خدمت نقص دارد', en: 'The definition has defects' },
    detail: said(
      'منتشر نشد. نقص‌ها با جای هر یک و راه رفع آن فهرست شده است.',
      'It was not published. The defects are listed, each with its place and what would mend it.',
    ),
  },
  'version-exists': {
    status: 409,
    title: { fa: 'این نسخه منتشر شده است', en: 'Version exists' },
    detail: ({ version }) => ({
      fa: `نسخهٔ ${version ? toPersianDigits(version) : 'نام‌برده'} منتشر شده و دیگر تغییر نمی‌کند. شمارهٔ نسخه را بالا ببرید.`,
      en: `Version ${version ?? 'named'} is published and never changes. Raise the version number.`,
    }),
  },
  'version-not-later': {
    status: 409,
    title: { fa: 'شمارهٔ نسخه جلوتر نیست', en: 'Not a later version' },
    detail: ({ version = '', current = '' }) => ({
      fa: `نسخهٔ ${toPersianDigits(version)} از نسخهٔ جاری (${toPersianDigits(current)}) جلوتر نیست. شماره را بالا ببرید.`,
      en: `Version ${version} does not come after the current one (${current}). Raise the number.`,
    }),
  },
  'proposal-settled': {
    status: 409,
    title: { fa: 'این پیشنهاد تعیین تکلیف شده است', en: 'Already settled' },
    detail: said(
      'این نسخهٔ پیشنهادی پیش‌تر منتشر یا پس گرفته شده است. صفحه را تازه کنید.',
      'The proposed version was published or taken back before. Load the page again.',
    ),
  },
  'proposal-own': {
    status: 403,
    title: { fa: 'نفر دوم لازم است', en: 'A second person is needed' },
    detail: said(
      'نسخه‌ای را که خودتان پیشنهاد داده‌اید، مدیر دیگری باید بپذیرد.',
      'Another administrator must agree to a version that you proposed yourself.',
    ),
  },
  'service-suspended': {
    status: 409,
    title: { fa: 'پذیرش درخواست این خدمت متوقف است', en: 'The service takes no requests for now' },
    detail: ({ reason, reasonEn }) => ({
      fa: `${reason ?? 'پذیرش درخواست تازه متوقف شده است.'} نوشته‌های شما مانده است؛ پس از از سر گرفتن، همان را بفرستید.`,
      en: `${reasonEn ?? reason ?? 'New requests are not taken.'} What you wrote is kept; send it when the service is resumed.`,
    }),
  },
  'file-unsafe': {
    status: 422,
    title: { fa: 'پرونده ایمن نیست', en: 'Unsafe file' },
    detail: said(
      'در این پرونده نشانهٔ بدافزار دیده شد و پذیرفته نشد. پروندهٔ دیگری بفرستید.',
      'Signs of malware were found in this file and it was not accepted. Send another.',
    ),
  },
  'stale-version': {
    status: 409,
    title: { fa: 'در این میان چیزی تغییر کرده است', en: 'It has changed meanwhile' },
    detail: ({ version }) => ({
      fa: `پرونده پیش رفته است${version ? ` و اکنون در نسخهٔ ${toPersianDigits(version)} است` : ''}. آن را دوباره ببینید؛ کار شما انجام نشد.`,
      en: `The dossier has moved on${version ? ` and is now at version ${version}` : ''}. Look at it again; what you sent was not done.`,
    }),
  },
  busy: {
    status: 503,
    title: { fa: 'دیگری هم‌اکنون روی آن کار می‌کند', en: 'Busy' },
    detail: said(
      'پرونده لحظه‌ای در دست کار دیگری است و چیزی تغییر نکرد. با همان کلید دوباره بفرستید.',
      'Something else is being written to this dossier, and nothing was changed. Send again with the same key.',
    ),
  },
  'dossier-closed': {
    status: 409,
    title: { fa: 'درخواست پایان یافته است', en: 'The request is closed' },
    detail: said(
      'این درخواست پایان یافته و دیگر تغییر نمی‌کند. اگر به نتیجه اعتراض دارید، از همان صفحه اعتراض کنید.',
      'This request is closed and changes no more. If you disagree with its result, appeal from its page.',
    ),
  },
  'task-not-yours': {
    status: 403,
    title: { fa: 'این کار به شما سپرده نشده است', en: 'Not your task' },
    detail: said(
      'این کار در دست دستگاه، سمت یا کس دیگری است. چیزی تغییر نکرد.',
      'This task belongs to another body, post or person. Nothing was changed.',
    ),
  },
  'task-already-done': {
    status: 409,
    title: { fa: 'این کار انجام شده است', en: 'Already done' },
    detail: ({ at }) => {
      const when = at ? momentWords(at, at) : null;
      return {
        fa: `${when ? `این کار ${when.fa} انجام شده است` : 'این کار پیش‌تر انجام شده است'} و هر کار تنها یک تصمیم دارد. تصمیم شما ثبت نشد.`,
        en: `This was done ${when ? `on ${when.en}` : 'before'}, and every task has one decision only. Yours was not recorded.`,
      };
    },
  },
  'task-taken': {
    status: 409,
    title: { fa: 'همکاری آن را برداشته است', en: 'Taken by a colleague' },
    detail: said(
      'این کار را همکار دیگری پیش از شما برداشت. از صف، کار دیگری بردارید یا بخواهید آن را رها کند.',
      'A colleague claimed this task before you. Take another, or ask for its release.',
    ),
  },
  'task-held': {
    status: 409,
    title: { fa: 'تصمیم گرفته شده و تا چند ثانیه بازگرداندنی است', en: 'Decided, and still to be done' },
    detail: ({ byName = '' }) => ({
      fa: `${byName || 'همکارتان'} دربارهٔ این کار تصمیم گرفته است و تا چند ثانیهٔ دیگر انجام می‌شود؛ تا آن زمان تنها خودش می‌تواند آن را بازگرداند. نوشتهٔ شما از دست نمی‌رود.`,
      en: `${byName || 'A colleague'} has decided this; it will be done in a few seconds, and until then only they can take it back. Your text is not lost.`,
    }),
  },
  'nothing-held': {
    status: 409,
    title: { fa: 'چیزی برای بازگرداندن نیست', en: 'Nothing to take back' },
    detail: said(
      'زمان بازگرداندن گذشته و کار انجام شده است، یا پیش‌تر بازگردانده شده بود. پرونده را دوباره ببینید.',
      'The time to take it back is over and it has been done, or it had been taken back before. Look at the case again.',
    ),
  },
  'not-reversible': {
    status: 422,
    title: { fa: 'این تصمیم بازگرداندنی نیست', en: 'This cannot be taken back' },
    detail: said(
      'این تصمیم اثر حقوقی دارد و نگه داشته نمی‌شود؛ چیزی ثبت نشد. آن را با نوشتن چهار رقم آخر کد رهگیری تأیید کنید.',
      'This act has legal effect and is not held; nothing was recorded. Confirm it with the last four digits of the tracking code.',
    ),
  },
  'confirm-wrong': {
    status: 422,
    title: { fa: 'چهار رقم آخر کد رهگیری درست نیست', en: 'The last four digits are wrong' },
    detail: said(
      'آنچه نوشته‌اید با کد رهگیری این پرونده یکی نیست و تصمیمی ثبت نشد. شاید پروندهٔ دیگری در نظر دارید.',
      'What you typed does not match the tracking code of this case, and nothing was recorded. You may have another case in mind.',
    ),
  },
  'signature-not-lent': {
    status: 403,
    title: { fa: 'امضا با جانشینی داده نمی‌شود', en: 'A signature is not given by standing in' },
    detail: said(
      'جانشین کارها را پیش می‌برد، ولی امضا و بازپرداخت تنها از کسی برمی‌آید که خود این سمت را دارد. کار نزد رئیس دستگاه خبر داده شده است.',
      'Whoever stands in carries the work on, but a signature or a refund needs a post of one’s own. The head of the body knows of it.',
    ),
  },
  'beyond-authority': {
    status: 403,
    title: { fa: 'این مبلغ بیش از اختیار این سمت است', en: 'The amount is beyond the authority of this post' },
    detail: ({ amount, upTo }) => {
      const limit = amount && upTo ? limitWords(Number(amount), Number(upTo)) : { fa: '', en: '' };
      return {
        fa: `${limit.fa}چیزی ثبت نشد؛ کار را به سمت بالاتر بسپارید.`,
        en: `${limit.en}Nothing was recorded; hand the task to the post above.`,
      };
    },
  },
  'forward-not-allowed': {
    status: 422,
    title: { fa: 'این کار به آن سمت سپردنی نیست', en: 'It cannot be forwarded there' },
    detail: said(
      'کاری که امضا می‌خواهد تنها به همان سمت سپرده می‌شود، و کار متقاضی به کسی سپرده نمی‌شود. چیزی تغییر نکرد.',
      'Work that needs a signature goes only to the same post, and the applicant’s own work goes to nobody. Nothing was changed.',
    ),
  },
  'head-asked': {
    status: 409,
    title: { fa: 'از رئیس دستگاه پرسیده شده است', en: 'The head has been asked' },
    detail: said(
      'این کار چند بار میان دو نفر رفته و برگشته است. رئیس دستگاه باید بگوید کجا بماند؛ تا آن زمان جابه‌جا نمی‌شود.',
      'It has gone to and fro between two people. The head says where it belongs; until then it stays.',
    ),
  },
  'person-away': {
    status: 409,
    title: { fa: 'این همکار نیست', en: 'This colleague is away' },
    detail: said(
      'این همکار در مرخصی است و کسی به جای او نمی‌نشیند. کار را به همکار دیگری بسپارید؛ چیزی جابه‌جا نشد.',
      'This colleague is away and nobody stands in. Hand the work to another; nothing was moved.',
    ),
  },
  'link-not-allowed': {
    status: 422,
    title: { fa: 'برای این کار پیوند فرستاده نمی‌شود', en: 'No link for this work' },
    detail: said(
      'پیوند یک‌بارمصرف تنها برای اظهار نظر یک دستگاه است. چیزی فرستاده نشد.',
      'A one-time link is for the opinion of a body alone. Nothing was sent.',
    ),
  },
  'link-over': {
    status: 410,
    title: { fa: 'این پیوند دیگر کار نمی‌کند', en: 'This link no longer works' },
    detail: ({ why = '' }) =>
      why === 'used'
        ? {
            fa: 'با این پیوند نظر داده شده و ثبت شده است. هر پیوند تنها یک بار به کار می‌آید؛ اگر نظر تازه‌ای هست، از دستگاه پرسنده پیوند تازه بخواهید.',
            en: 'An opinion was given by this link and recorded. Each link serves once; for another opinion ask the body for a new link.',
          }
        : {
            fa: 'زمان این پیوند گذشته یا نظر از راه دیگری داده شده است. اگر هنوز باید پاسخ دهید، از دستگاه پرسنده پیوند تازه بخواهید.',
            en: 'The time of this link is over, or the opinion was given another way. If an answer is still due, ask the body for a new link.',
          },
  },
  'task-suspended': {
    status: 409,
    title: { fa: 'کار ایستاده است', en: 'Suspended' },
    detail: said(
      'این کار در انتظار پاسخ متقاضی است و تا رسیدن آن تصمیمی نمی‌پذیرد.',
      'This task waits for the applicant and takes no decision until the answer comes.',
    ),
  },
  'action-unknown': {
    status: 422,
    title: { fa: 'چنین اقدامی نیست', en: 'Unknown action' },
    detail: ({ action }) => ({
      fa: action
        ? `این کار اقدامی به نام «\u2068${action}\u2069» ندارد. اقدام‌های مجاز همراه کار آمده است.`
        : 'این کار چنین اقدامی ندارد. اقدام‌های مجاز همراه کار آمده است.',
      en: action
        ? `This task has no action "${action}". Those allowed come with the task.`
        : 'This task has no such action. Those allowed come with the task.',
    }),
  },
  'action-unavailable': {
    status: 409,
    title: { fa: 'این اقدام اکنون ممکن نیست', en: 'Not available now' },
    detail: said(
      'بنا بر مقررات این خدمت، این اقدام در وضع کنونی پرونده ممکن نیست. چیزی تغییر نکرد.',
      'By the rules of this service the action is not available as things stand. Nothing was changed.',
    ),
  },
  'four-eyes': {
    status: 403,
    title: { fa: 'باید کس دیگری تصمیم بگیرد', en: 'Another person must decide' },
    detail: said(
      'شما در گام پیشین این پرونده تصمیم گرفته‌اید؛ این گام با همکار دیگری است، حتی به جانشینی.',
      'You acted in an earlier step of this dossier; this one is for another person, also by stand-in.',
    ),
  },
  'check-red': {
    status: 409,
    title: { fa: 'وارسی این پرونده سبز نیست', en: 'Not every check of this case is green' },
    detail: said(
      'پاسخ دفتر ثبت به زیان این پرونده است یا نرسیده، یا متقاضی از دیرکرد شکایت کرده است. در میان چند پرونده تصمیم گرفته نمی‌شود؛ خودش را باز کنید.',
      'A register spoke against this case or stayed silent, or the applicant complained of the delay. It is not decided among many: open it by itself.',
    ),
  },
  'reasons-needed': {
    status: 422,
    title: { fa: 'دلیل لازم است', en: 'Reasons needed' },
    detail: said(
      'برای رد یا بازگشت، دست‌کم یک دلیل از فهرست دلیل‌های این خدمت برگزینید.',
      "To refuse or send back, choose at least one of the service's reasons.",
    ),
  },
  'reason-unknown': {
    status: 422,
    title: { fa: 'این دلیل در فهرست نیست', en: 'Unknown reason' },
    detail: ({ reasons }) => ({
      fa: `تنها دلیل‌های همین خدمت پذیرفته است${reasons ? `؛ «\u2068${reasons}\u2069» در فهرست نیست` : ''}.`,
      en: `Only the service's own reasons may be cited${reasons ? `; "${reasons}" is not among them` : ''}.`,
    }),
  },
  'comment-needed': {
    status: 422,
    title: { fa: 'توضیح لازم است', en: 'A comment is needed' },
    detail: said('برای این اقدام چند کلمه توضیح بنویسید.', 'Write a few words for this action.'),
  },
  'reply-needed': {
    status: 422,
    title: { fa: 'متن پاسخ لازم است', en: 'A reply is needed' },
    detail: said('پاسخی را که به متقاضی می‌رسد بنویسید.', 'Write the reply that the applicant will read.'),
  },
  'signature-needed': {
    status: 422,
    title: { fa: 'امضا لازم است', en: 'A signature is needed' },
    detail: said('این تصمیم باید امضا شود.', 'This decision must be signed.'),
  },
  'fields-needed': {
    status: 422,
    title: { fa: 'چند مقدار لازم است', en: 'Values are needed' },
    detail: said(
      'مقدارهای لازم این اقدام را پر کنید؛ فهرست آنها همراه کار آمده است.',
      'Fill in what this action needs; the fields come with the task.',
    ),
  },
  'conditions-needed': {
    status: 422,
    title: { fa: 'شرط لازم است', en: 'Conditions are needed' },
    detail: said('برای موافقت مشروط، دست‌کم یک شرط بنویسید.', 'To concur with conditions, write at least one.'),
  },
  'photos-needed': {
    status: 422,
    title: { fa: 'عکس لازم است', en: 'Photographs are needed' },
    detail: ({ min }) => ({
      fa: `دست‌کم ${toPersianDigits(min ?? '1')} عکس از محل پیوست کنید.`,
      en: `Attach at least ${min ?? 1} photographs of the place.`,
    }),
  },
  'send-backs-exhausted': {
    status: 409,
    title: { fa: 'بازگشت دیگری ممکن نیست', en: 'No more send-backs' },
    detail: said(
      'این پرونده به شمار مجاز بازگشته است. اکنون باید پذیرفته یا با دلیل رد شود.',
      'This dossier was sent back as often as allowed. It must now be accepted, or refused with reasons.',
    ),
  },
  'nothing-asked': {
    status: 409,
    title: { fa: 'چیزی خواسته نشده است', en: 'Nothing was asked' },
    detail: said('اکنون تکمیلی از شما خواسته نشده است. چیزی تغییر نکرد.', 'Nothing is asked of you now. Nothing was changed.'),
  },
  'field-not-open': {
    status: 409,
    title: { fa: 'این پاسخ اکنون باز نیست', en: 'Not open for change' },
    detail: ({ field }) => ({
      fa: `تنها پاسخ‌هایی که خواسته شده باز است${field ? `؛ «\u2068${field}\u2069» باز نیست` : ''}. چیزی تغییر نکرد.`,
      en: `Only what was asked may be changed${field ? `; "${field}" is not open` : ''}. Nothing was changed.`,
    }),
  },
  'withdraw-too-late': {
    status: 409,
    title: { fa: 'برای انصراف دیر است', en: 'Too late to withdraw' },
    detail: said('کار به گامی رسیده است که دیگر نمی‌توان انصراف داد.', 'The request has come to a step after which it cannot be withdrawn.'),
  },
  'amend-not-allowed': {
    status: 409,
    title: { fa: 'تغییر ممکن نیست', en: 'Cannot be amended' },
    detail: said('این پاسخ‌ها در این خدمت یا در این گام تغییر نمی‌کند.', 'These answers cannot be changed in this service or at this step.'),
  },
  'appeal-not-allowed': {
    status: 409,
    title: { fa: 'اعتراض ممکن نیست', en: 'No appeal' },
    detail: said(
      'به این نتیجه نمی‌توان از اینجا اعتراض کرد یا پیش‌تر اعتراض کرده‌اید.',
      'This result cannot be appealed here, or you have appealed already.',
    ),
  },
  'appeal-too-late': {
    status: 409,
    title: { fa: 'مهلت اعتراض گذشته است', en: 'Too late to appeal' },
    detail: said(
      'مهلت اعتراض در این خدمت گذشته است. دیوان عدالت اداری همچنان راه شکایت است.',
      'The time to appeal here is over. The Administrative Justice Court remains open.',
    ),
  },
  'not-late': {
    status: 409,
    title: { fa: 'دیرکردی نیست', en: 'Not late' },
    detail: said(
      'مهلت این کار هنوز نگذشته است. اگر بگذرد، شکایت از دیرکرد باز می‌شود.',
      'The time for this is not over yet. Should it pass, a complaint is open to you.',
    ),
  },
  'complained-already': {
    status: 409,
    title: { fa: 'امروز شکایت کرده‌اید', en: 'You have complained today' },
    detail: said(
      'شکایت امروز شما رسیده است و دیده می‌شود. اگر کار همچنان ماند، فردا دوباره می‌توانید بنویسید.',
      'Your complaint of today has arrived and is being seen to. If nothing moves, you can write again tomorrow.',
    ),
  },
  'rate-not-allowed': {
    status: 409,
    title: { fa: 'اکنون نمی‌توان امتیاز داد', en: 'Cannot be rated now' },
    detail: said(
      'پس از پایان کار و تا مهلت آن، یک بار می‌توان امتیاز داد.',
      'A request can be rated once, after it ends and within its time.',
    ),
  },
  'revoke-not-allowed': {
    status: 409,
    title: { fa: 'لغو ممکن نیست', en: 'Cannot be revoked' },
    detail: said(
      'این سند معتبر نیست یا لغو آن در این خدمت پیش‌بینی نشده است.',
      'This paper is not valid, or the service does not provide for its revocation.',
    ),
  },
  'charge-not-due': {
    status: 409,
    title: { fa: 'این صورت‌حساب پرداختنی نیست', en: 'Nothing to pay' },
    detail: said(
      'این صورت‌حساب پرداخت شده، لغو شده یا هنوز نرسیده است. دوباره پرداخت نکنید.',
      'This charge is paid, void or not yet due. Do not pay again.',
    ),
  },
  'instalments-not-allowed': {
    status: 409,
    title: { fa: 'قسط‌بندی ممکن نیست', en: 'No instalments' },
    detail: ({ max }) => ({
      fa: max && max !== '1' ? `این صورت‌حساب حداکثر ${toPersianDigits(max)} قسط می‌پذیرد.` : 'این صورت‌حساب قسط‌بندی نمی‌پذیرد.',
      en: max && max !== '1' ? `This charge may be paid in at most ${max} instalments.` : 'This charge cannot be paid in instalments.',
    }),
  },
  'amount-mismatch': {
    status: 409,
    title: { fa: 'مبلغ یکسان نیست', en: 'Amounts differ' },
    detail: said(
      'مبلغ پرداخت با صورت‌حساب یکسان نیست. اگر پولی کم شده باشد بازمی‌گردد.',
      'The amount paid is not the amount charged. Any money taken will be returned.',
    ),
  },
  'slot-not-free': {
    status: 409,
    title: { fa: 'این نوبت پر است', en: 'Slot not free' },
    detail: said('این زمان دیگر آزاد نیست. زمان دیگری برگزینید.', 'This time is no longer free. Choose another.'),
  },
  'appointment-begun': {
    status: 409,
    title: { fa: 'وقت بازدید رسیده است', en: 'The visit has begun' },
    detail: said(
      'وقت بازدید رسیده است و دیگر جابه‌جا نمی‌شود. اگر کسی نیامد، فردا می‌توانید وقت دیگری بگیرید.',
      'The time of the visit has come; it can no longer be moved. If nobody came, you may choose another time tomorrow.',
    ),
  },
  'errand-settled': {
    status: 409,
    title: { fa: 'پیش‌تر انجام شده است', en: 'Settled already' },
    detail: said('این کار سامانه پیش‌تر به نتیجه رسیده است.', 'This errand of the system is settled already.'),
  },
  'calendar-unknown': {
    status: 422,
    title: { fa: 'تقویم شناخته نیست', en: 'Unknown calendar' },
    detail: said(
      'تقویم کاری نام‌برده در سامانه نیست؛ مهلت با تقویم دیگری شمرده نمی‌شود.',
      'The working calendar named is not known; no deadline is counted by another.',
    ),
  },
  unavailable: {
    status: 503,
    title: { fa: 'لحظه‌ای در دسترس نیست', en: 'Unavailable' },
    detail: said(
      'سامانه لحظه‌ای پاسخ نمی‌دهد و چیزی ثبت نشد. با همان کلید دوباره بفرستید؛ دو بار انجام نمی‌شود.',
      'The system cannot answer just now and nothing was recorded. Send again with the same key; it will not be done twice.',
    ),
  },
};

/** The sentence of a bad answer. An act's own lacks bear refusal codes; a code from elsewhere is shown as it is. */
export function fieldSentence(code: string, details: Details = {}): Words {
  if (isFieldCode(code)) return fieldSentences[code](details);
  if (isRefusalCode(code)) return refusals[code].detail(asText(details));
  return { fa: `درست نیست (\u2068${code}\u2069).`, en: `Not right (${code}).` };
}

const isFieldCode = (code: string): code is keyof typeof fieldSentences => Object.hasOwn(fieldSentences, code);

const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

const asText = (details: Details): Record<string, string> =>
  Object.fromEntries(Object.entries(details).map(([key, value]) => [key, String(value)]));
