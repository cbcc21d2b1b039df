/** What each kind of work says about itself. */
import type { Silence, Text, Voice } from '#domain/definition/schema';
import type { ErrandKind } from '#domain/dossier/dossier';

export const words = {
  until: { fa: 'تا', en: 'until' },
  due: { fa: 'مهلت', en: 'due' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },

  asks: { fa: 'پرسش متقاضی', en: 'What the applicant asks' },

  inNameOf: { fa: 'نظر از سوی', en: 'Opinion of' },
  voice: { fa: 'وزن نظر', en: 'Its weight' },
  silenceUntil: { fa: 'بی پاسخ تا', en: 'Without an answer until' },

  applicantTurn: { fa: 'نوبت متقاضی است', en: 'It is the applicant’s turn' },
  paymentTurn: { fa: 'در انتظار پرداخت متقاضی', en: 'Waiting for the applicant’s payment' },

  register: { fa: 'دفتر ثبت', en: 'Register' },
  askedSince: { fa: 'پرسیده شد', en: 'Asked' },
  patience: { fa: 'صبر سامانه', en: 'Waited for' },
  asksOn: {
    fa: 'دفتر در این مهلت پاسخ نداد و پرسش به شما رسید. سامانه هر پنج دقیقه باز می‌پرسد: اگر دفتر زودتر از شما پاسخ دهد این کار خودبه‌خود بسته می‌شود؛ اگر دیرتر پاسخ دهد، پاسخ شما می‌ماند و پاسخ دفتر کنار آن نشان داده می‌شود.',
    en: 'The register did not answer in time, so you are asked. The system asks it again every five minutes: if it answers first, this task closes by itself; if it answers later, your answer stands and the register’s is shown beside it.',
  },
  lateAnswer: { fa: 'دفتر دیرتر خودش پاسخ داد:', en: 'The register answered later:' },

  goesBack: { fa: 'مبلغ بازگشت', en: 'Refund' },
  paid: { fa: 'پرداخت‌شده', en: 'Paid' },
  paidFor: { fa: 'بابت', en: 'For' },
  byRule: { fa: 'قاعدهٔ تعریف', en: 'Rule of the definition' },
  because: { fa: 'چرا', en: 'Because' },
  sameWay: {
    fa: 'پول به همان کارتی برمی‌گردد که از آن آمده است.',
    en: 'The money goes back to the card it came from.',
  },

  toAndFro: { fa: 'کار میان دو نفر رفت و برگشت؛ جای آن را شما می‌گویید', en: 'Work goes to and fro; you say where it belongs' },
  silent: { fa: 'پاسخ به‌هنگام نرسید؛ شما به جای آن نظر می‌دهید', en: 'No answer came in time; you answer in its stead' },
  notDone: { fa: 'متقاضی می‌گوید کار انجام نشده است', en: 'The applicant says that it was not done' },
  lateCase: { fa: 'این پرونده دیر شده است', en: 'This case is late' },
  openedAt: { fa: 'از', en: 'since' },

  secondEyes: {
    fa: 'همکارتان این رقم‌ها را گذاشته است؛ شما چشم دوم هستید',
    en: 'A colleague has set these figures; you are the second pair of eyes',
  },
  ruleUnsure: {
    fa: 'قاعده‌ها این رقم‌ها را پیشنهاد کرده‌اند و به نظر شما نیاز دارند',
    en: 'The rules propose these figures and ask for your judgement',
  },
  figures: { fa: 'رقم‌های پیشنهادی', en: 'Figures proposed' },
  figure: { fa: 'رقم', en: 'Figure' },
  proposed: { fa: 'پیشنهاد', en: 'Proposed' },
  instead: { fa: 'به جای', en: 'instead of' },

  appealed: { fa: 'تصمیمی که به آن اعتراض شده', en: 'The decision appealed' },

  inTemporal: { fa: 'دیدن در Temporal', en: 'See in Temporal' },
  errandStuck: { fa: 'کاری بیرونی به سرانجام نرسید', en: 'Something outside was not done' },
  errandWays: {
    fa: '«دوباره بکوش» همان کار را از نو به سامانهٔ بیرونی می‌سپارد و یک روز کاری صبر می‌کند؛ چیزی دو بار انجام نمی‌شود. با «سپردن به دیگری» به کسی در دستگاه می‌رسد که از آن سر درمی‌آورد.',
    en: '“Try again” asks the outside system anew and waits a working day; nothing is done twice. “Hand over” sends it to somebody of the body who can tell.',
  },
  atStage: { fa: 'مرحله', en: 'Stage' },
  inDefinition: { fa: 'در تعریف خدمت', en: 'In the definition' },
  defectWays: {
    fa: '«دوباره بکوش» همین مرحله را از نو می‌سنجد (پس از اصلاح جدول یا سازمان). گزینه‌های دیگر پرونده را با توضیح شما از این مرحله می‌گذرانند. با «سپردن به دیگری» تصمیم را به کسی در دستگاه می‌دهید.',
    en: '“Try again” weighs this stage anew (once a table or a body was mended). The others lead the case past this stage, with your reason. “Hand over” leaves it to somebody of the body.',
  },

  appointment: { fa: 'نوبت', en: 'Appointment' },
  noShows: { fa: 'بار که کسی نبود', en: 'Times nobody was there' },
  photos: { fa: 'دست‌کم عکس', en: 'Photos, at least' },
  onSite: { fa: 'بازدید با گوشی، حتی بی اینترنت', en: 'Visit with a phone, even without a line' },
} as const;

