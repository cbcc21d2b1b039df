/** Opinions of bodies that are not on the system, by a one-time link. */
import { FileTaken } from '../file';
import { AskedOpinion, GiveOpinion, LinkSent, OpinionGiven, SendLink } from '../opinion-link';
import type { Route } from '../route';
import { ofTask, params } from './params';

export const opinionsRoutes = {
  sendOpinionLink: {
    method: 'POST',
    path: '/api/tasks/{id}/link',
    permission: 'staff',
    params: ofTask,
    body: SendLink,
    answer: LinkSent,
    status: 200,
    idempotent: true,
    summary: { fa: 'فرستادن پیوند یک‌بارمصرف اظهار نظر', en: 'Send a one-time link to a body that is not on the system' },
  },
  getAskedOpinion: {
    method: 'GET',
    path: '/api/opinions/{token}',
    permission: 'anyone',
    params: params('token'),
    answer: AskedOpinion,
    status: 200,
    idempotent: false,
    summary: { fa: 'آنچه از یک دستگاه پرسیده شده', en: 'What a body is asked, by its link' },
  },
  takeOpinionFile: {
    method: 'POST',
    path: '/api/opinions/{token}/files',
    permission: 'anyone',
    takes: 'multipart',
    params: params('token'),
    answer: FileTaken,
    status: 201,
    idempotent: false,
    summary: { fa: 'پیوستی برای اظهار نظر با پیوند', en: 'A file to go with the opinion; ten at most' },
  },
  giveOpinionByLink: {
    method: 'POST',
    path: '/api/opinions/{token}',
    permission: 'anyone',
    params: params('token'),
    body: GiveOpinion,
    answer: OpinionGiven,
    status: 200,
    idempotent: true,
    summary: { fa: 'اظهار نظر با پیوند', en: 'Give the opinion; the link ends with it' },
  },
} as const satisfies Record<string, Route>;
