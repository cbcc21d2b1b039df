/** The history in sentences. A fact without a sentence of its own is a detail. */
import type { HistoryLine } from '#contracts/http/dossier';
import type { Definition, Text } from '#domain/definition/schema';
import type { TaskAbout } from '#domain/dossier/dossier';
import type { FactKind } from '#domain/dossier/events';
import { momentWords, moneyWords, type Words } from '#domain/text/words';
import { verdictWords } from './case.words';
import { actionWords } from './decision/decision.words';
import { titleOf } from './titles';

type Fact = HistoryLine['fact'];
type Teller = (fact: Fact, definition: Definition | undefined) => Words | null;

/** What happened, as one line; null for what only the details tell. */
export const eventWords = (line: HistoryLine, definition: Definition | undefined): Words | null =>
  tellers[line.kind as FactKind]?.(line.fact, definition) ?? null;

/** What somebody wrote along with it. */
export function wordsIn({ fact }: HistoryLine): string[] {
  const opinion = fact.opinion as Fact | undefined;
  const { appointment, offered } = (fact.about ?? fact) as Pick<TaskAbout, 'appointment' | 'offered'>;
  return [fact.reply, fact.comment, fact.text, fact.note, opinion?.comment, appointment?.moved?.reason, offered?.reason].filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

const both = ({ fa, en }: Text): Words => ({ fa, en: en ?? fa });
const said = (fa: string, en: string): Words => ({ fa, en });
const stageIn = (key: unknown, definition: Definition | undefined): Words =>
  both(definition?.stages[String(key)]?.label ?? { fa: String(key) });

const tellers: Partial<Record<FactKind, Teller>> = {
  filed: () => said('درخواست ثبت شد', 'The request was filed'),
  'receipt-given': () => said('رسید داده شد', 'The receipt was given'),
  'lifecycle-moved': ({ to }) => (to === 'accepted' ? said('پرونده پذیرفته شد', 'The case was accepted') : null),
  'stage-entered': ({ stage }, definition) => {
    const { fa, en } = stageIn(stage, definition);
    return said(`به مرحلهٔ «${fa}» رسید`, `Came to “${en}”`);
  },
  'task-closed': (fact, definition) => {
    if (fact.state === 'terminated') return null;
    const stage = definition?.stages[String(fact.stage)];
    const outcome = String(fact.outcome);
    const label = stage?.kind === 'review' ? stage.actions[outcome]?.label : undefined;
    return outcome === 'submitted' ? said('متقاضی تکمیل کرد', 'The applicant answered') : both(actionWords({ name: outcome, label }));
  },
  'task-claimed': () => said('کار را برداشت', 'Claimed the task'),
  'task-forwarded': () => said('ارجاع داد', 'Forwarded it'),
  'task-assigned': ({ person }) => (person ? said('کار سپرده شد', 'The task was assigned') : null),
  'opinion-given': (fact, definition) => {
    const opinion = (fact.opinion ?? fact) as Fact;
    const stage = definition?.stages[String(fact.stage)];
    const party = both(
      (stage?.kind === 'concurrence' ? stage.parties[String(opinion.party)]?.title : undefined) ?? { fa: String(opinion.party) },
    );
    const verdict = opinion.verdict
      ? both(verdictWords[String(opinion.verdict)]?.text ?? { fa: String(opinion.verdict) })
      : said('پاسخ داد', 'answered');
    return opinion.deemed
      ? said(`${party.fa}: با سکوت، ${verdict.fa}`, `${party.en}: by silence, ${verdict.en}`)
      : said(`${party.fa}: ${verdict.fa}`, `${party.en}: ${verdict.en}`);
  },
  'task-changed': (fact) => {
    const { appointment, offered } = (fact.about ?? fact) as Pick<TaskAbout, 'appointment' | 'offered'>;
    if (offered) return said('چند وقت برای بازدید پیشنهاد شد', 'Several times were offered for the visit');
    if (!appointment) return null;
    const { fa, en } = momentWords(appointment.at, appointment.at);
    if (appointment.moved) return said(`نوبت بازدید جابه‌جا شد: ${fa}`, `The visit was moved to ${en}`);
    return appointment.agreed
      ? said(`نوبت بازدید پذیرفته شد: ${fa}`, `The visit was agreed: ${en}`)
      : said(`نوبت بازدید: ${fa}`, `Visit: ${en}`);
  },
  'clock-paused': () => said('مهلت ایستاد', 'The clock was paused'),
  'clock-resumed': () => said('مهلت دوباره به راه افتاد', 'The clock runs again'),
  'clock-redated': () => said('مهلت جابه‌جا شد', 'The date was moved'),
  'clock-struck': ({ rung }) =>
    rung === 'expired' ? said('مهلت به پایان رسید', 'The time ran out') : said('یادآوری مهلت', 'A reminder of the date'),
  'form-changed': () => said('پاسخ‌هایی تغییر کرد', 'Answers were changed'),
  'evidence-added': (fact, definition) => {
    const pieces = Array.isArray(fact.evidence) ? (fact.evidence as { key: string }[]) : [];
    const titles = [...new Set(pieces.map(({ key }) => key))].map((key) => both(titleOf(key, definition)));
    return said(`مدرک رسید: ${titles.map(({ fa }) => fa).join('، ')}`, `Documents arrived: ${titles.map(({ en }) => en).join(', ')}`);
  },
  'evidence-rejected': () => said('یک فایل ناامن کنار گذاشته شد', 'An unsafe file was set aside'),
  'inquiry-answered': ({ source }) =>
    source === 'person'
      ? said('پاسخ دفتر ثبت را همکار وارد کرد', 'A register’s answer was entered by hand')
      : said('دفتر ثبت پاسخ داد', 'A register answered'),
  'charge-raised': (fact) => {
    const { amount } = (fact.charge ?? fact) as { amount?: number };
    const { fa, en } = moneyWords(Number(amount ?? 0));
    return said(`مبلغ ${fa} خواسته شد`, `${en} were asked for`);
  },
  'payment-recorded': ({ amount }) => {
    const { fa, en } = moneyWords(Number(amount ?? 0));
    return said(`پرداخت ${fa} رسید`, `${en} were paid`);
  },
  'output-changed': (fact) => {
    const { state } = (fact.output ?? fact) as { state?: string };
    if (state === 'valid') return said('برگه صادر شد', 'The paper was issued');
    return state === 'revoked' ? said('برگه باطل شد', 'The paper was revoked') : null;
  },
  'note-added': () => said('متقاضی نوشت', 'The applicant wrote'),
  noted: () => said('یادداشت', 'A note'),
  'link-sent': () => said('پیوند یک‌بارمصرف نظر فرستاده شد', 'A one-time link was sent'),
  complained: () => said('متقاضی از دیرکرد شکایت کرد', 'The applicant complained of the delay'),
  appealed: () => said('متقاضی اعتراض کرد', 'The applicant appealed'),
  rated: () => said('متقاضی نظر داد', 'The applicant rated it'),
  reopened: () => said('دوباره باز شد: متقاضی گفت کار انجام نشده است', 'Opened again: the applicant said it was not done'),
  'defect-found': () => said('گره‌ای پیش آمد که قاعده‌ها نمی‌گشایند', 'The rules could not decide'),
  'defect-mended': () => said('گره گشوده شد', 'It was mended'),
  'act-held': () => said('تصمیمی گرفته شد که هنوز می‌توان برگرداند', 'A decision was made that can still be undone'),
  closed: () => said('پرونده بسته شد', 'The case was closed'),
};
