import type { PeopleImported, WhoCould } from '#contracts/http/organisation';
import type { Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';
import type { Tone } from '#ui/Tag';

export const words = {
  title: { fa: 'سازمان', en: 'Organisation' },
  lead: {
    fa: 'دستگاه‌ها، سمت‌ها و کارکنان. هیچ‌چیز پاک نمی‌شود؛ سمت و دستگاه پایان می‌یابند و در پیشینه می‌مانند.',
    en: 'Bodies, posts and people. Nothing is deleted: posts and bodies end, and stay on record.',
  },
  views: { fa: 'بخش‌های سازمان', en: 'Parts of the organisation' },
  bodies: { fa: 'دستگاه‌ها', en: 'Bodies' },
  people: { fa: 'کارکنان', en: 'People' },
  who: { fa: 'چه کسی می‌تواند؟', en: 'Who could?' },

  find: { fa: 'جست‌وجوی نام', en: 'Find by name' },
  show: { fa: 'نشان بده', en: 'Show' },
  withEnded: { fa: 'پایان‌یافته‌ها هم', en: 'Ended ones too' },
  noBodies: { fa: 'دستگاهی با این نام نیست.', en: 'There is no body of that name.' },
  noPeople: { fa: 'کارمندی با این نشانه‌ها نیست.', en: 'There is nobody like that.' },
  body: { fa: 'دستگاه', en: 'Body' },
  kind: { fa: 'گونه', en: 'Kind' },
  place: { fa: 'جا', en: 'Place' },
  openTasks: { fa: 'کار باز', en: 'Open tasks' },
  openDossiers: { fa: 'پروندهٔ باز', en: 'Open cases' },
  ended: { fa: 'پایان‌یافته', en: 'Ended' },
  state: { fa: 'وضعیت', en: 'State' },
  working: { fa: 'برقرار', en: 'In being' },

  name: { fa: 'نام', en: 'Name' },
  userName: { fa: 'نام کاربری', en: 'User name' },
  userNameHint: {
    fa: 'همان که درگاه هویت می‌شناسد؛ با حرف‌های کوچک لاتین.',
    en: 'As the identity provider knows it; lower-case letters.',
  },
  email: { fa: 'رایانامه', en: 'E-mail' },
  posts: { fa: 'سمت‌ها', en: 'Posts' },
  post: { fa: 'سمت', en: 'Post' },
  lastSignIn: { fa: 'واپسین ورود', en: 'Last sign-in' },
  never: { fa: 'هنوز وارد نشده است', en: 'Not signed in yet' },
  away: { fa: 'نیست', en: 'Away' },
  anyBody: { fa: 'همهٔ دستگاه‌ها', en: 'Every body' },
  office: { fa: 'سمت', en: 'Post' },
  inOffice: { fa: 'سمت‌دار', en: 'Hold a post' },
  withoutPost: { fa: 'بی‌سمت', en: 'Hold none' },
  everybody: { fa: 'همه', en: 'Everybody' },
  more: { fa: 'بقیه', en: 'More' },

  enterPerson: { fa: 'افزودن کارمند', en: 'Enter a person' },
  enter: { fa: 'افزوده شود', en: 'Enter' },
  entered: { fa: 'افزوده شد.', en: 'Entered.' },
  change: { fa: 'تغییر مشخصات', en: 'Change' },
  keep: { fa: 'ذخیره', en: 'Save' },
  kept: { fa: 'ذخیره شد.', en: 'Saved.' },
  forget: { fa: 'پیوند ورود از نو ساخته شود', en: 'Renew the link to the identity provider' },
  forgetHint: {
    fa: 'برای کسی که حسابش در درگاه هویت عوض شده است. نخستین ورود با همین نام کاربری، از نو به او پیوند می‌خورد.',
    en: 'For somebody whose account at the identity provider was made anew. The next sign-in under the user name is theirs again.',
  },
  bound: { fa: 'پیوند ورود', en: 'Link to the identity provider' },
  isBound: { fa: 'برقرار', en: 'Known' },
  notBound: { fa: 'در نخستین ورود ساخته می‌شود', en: 'Made at the first sign-in' },
  notYours: { fa: 'مدیر دستگاهِ خود این کارمند می‌تواند.', en: 'It is for the administrator of their own body.' },

  givePost: { fa: 'دادن سمت', en: 'Give a post' },
  give: { fa: 'سمت داده شود', en: 'Give it' },
  given: { fa: 'سمت داده شد.', en: 'The post is given.' },
  from: { fa: 'از', en: 'From' },
  fromHint: { fa: 'خالی: از همین حالا.', en: 'Empty: from now on.' },
  until: { fa: 'تا پایان', en: 'To the end of' },
  untilHint: { fa: 'خالی: تا وقتی پایانش بدهند.', en: 'Empty: until somebody ends it.' },
  badDate: { fa: 'چنین روزی نیست.', en: 'There is no such day.' },
  choose: { fa: 'برگزینید', en: 'Choose' },
  needed: { fa: 'دستگاه و سمت را برگزینید.', en: 'Choose the body and the post.' },
  installation: { fa: 'خود سامانه', en: 'The installation itself' },
  open: { fa: 'بی‌پایان', en: 'Open' },
  fromIssuer: { fa: 'از درگاه هویت', en: 'By the identity provider' },
  fromOffice: { fa: 'از مدیر', en: 'By an administrator' },
  source: { fa: 'داده‌شده', en: 'Given' },
  noPosts: { fa: 'هیچ سمتی ندارد.', en: 'Holds no post.' },

  endPost: { fa: 'پایان سمت', en: 'End the post' },
  endNow: { fa: 'همین حالا', en: 'Now' },
  endLater: { fa: 'پایان روزی که می‌نویسم', en: 'At the end of a day' },
  when: { fa: 'کی', en: 'When' },
  day: { fa: 'آن روز', en: 'That day' },
  preview: { fa: 'پیش‌نمایش', en: 'Preview' },
  endIt: { fa: 'سمت پایان یابد', en: 'End it' },
  postEnded: { fa: 'سمت پایان یافت.', en: 'The post has ended.' },
  issuerPost: {
    fa: 'این سمت با ورود از درگاه هویت می‌آید و همان‌جا پایان می‌یابد.',
    en: 'It comes with the sign-in and ends at the identity provider.',
  },

  gap: { fa: 'کسی نیست', en: 'Nobody' },
  holders: { fa: 'دارندگان', en: 'Held by' },
  rename: { fa: 'تغییر نام', en: 'Rename' },
  titleFa: { fa: 'نام به فارسی', en: 'Title in Persian' },
  titleEn: { fa: 'نام به انگلیسی', en: 'Title in English' },
  endBody: { fa: 'پایان دستگاه', en: 'End the body' },
  endBodyAsk: {
    fa: 'دستگاه و همهٔ سمت‌هایش پایان می‌یابند. تا کاری یا پرونده‌ای در آن باز است، این کار نمی‌شود.',
    en: 'The body ends, with all its posts. As long as work or cases are open there, it cannot.',
  },
  endBodyDo: { fa: 'دستگاه پایان یابد', en: 'End it' },
  whyBusy: { fa: 'هنوز کار یا پروندهٔ باز دارد.', en: 'Work or cases are open there.' },
  whyEnded: { fa: 'پایان یافته است.', en: 'It has ended.' },
  enterBody: { fa: 'افزودن دستگاه', en: 'Enter a body' },

  import: { fa: 'ورود از CSV', en: 'Import CSV' },
  importLead: {
    fa: 'یک سطر برای هر سمت، با این ستون‌ها. نخست وارسی می‌شود؛ اگر یک سطر ایراد داشته باشد هیچ‌کدام وارد نمی‌شود.',
    en: 'A line for each post, with these columns. It is checked first; with one line refused, none is entered.',
  },
  csvFile: { fa: 'فایل CSV', en: 'CSV file' },
  csv: { fa: 'یا متن آن', en: 'Or its text' },
  check: { fa: 'وارسی', en: 'Check' },
  importDo: { fa: 'وارد شود', en: 'Enter them' },
  imported: { fa: 'وارد شد.', en: 'Entered.' },
  line: { fa: 'سطر', en: 'Line' },
  outcome: { fa: 'نتیجه', en: 'Outcome' },
  whyRefused: { fa: 'نخست سطرهای ایراددار را درست کنید.', en: 'Mend the refused lines first.' },

  whoLead: {
    fa: 'کد رهگیری را بنویسید تا ببینید برای هر کارِ بازِ آن، چه کسی می‌تواند تصمیم بگیرد و دیگران چرا نه.',
    en: 'Write a tracking code to see, for each of its open tasks, who could decide it and why others may not.',
  },
  trackingCode: { fa: 'کد رهگیری', en: 'Tracking code' },
  noTasks: { fa: 'کار بازی در این پرونده دیده نمی‌شود.', en: 'There is no open task to be seen in it.' },
  may: { fa: 'می‌تواند', en: 'May' },
  holds: { fa: 'کار نزد اوست', en: 'Has the task' },
  standsIn: { fa: 'جانشین', en: 'Stands in for' },
  nobodyCould: { fa: 'هیچ‌کس این سمت را ندارد.', en: 'Nobody holds the post.' },
  person: { fa: 'کارمند', en: 'Person' },
  yes: { fa: 'بله', en: 'Yes' },
  no: { fa: 'نه', en: 'No' },
  why: { fa: 'چرا', en: 'Why' },
} as const;

/** Posts of the installation itself, in no body. */
export const installationRoles = {
  admin: { fa: 'مدیر سامانه', en: 'Administrator of the installation' },
  operator: { fa: 'راهبر سامانه', en: 'Operator' },
} as const;

type Why = NonNullable<WhoCould['items'][number]['why']>;

/** A new reason is a compile error here until it has its sentence. */
export const whyNotWords: Record<Why, Words> = {
  absent: { fa: 'نیست و جانشینی هم ندارد', en: 'Is away' },
  'four-eyes': { fa: 'پیش‌تر خودش روی همین پرونده تصمیم گرفته است؛ چهار چشم لازم است', en: 'Decided on it before: four eyes are needed' },
  'task-taken': { fa: 'کار را همکارش برداشته است', en: 'A colleague has taken it' },
  'task-held': { fa: 'تصمیمی در مهلت واگرد است', en: 'A decision waits in its time to be taken back' },
  'task-suspended': { fa: 'کار در انتظار چیز دیگری است', en: 'The task waits for something else' },
  'task-already-done': { fa: 'کار به پایان رسیده است', en: 'It is done' },
  'post-ended': { fa: 'سمتش پایان یافته است', en: 'The post has ended' },
  'signature-not-lent': { fa: 'امضا به جانشین داده نمی‌شود', en: 'A stand-in may not sign' },
};
export const mayWords = { fa: 'سمتش را دارد و چیزی مانع نیست', en: 'Holds the post, and nothing stands against it' };

type Outcome = PeopleImported['items'][number]['outcome'];
export const outcomeWords: Record<Outcome, { tone: Tone; text: Words }> = {
  entered: { tone: 'success', text: { fa: 'افزوده می‌شود', en: 'Is entered' } },
  'entered-with-post': { tone: 'success', text: { fa: 'با سمت افزوده می‌شود', en: 'Is entered, with the post' } },
  'post-given': { tone: 'success', text: { fa: 'سمت می‌گیرد', en: 'Is given the post' } },
  unchanged: { tone: 'neutral', text: { fa: 'همان است که بود', en: 'As before' } },
  refused: { tone: 'danger', text: { fa: 'ایراد دارد', en: 'Refused' } },
};

/** What the end of a post sets in motion. */
export function endingWords({ tasks, others }: { tasks: number; others: number }): Words {
  const [work, rest] = [numberWords(tasks), numberWords(others)];
  const moved: Words =
    tasks === 0
      ? { fa: 'کاری به نام او باز نیست.', en: 'No work is open in their name.' }
      : {
          fa: `${work.fa} کار باز به نام اوست؛ به جانشین یا صف مشترک می‌رود.`,
          en: `${work.en} open tasks are in their name; they go to a stand-in or the queue.`,
        };
  const left: Words =
    others === 0
      ? { fa: 'پس از او هیچ‌کس این سمت را ندارد؛ کارها به رئیس خبر داده می‌شود.', en: 'Nobody else holds the post; the head is told.' }
      : { fa: `${rest.fa} نفر دیگر همین سمت را دارند.`, en: `${rest.en} others hold the same post.` };
  return { fa: `${moved.fa} ${left.fa}`, en: `${moved.en} ${left.en}` };
}
