/**
 * News for people, by moment: short enough for two parts of a Persian SMS, the tracking code last so that
 * no gateway can turn its digits round.
 */
import type { PublicStatus, Text } from '#domain/definition/schema';
import type { Instant } from '#domain/instant';
import type { WordingVariable } from '#domain/notices/wording';
import { toPersianDigits } from '#domain/text/digits';
import { fill } from '#domain/text/fill';
import { lastDayWords, momentWords, moneyWords, type Words } from '#domain/text/words';

export interface News {
  moment: string;
  /** Whom it is for: the same moment reads differently to a citizen and at a desk. */
  to: 'applicant' | 'staff';
  service: Text;
  trackingCode: string;
  /** Of the stage or end that the dossier has come to; said where the moment itself has no words. */
  stage?: Text | undefined;
  /** By when, if somebody must act. */
  due?: Instant | null | undefined;
  /** What the errand carries: `amount` in rials, `at` an instant. */
  details?: Record<string, string> | undefined;
  /** What administrators agreed to say in place of the built-in words. */
  wording?: Text | undefined;
  /** Business now. */
  at: Instant;
}

/** What happens outside stages, told to whoever filed. */
export const applicantMoments = [
  'accepted',
  'approved',
  'answered',
  'duplicate',
  'reminder',
  'appointment',
  'appointment-moved',
  'times-offered',
  'no-show',
  'refund',
  'revoked',
  'delay',
  'done-again',
  'note',
  'answered-at-counter',
] as const;
export const staffMoments = [
  'task-assigned',
  'reminder',
  'late',
  'last-call',
  'escalated',
  'complaint',
  'not-done',
  'nobody',
  'visit-moved',
] as const;
export type ApplicantMoment = PublicStatus | (typeof applicantMoments)[number];
export type StaffMoment = (typeof staffMoments)[number];

/** The text for SMS, in-app and e-mail alike. */
export function newsWords(news: News): Words {
  const { fa, en } = sayingOf(news);
  const last = { fa: `کد رهگیری ${news.trackingCode}`, en: `Tracking code ${news.trackingCode}` };
  const builtIn = { fa: `${news.service.fa}: ${fa}\n${last.fa}`, en: `${news.service.en ?? news.service.fa}: ${en}\n${last.en}` };
  if (!news.wording) return builtIn;
  const values = wordingValues(news);
  return {
    fa: worded(news.wording.fa, values.fa, last.fa) ?? builtIn.fa,
    en: worded(news.wording.en, values.en, last.en) ?? builtIn.en,
  };
}

/** The subject of an e-mail. */
export const newsSubject = ({ service, stage }: Pick<News, 'service' | 'stage'>): Words => ({
  fa: stage ? `${service.fa}: ${stage.fa}` : service.fa,
  en: stage ? `${service.en ?? service.fa}: ${stage.en ?? stage.fa}` : (service.en ?? service.fa),
});

/** The one-time code: the code comes last, and nothing else in the text is a number that could be taken for it. */
export const oneTimeCodeWords = (code: string): Words => ({
  fa: `گردش: این کد را به هیچ‌کس نگویید.\nکد ورود ${code}`,
  en: `Gardesh: tell nobody this code.\nSign-in code ${code}`,
});

/** A client at a counter reads it out to the clerk: it says to whom, and that it signs nobody in. */
export const counterCodeWords = (code: string, counter: Text): Words => ({
  fa: `گردش: با گفتن این کد، ${counter.fa} امروز از سوی شما کار می‌کند. اگر آنجا نیستید، به کسی نگویید.\nکد حضور ${code}`,
  en: `Gardesh: by telling this code you let ${counter.en ?? counter.fa} act for you today. If you are not there, tell nobody.\nPresence code ${code}`,
});

/** The same, for a voice that reads it aloud: digit by digit, and twice. */
export const spokenCodeWords = (code: string): Words => {
  const [fa, en] = [[...toPersianDigits(code)].join('، '), [...code].join(', ')];
  return {
    fa: `سلام. این کد را به هیچ‌کس نگویید. کد ورود به گردش: ${fa}. تکرار می‌کنم: ${fa}.`,
    en: `Hello. Tell nobody this code. Your Gardesh sign-in code: ${en}. Once more: ${en}.`,
  };
};

