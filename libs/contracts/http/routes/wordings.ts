/** The words of messages: who proposes others, and who agrees. */
import { z } from 'zod';
import type { Route } from '../route';
import { PreviewWording, ProposeWording, WordedMoment, Wording, WordingPreview } from '../wording';
import { params } from './params';

const ofWording = params('id');

export const wordingsRoutes = {
  listWordings: {
    method: 'GET',
    path: '/api/wordings',
    permission: 'administrator',
    answer: z.strictObject({ moments: z.array(WordedMoment), items: z.array(Wording) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'متن پیام‌ها: آنچه گفته می‌شود، پیشنهادها و پیشینه', en: 'The words of messages: in force, proposed and before' },
  },
  previewWording: {
    method: 'POST',
    path: '/api/wordings/preview',
    permission: 'administrator',
    body: PreviewWording,
    answer: WordingPreview,
    status: 200,
    idempotent: false,
    summary: { fa: 'پیش‌نمایش متن پیام روی نمونه', en: 'A wording on a sample, with its SMS parts' },
  },
  proposeWording: {
    method: 'POST',
    path: '/api/wordings',
    permission: 'administrator',
    body: ProposeWording,
    answer: Wording,
    status: 201,
    idempotent: true,
    summary: { fa: 'پیشنهاد متن تازه برای پیام', en: 'Propose other words; another administrator must agree' },
  },
  agreeWording: {
    method: 'POST',
    path: '/api/wordings/{id}/agree',
    permission: 'administrator',
    params: ofWording,
    answer: Wording,
    status: 200,
    idempotent: true,
    summary: { fa: 'موافقت با متن تازه', en: 'Agree: it is said from now on' },
  },
  withdrawWording: {
    method: 'POST',
    path: '/api/wordings/{id}/withdraw',
    permission: 'administrator',
    params: ofWording,
    answer: Wording,
    status: 200,
    idempotent: true,
    summary: { fa: 'پس گرفتن پیشنهاد متن', en: 'Take a proposal back' },
  },
} as const satisfies Record<string, Route>;
