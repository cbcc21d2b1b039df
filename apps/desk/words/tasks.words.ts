/** What tasks, their states and what sets them apart are called. A new kind or flag is a compile error here. */
import type { AnswerOf } from '#contracts/http/routes';
import type { Text } from '#domain/definition/schema';

type Task = AnswerOf<'getTask'>;

export const kindWords: Record<Task['kind'], Text> = {
  review: { fa: 'بررسی', en: 'Review' },
  opinion: { fa: 'نظر به استعلام', en: 'Opinion' },
  supplement: { fa: 'تکمیل از سوی متقاضی', en: 'Answer by the applicant' },
  payment: { fa: 'پرداخت', en: 'Payment' },
  inspection: { fa: 'بازدید', en: 'Inspection' },
  'inquiry-fallback': { fa: 'پاسخ دستی استعلام', en: 'Register answered by hand' },
  escalation: { fa: 'رسیدگی رئیس', en: 'For the head' },
  repair: { fa: 'گره‌گشایی', en: 'Repair' },
  'refund-approval': { fa: 'تأیید بازگشت وجه', en: 'Refund approval' },
  'appeal-review': { fa: 'رسیدگی به اعتراض', en: 'Appeal review' },
  override: { fa: 'بازنگری رقم', en: 'Override of a figure' },
};

export const stateWords: Record<Task['state'], Text> = {
  available: { fa: 'در صف', en: 'In the queue' },
  active: { fa: 'در دست', en: 'In hand' },
  suspended: { fa: 'در انتظار', en: 'Waiting' },
  completed: { fa: 'انجام شد', en: 'Done' },
  terminated: { fa: 'برچیده شد', en: 'Ended' },
};

export const flagWords: Record<Task['flags'][number], { tone: 'warning' | 'danger' | 'info' | 'yours' | 'neutral'; text: Text }> = {
  returned: { tone: 'info', text: { fa: 'برگشته از متقاضی', en: 'Back from the applicant' } },
  complained: { tone: 'danger', text: { fa: 'شکایت از دیرکرد', en: 'Complaint of delay' } },
  appeal: { tone: 'warning', text: { fa: 'اعتراض', en: 'Appeal' } },
  forwarded: { tone: 'neutral', text: { fa: 'ارجاع‌شده', en: 'Forwarded' } },
  'stand-in': { tone: 'yours', text: { fa: 'به جانشینی', en: 'Standing in' } },
};
