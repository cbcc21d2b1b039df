/** Why something may not be done, from the code that the rules give. */

import type { Text } from '#domain/definition/schema';
import type { RefusalCode } from '#domain/refusal';

const whys: Partial<Record<RefusalCode, Text>> = {
  'not-permitted': { fa: 'این کار در اختیار سمت شما نیست', en: 'Your post may not do this' },
  'not-found': { fa: 'این کار دیگر در دید شما نیست', en: 'It is no longer yours to see' },
  'task-not-yours': { fa: 'این کار به سمت دیگری سپرده شده است', en: 'This task belongs to another post' },
  'task-already-done': { fa: 'این کار پیش‌تر انجام شده است', en: 'This task has been done already' },
  'task-taken': { fa: 'همکارتان این کار را برداشته است', en: 'A colleague has taken it' },
  'task-suspended': { fa: 'این کار تا رسیدن پاسخ متقاضی در انتظار است', en: 'It waits for the applicant’s answer' },
  'action-unavailable': { fa: 'شرط این تصمیم در این پرونده برقرار نیست', en: 'The condition of this decision does not hold here' },
  'action-unknown': { fa: 'این تصمیم در این مرحله نیست', en: 'There is no such decision at this stage' },
  'four-eyes': {
    fa: 'شما در مرحلهٔ پیشین این پرونده تصمیم گرفته‌اید؛ اینجا باید کس دیگری تصمیم بگیرد',
    en: 'You decided at an earlier stage of this case; somebody else must decide here',
  },
  'beyond-authority': { fa: 'مبلغ این تصمیم بیش از اختیار این سمت است', en: 'The amount is beyond the authority of this post' },
  'signature-not-lent': { fa: 'جانشین امضا و بازپرداخت ندارد', en: 'A stand-in may not sign or refund' },
  'send-backs-exhausted': { fa: 'بیش از این نمی‌توان به متقاضی بازگرداند', en: 'It can be sent back no more' },
  'dossier-closed': { fa: 'پرونده بسته شده است', en: 'The case is closed' },
  'reasons-needed': { fa: 'دلیل لازم است', en: 'A reason is needed' },
  'comment-needed': { fa: 'توضیح لازم است', en: 'A comment is needed' },
  'reply-needed': { fa: 'متن پاسخ لازم است', en: 'A reply is needed' },
  'conditions-needed': { fa: 'شرط‌ها را بنویسید', en: 'Write the conditions' },
  'fields-needed': { fa: 'این مورد را پر کنید', en: 'Fill this in' },
  'photos-needed': { fa: 'عکس لازم است', en: 'Photos are needed' },
  'signature-needed': { fa: 'امضا لازم است', en: 'A signature is needed' },
  'stale-version': { fa: 'پرونده در این میان تغییر کرد', en: 'The case changed meanwhile' },
  busy: { fa: 'پرونده در همین دم در دست تغییر دیگری است', en: 'The case is being changed at this moment' },
};

/** Names the code itself where it has no sentence of its own. */
export const whyWords = (code: string): Text =>
  whys[code as RefusalCode] ?? { fa: `اکنون شدنی نیست (${code})`, en: `Not possible now (${code})` };
