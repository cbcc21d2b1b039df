import { dayWords, type Words } from '#domain/text/words';
import { numberWords } from '#ui/format/number';

export const words = {
  title: { fa: 'تیم', en: 'Team' },
  lead: {
    fa: 'با پیکان‌ها میان کارها بروید و با D کار را به دیگری بسپارید؛ کشیدن با موشواره هم همان کار را می‌کند.',
    en: 'Go from task to task with the arrows and hand one over with D; dragging does the same.',
  },
  spread: { fa: 'پخش کن', en: 'Spread the work' },
  spreadTitle: { fa: 'پیشنهاد پخش کار', en: 'A proposal to spread the work' },
  spreadLead: {
    fa: 'کارهای بی‌صاحب و کارهای غایبان به حاضران همان سمت پیشنهاد می‌شود، کم‌کارتر پیش از پرکارتر؛ اصل چهار چشم رعایت شده است.',
    en: 'Work on nobody’s or an absent person’s name goes to those of the same post who are there, the least loaded first; four eyes are kept.',
  },
  nothingToSpread: { fa: 'کاری برای پخش کردن نیست؛ بار همه متعادل است.', en: 'There is nothing to spread; the load is even.' },
  work: { fa: 'کار', en: 'Task' },
  from: { fa: 'اکنون نزد', en: 'Now with' },
  to: { fa: 'می‌رود نزد', en: 'Goes to' },
  take: { fa: 'این جابه‌جایی را بپذیر', en: 'Take this move' },
  handOver: { fa: 'سپردن', en: 'Hand over' },
  handOverTitle: { fa: 'سپردن کار به دیگری', en: 'Hand the task over' },
  toPerson: { fa: 'به یک همکار', en: 'To a colleague' },
  toPost: { fa: 'به یک سمت', en: 'To a post' },
  operator: { fa: 'اپراتور سامانه', en: 'The operator' },
  toQueue: { fa: 'به صف مشترک', en: 'To the shared queue' },
  whom: { fa: 'به چه کسی', en: 'To whom' },
  whichPost: { fa: 'به کدام سمت', en: 'To which post' },
  note: { fa: 'یادداشت برای او', en: 'A note for them' },
  noteHint: { fa: 'متقاضی این یادداشت را نمی‌بیند. مهلت کار همان می‌ماند.', en: 'The applicant does not see it. The due date stays.' },
  noteNeeded: { fa: 'برای ارجاع، یادداشتی بنویسید', en: 'Write a note to forward it' },
  personNeeded: { fa: 'یک همکار را برگزینید', en: 'Choose a colleague' },
  nobodyFits: { fa: 'همکار دیگری در این دستگاه نیست.', en: 'There is no other colleague in this body.' },
  otherPost: { fa: 'سمت دیگری دارد؛ کار به آن سمت ارجاع می‌شود', en: 'holds another post; the task is forwarded to it' },
  here: { fa: 'سر کار', en: 'At work' },
  away: { fa: 'نیست', en: 'Away' },
  begun: { fa: 'آغاز شده', en: 'Begun' },
  late: { fa: 'دیرکرد', en: 'Late' },
  setAway: { fa: 'ثبت نبودن', en: 'Record an absence' },
  people: { fa: 'همکاران و کارشان', en: 'Colleagues and their work' },
  empty: { fa: 'هنوز کسی در این دستگاه سمتی ندارد.', en: 'Nobody holds a post in this body yet.' },
  failed: { fa: 'کار سپرده نشد', en: 'The task was not handed over' },
} as const;

/** «۱۱ کار، ۳ تا امروز، ۲ دیرکرد». */
export function loadWords({ open, dueToday, late = 0 }: { open: number; dueToday: number; late?: number }): Words {
  const [all, today, behind] = [numberWords(open), numberWords(dueToday), numberWords(late)];
  return {
    fa: [`${all.fa} کار`, dueToday > 0 ? `${today.fa} تا پایان امروز` : '', late > 0 ? `${behind.fa} دیرکرد` : '']
      .filter(Boolean)
      .join('، '),
    en: [`${all.en} ${open === 1 ? 'task' : 'tasks'}`, dueToday > 0 ? `${today.en} due today` : '', late > 0 ? `${behind.en} late` : '']
      .filter(Boolean)
      .join(', '),
  };
}

/** «از فردا تا ۷ مرداد نیست». */
export function awayWords({ from, to, now }: { from: string; to: string | null; now: boolean }, today: string): Words {
  const [first, last] = [dayWords(from, today), to === null ? null : dayWords(to, today)];
  if (now)
    return last
      ? { fa: `تا پایان ${last.fa} نیست`, en: `Away until the end of ${last.en}` }
      : { fa: 'فعلاً نیست', en: 'Away until further notice' };
  return last
    ? { fa: `از ${first.fa} تا ${last.fa} نیست`, en: `Away from ${first.en} to ${last.en}` }
    : { fa: `از ${first.fa} نیست`, en: `Away from ${first.en}` };
}

export function moreWords(count: number): Words {
  const number = numberWords(count);
  return { fa: `و ${number.fa} کار دیگر`, en: `and ${number.en} more` };
}

export function takeWords(count: number): Words {
  const number = numberWords(count);
  return { fa: `جابه‌جایی ${number.fa} کار`, en: `Move ${number.en} ${count === 1 ? 'task' : 'tasks'}` };
}

export function movedWords(count: number): Words {
  const number = numberWords(count);
  return { fa: `${number.fa} کار جابه‌جا شد`, en: `${number.en} ${count === 1 ? 'task' : 'tasks'} moved` };
}

export const givenWords = (name: string): Words => ({ fa: `کار به ${name} سپرده شد`, en: `The task was handed to ${name}` });