/** Goes to a new e-mail address, to show whose it is. */
export const addressCheckWords = (link: string): Record<'fa' | 'en', { subject: string; text: string }> => ({
  fa: {
    subject: 'گردش: این نشانی از آن شماست؟',
    text: `برای گرفتن خبر درخواست‌ها با رایانامه، این پیوند را باز کنید. اگر شما نخواسته‌اید، نادیده بگیرید.\n${link}`,
  },
  en: {
    subject: 'Gardesh: is this address yours?',
    text: `Open this link to be told about your requests by e-mail. If you did not ask for it, ignore this message.\n${link}`,
  },
});

type Values = Record<WordingVariable, string | null>;

/** Null where a blank has nothing to be filled with: nobody is sent a sentence with a hole. */
function worded(text: string | undefined, values: Values, last: string): string | null {
  if (text === undefined) return null;
  const { text: said, unfilled } = fill(text, values);
  if (unfilled.length > 0) return null;
  return text.includes('{trackingCode}') ? said : `${said}\n${last}`;
}

function wordingValues(news: News): { fa: Values; en: Values } {
  const { service, stage, due, at, trackingCode } = news;
  const day = due ? lastDayWords(due, at) : null;
  const amount = amountOf(news);
  return {
    fa: { service: service.fa, stage: stage?.fa ?? null, due: day?.fa ?? null, amount: amount?.fa ?? null, trackingCode },
    en: {
      service: service.en ?? service.fa,
      stage: stage?.en ?? stage?.fa ?? null,
      due: day?.en ?? null,
      amount: amount?.en ?? null,
      trackingCode,
    },
  };
}

function sayingOf(news: News): Words {
  if (news.to === 'staff') return isOf(atDesk, news.moment) ? atDesk[news.moment](news) : arrivedAt(news);
  return isOf(toApplicant, news.moment) ? toApplicant[news.moment](news) : arrivedAt(news);
}

const isOf = <Key extends string>(map: Record<Key, unknown>, key: string): key is Key => Object.hasOwn(map, key);

type Saying = (news: News) => Words;

const said =
  (fa: string, en: string): Saying =>
  () => ({ fa, en });

/** With the last day where there is one. */
const dated =
  (fa: string, en: string): Saying =>
  ({ due, at }) => {
    if (!due) return { fa: `${fa}.`, en: `${en}.` };
    const day = lastDayWords(due, at);
    return { fa: `${fa}؛ تا ${day.fa}.`, en: `${en}, by ${day.en}.` };
  };

const arrivedAt: Saying = ({ stage }) =>
  stage ? { fa: `${stage.fa}.`, en: `${stage.en ?? stage.fa}.` } : { fa: 'خبر تازه‌ای هست.', en: 'there is news.' };

