import type { DossierLine } from '#contracts/http/dossier';
import type { PublicStatus, Result, Text } from '#domain/definition/schema';
import type { Tone } from '#ui/Tag';

export interface Status {
  tone: Tone;
  text: Text;
}

const done: Status = { tone: 'success', text: { fa: 'پذیرفته شد', en: 'Approved' } };
const refused: Status = { tone: 'danger', text: { fa: 'رد شد', en: 'Refused' } };
const withdrawn: Status = { tone: 'neutral', text: { fa: 'انصراف', en: 'Withdrawn' } };
const lapsed: Status = { tone: 'neutral', text: { fa: 'پایان مهلت', en: 'Time ran out' } };
const checking: Status = { tone: 'info', text: { fa: 'در دست بررسی', en: 'Under review' } };

/** The closed list of what citizens are told of a request under way. Everything finer is a stage's name. */
export const statuses: Record<PublicStatus, Status> = {
  received: { tone: 'info', text: { fa: 'ثبت شد', en: 'Received' } },
  checking,
  'waiting-for-you': { tone: 'yours', text: { fa: 'در انتظار شما', en: 'Waiting for you' } },
  pay: { tone: 'yours', text: { fa: 'در انتظار پرداخت', en: 'Waiting for payment' } },
  'other-bodies': { tone: 'info', text: { fa: 'در انتظار دستگاه دیگر', en: 'With other bodies' } },
  'site-visit': checking,
  deciding: checking,
  issuing: checking,
  done,
  rejected: refused,
  withdrawn,
  lapsed,
};

const ends: Record<Result, Status> = {
  approved: done,
  approvedWithConditions: done,
  deemedApproved: done,
  answered: { tone: 'success', text: { fa: 'پاسخ داده شد', en: 'Answered' } },
  rejected: refused,
  lapsed,
  withdrawn,
  duplicate: { tone: 'neutral', text: { fa: 'پیش‌تر ثبت شده بود', en: 'Duplicate' } },
  transferred: { tone: 'neutral', text: { fa: 'به دستگاه دیگر سپرده شد', en: 'Handed over' } },
};

/** Said to be finished, and not done: the work is still to do. */
const reopened: Status = { tone: 'warning', text: { fa: 'باز شد', en: 'Open again' } };

export const statusOf = ({ result, stage, reopened: isReopened }: Pick<DossierLine, 'result' | 'stage' | 'reopened'>): Status =>
  result ? ends[result] : isReopened ? reopened : statuses[stage.public];
