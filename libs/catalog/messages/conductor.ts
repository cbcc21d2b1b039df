/** What operators read in Temporal: Persian, then English; no person, no number of a person. */
import type { Dossier, ErrandKind, ErrandRequest } from '#domain/dossier/dossier';
import type { Words } from '#domain/text/words';
import { type Situation, sentenceOf } from './sentence';

const kinds: Record<ErrandKind, Words> = {
  inquiry: { fa: 'استعلام', en: 'inquiry' },
  notice: { fa: 'اطلاع‌رسانی', en: 'notice' },
  assignment: { fa: 'ارجاع کار', en: 'assignment' },
  refund: { fa: 'استرداد وجه', en: 'refund' },
  document: { fa: 'صدور سند', en: 'document' },
  webhook: { fa: 'خبر به سامانهٔ بیرونی', en: 'webhook' },
  scan: { fa: 'بررسی فایل', en: 'scan' },
};

/** Which of its kind: the register asked, the moment told of, the paper. */
const subjects: { [Kind in ErrandKind]: (request: Extract<ErrandRequest, { kind: Kind }>) => string } = {
  inquiry: ({ use }) => use,
  notice: ({ moment }) => moment,
  assignment: ({ taskId }) => taskId.slice(taskId.lastIndexOf('-') + 1),
  refund: ({ why }) => why,
  document: ({ document }) => document,
  webhook: ({ moment }) => moment,
  scan: () => '',
};

/** «استعلام · inquiry · post.addressByPostalCode»; within Temporal's 200 bytes, for keys are at most 80. */
export function errandSummary(request: ErrandRequest): string {
  const { fa, en } = kinds[request.kind];
  const subject = (subjects[request.kind] as (request: ErrandRequest) => string)(request);
  return [fa, en, subject].filter(Boolean).join(' · ');
}

/** The sentence of state, and what the machine still owes. */
export function operatorDetails(situation: Situation): string {
  const { fa, en } = sentenceOf(situation);
  const owed = Object.values(situation.dossier.errands).filter((errand) => errand.state === 'owed');
  const list = owed.map(({ id, request }) => `- ${errandSummary(request)} (\`${id}\`)`);
  return [heading(situation.dossier), fa, en, ...(list.length > 0 ? [['**در دست انجام · owed**', ...list].join('\n')] : [])].join('\n\n');
}

const heading = ({ trackingCode, service, serviceVersion, stage }: Dossier): string =>
  `**${trackingCode}** · \`${service}@${serviceVersion}\` · \`${stage}\``;