/** A new public status or moment is a compile error here until it has its words. */
const toApplicant: Record<ApplicantMoment, Saying> = {
  received: said(
    'درخواست شما ثبت شد. خبر می‌دهیم؛ مراجعه لازم نیست.',
    'your request is registered. You will hear from us; no visit is needed.',
  ),
  accepted: said('پروندهٔ شما پذیرفته شد و مهلت قانونی آغاز شد.', 'your request is accepted; the statutory period has begun.'),
  checking: said('کارشناس در حال بررسی است.', 'it is being checked.'),
  'waiting-for-you': dated('نوبت شماست. پاسخ یا مدرک خواسته شده است', 'it is your turn: an answer or document is asked for'),
  pay: (news) => {
    const amount = amountOf(news);
    return dated(`${amount ? `${amount.fa} ` : ''}بپردازید تا کار پیش برود`, `pay${amount ? ` ${amount.en}` : ''} to go on`)(news);
  },
  'other-bodies': said('نظر دستگاه‌های دیگر خواسته شد.', 'other bodies are being asked.'),
  'site-visit': dated('بازدید در پیش است', 'a visit is coming up'),
  deciding: said('نوبت تصمیم است.', 'a decision is being made.'),
  issuing: said('سند شما در حال صدور است.', 'your paper is being issued.'),
  done: said('کار شما پایان یافت. نتیجه را ببینید.', 'it is done. See the result.'),
  approved: said('درخواست شما پذیرفته شد. سند آماده است.', 'approved. Your paper is ready.'),
  answered: said('پاسخ شما آماده است.', 'your answer is ready.'),
  duplicate: said('این موضوع پیش‌تر ثبت شده و در دست کار است.', 'this was reported before and is in hand.'),
  rejected: said('پذیرفته نشد. دلیل و راه اعتراض را ببینید.', 'refused. See the reasons and how to appeal.'),
  withdrawn: said('با انصراف شما بسته شد.', 'closed, as you withdrew.'),
  lapsed: said('چون پاسخی نرسید بسته شد. می‌توانید دوباره ثبت کنید.', 'closed, as no answer came. You may file again.'),
  reminder: dated('یادآوری: کار در انتظار شماست', 'a reminder: it waits for you'),
  appointment: (news) => {
    const when = instantIn(news);
    return when
      ? { fa: `نوبت بازدید: ${when.fa}.`, en: `your visit: ${when.en}.` }
      : { fa: 'نوبت بازدید گذاشته شد.', en: 'your visit is booked.' };
  },
  'appointment-moved': (news) => {
    const when = instantIn(news);
    return {
      fa: `نوبت بازدید شما جابه‌جا شد${when ? `: ${when.fa}` : ''}. دلیل را ببینید.`,
      en: `your visit was moved${when ? ` to ${when.en}` : ''}. See why.`,
    };
  },
  'times-offered': said('چند وقت برای بازدید پیشنهاد شد. یکی را برگزینید.', 'several times are offered for the visit. Please choose one.'),
  'no-show': said('بازدید انجام نشد؛ کسی در محل نبود. نوبت دیگری بگیرید.', 'nobody was there for the visit. Please book again.'),
  refund: (news) => {
    const amount = amountOf(news);
    return { fa: `${amount?.fa ?? 'وجه'} به حساب شما بازمی‌گردد.`, en: `${amount?.en ?? 'your money'} will be returned.` };
  },
  revoked: said('سند صادرشده لغو شد. دلیل را ببینید.', 'the paper was revoked. See the reasons.'),
  'done-again': said(
    'دستگاه می‌گوید انجام شد. بگویید واقعاً شد یا نه.',
    'the body says that it is done now. Read its answer, and say whether it really is.',
  ),
  delay: dated('دیر شده است؛ پیگیر هستیم', 'it is late; we are pressing on'),
  'answered-at-counter': said(
    'پاسخ شما در دفتر پیشخوان ثبت شد. اگر خودتان آنجا نبودید، خبر دهید.',
    'your answer was handed in at a service counter. If you were not there yourself, tell us.',
  ),
  note: said(
    'دستگاه یادداشتی برای شما گذاشت. آن را در صفحهٔ درخواست ببینید.',
    'the body left a note for you. See it on the page of your request.',
  ),
};

const atDesk: Record<StaffMoment, Saying> = {
  'task-assigned': dated('کاری به شما سپرده شد', 'a task was given to you'),
  reminder: dated('مهلت نزدیک است', 'the due date is near'),
  late: said('مهلت کار گذشته است.', 'the task is overdue.'),
  'last-call': dated('واپسین یادآوری پیش از پایان مهلت قانونی', 'last call before the statutory period ends'),
  nobody: said('این کار نزد کسی نیست: هیچ‌یک از دارندگان سمت حاضر نیست.', 'nobody has this task: none who hold the post are present.'),
  escalated: said('دیرکرد؛ رسیدگی رئیس دستگاه لازم است.', 'overdue; the head of the body must see to it.'),
  'not-done': said('متقاضی می‌گوید کار انجام نشده است؛ پرونده دوباره باز شد.', 'the applicant says that it was not done; it is open again.'),
  'visit-moved': said('متقاضی نوبت بازدید را جابه‌جا کرد.', 'the applicant moved the visit to another time.'),
  complaint: said('متقاضی از دیرکرد شکایت کرد.', 'the applicant complains of the delay.'),
};

function amountOf({ details }: News): Words | null {
  const amount = Number(details?.amount);
  return Number.isSafeInteger(amount) && amount > 0 ? moneyWords(amount) : null;
}

const instantIn = ({ details, at }: News): Words | null => (details?.at ? momentWords(details.at, at) : null);