export const voiceWords: Record<Voice, Text> = {
  binding: { fa: 'الزام‌آور', en: 'binding' },
  veto: { fa: 'با حق وتو', en: 'may veto' },
  advisory: { fa: 'مشورتی', en: 'advisory' },
};

export const silenceWords: Record<Silence, Text> = {
  concur: { fa: 'سکوت موافقت شمرده می‌شود', en: 'silence counts as agreement' },
  object: { fa: 'سکوت مخالفت شمرده می‌شود', en: 'silence counts as an objection' },
  escalate: { fa: 'کار به رئیس شما می‌رسد', en: 'it goes to your head' },
};

const stuck: Record<ErrandKind, Text> = {
  inquiry: { fa: 'دفتر ثبت پاسخ نداد', en: 'A register did not answer' },
  notice: { fa: 'پیام نرسید', en: 'A message did not arrive' },
  assignment: { fa: 'کار به کسی نرسید', en: 'Work reached nobody' },
  document: { fa: 'برگه ساخته نشد', en: 'The paper could not be made' },
  refund: { fa: 'بانک پول را برنگرداند', en: 'The bank did not give the money back' },
  webhook: { fa: 'سامانهٔ دیگر خبر را نپذیرفت', en: 'Another system did not take the news' },
  scan: { fa: 'فایل وارسی نشد', en: 'A file was not scanned' },
};
export const errandWords = (kind: string): Text => stuck[kind as ErrandKind] ?? words.errandStuck;

const defects: Record<string, Text> = {
  'no-competent-agency': { fa: 'هیچ دستگاهی برای اینجا صلاحیت ندارد', en: 'No body is competent here' },
  'no-row-hits': { fa: 'هیچ سطری از جدول با این پرونده نمی‌خواند', en: 'No row of the table fits this case' },
  'no-rule-hits': { fa: 'هیچ قاعده‌ای با این پرونده نمی‌خواند', en: 'No rule fits this case' },
  'no-outcome-holds': { fa: 'هیچ‌یک از راه‌های خروج این مرحله برقرار نیست', en: 'None of the ways out of this stage holds' },
  'no-next-stage': { fa: 'برای این نتیجه مرحلهٔ بعدی تعریف نشده است', en: 'No next stage is defined for this outcome' },
  'nowhere-to-return': { fa: 'جایی برای برگشت نیست', en: 'There is nowhere to return to' },
  'endless-run': { fa: 'مرحله‌ها بی‌پایان به هم می‌رسند', en: 'The stages lead to one another without end' },
  'party-unknown': { fa: 'از دستگاهی نظر خواسته شده که در تعریف نیست', en: 'A body was chosen that the definition does not know' },
  'stage-unknown': { fa: 'مرحله در تعریف نیست', en: 'The definition does not know the stage' },
  'table-unknown': { fa: 'جدول در دسترس نیست', en: 'The table is not there' },
  'wrong-type': { fa: 'یک قاعده با پاسخ‌های این پرونده حساب نمی‌شود', en: 'A rule cannot be computed with these answers' },
  'not-finite': { fa: 'حساب یک قاعده عددی نمی‌دهد', en: 'A rule computes no number' },
};
export const defectWords = (code: string): Text =>
  defects[code] ?? { fa: `قاعده‌ها درماندند (${code})`, en: `The rules had no answer (${code})` };

const figureNames: Record<string, Text> = {
  total: { fa: 'جمع', en: 'Total' },
  survey: { fa: 'هزینهٔ بازدید', en: 'Survey fee' },
  amount: { fa: 'مبلغ', en: 'Amount' },
  manual: { fa: 'نیاز به نظر کارشناس', en: 'Needs an expert' },
};
export const figureWords = (key: string): Text => figureNames[key] ?? { fa: key };
