/** What would come of an act, in a sentence: where the dossier goes, who has it then, and what the applicant hears. */
import type { Text } from '#domain/definition/schema';
import type { Dossier, Task } from '#domain/dossier/dossier';
import { holderOf } from '#domain/dossier/holder';
import type { World } from '#domain/dossier/world';
import type { Instant } from '#domain/instant';
import { lastDayWords, type Words } from '#domain/text/words';

export interface Foreseen {
  world: World;
  before: Dossier;
  after: Dossier;
  task: Task;
  /** By which ways the applicant is told. */
  channels: readonly string[];
  at: Instant;
  agencyTitle: (agency: string) => Text;
}

export function consequenceWords(foreseen: Foreseen): Words {
  const [course, told] = [courseWords(foreseen), toldWords(foreseen.channels)];
  return { fa: `${course.fa}؛ ${told.fa}.`, en: `${course.en}; ${told.en}.` };
}

function courseWords({ world, before, after, task, at, agencyTitle }: Foreseen): Words {
  const stage = world.definition.stages[after.stage];
  const label = { fa: stage?.label.fa ?? after.stage, en: stage?.label.en ?? stage?.label.fa ?? after.stage };
  if (after.defect && !before.defect)
    return { fa: 'قاعده‌ای برای ادامهٔ کار نیست و راهبر سامانه آن را می‌گشاید', en: 'no rule says how it goes on; the operator will mend it' };
  if (after.lifecycle === 'closed') return { fa: `پرونده با نتیجهٔ «${label.fa}» بسته می‌شود`, en: `the case closes: ${label.en}` };
  if (after.tasks[task.id]?.state === 'suspended')
    return {
      fa: 'پرسش شما نزد متقاضی می‌رود و مهلت شما تا پاسخ او می‌ایستد',
      en: 'your question goes to the applicant, and your time stands still until the answer',
    };
  if (after.stage === before.stage && after.visits[after.stage] === before.visits[before.stage])
    return {
      fa: `ثبت می‌شود و پرونده در «${label.fa}» می‌ماند تا کار دیگران هم انجام شود`,
      en: `it is recorded, and the case stays in "${label.en}" until the others have answered`,
    };
  const holder = holderOf(after);
  if (holder.kind === 'applicant') return withDue({ fa: 'نوبت متقاضی می‌شود', en: 'it is the applicant’s turn' }, after, at);
  if (!holder.agency || holder.kind === 'system')
    return { fa: `به «${label.fa}» می‌رود که کار سامانه است`, en: `it goes to "${label.en}", which the system does` };
  const bodies = bodiesIn(after).map(agencyTitle);
  const who = { fa: bodies.map(({ fa }) => fa).join('، '), en: bodies.map(({ fa, en }) => en ?? fa).join(', ') };
  return { fa: `به «${label.fa}» می‌رود، نزد ${who.fa}`, en: `it goes to "${label.en}", with ${who.en}` };
}

function withDue({ fa, en }: Words, dossier: Dossier, at: Instant): Words {
  const task = Object.values(dossier.tasks).find((one) => one.closedAt === null && one.role === 'applicant');
  const due = task?.clockId ? dossier.clocks[task.clockId]?.dueAt : null;
  if (!due) return { fa, en };
  const day = lastDayWords(due, at);
  return { fa: `${fa}، تا ${day.fa}`, en: `${en}, until ${day.en}` };
}

const bodiesIn = ({ tasks }: Dossier): string[] => [
  ...new Set(Object.values(tasks).flatMap(({ closedAt, agency }) => (closedAt === null && agency ? [agency] : []))),
];

function toldWords(channels: readonly string[]): Words {
  if (channels.includes('sms')) return { fa: 'به متقاضی پیامک می‌رسد', en: 'the applicant is told by SMS' };
  if (channels.length > 0) return { fa: 'متقاضی در صفحهٔ خود خبر می‌گیرد', en: 'the applicant is told on their own page' };
  return { fa: 'پیامی به متقاضی نمی‌رود', en: 'nothing is sent to the applicant' };
}
