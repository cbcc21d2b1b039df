/** Acting for another person, or for a company. */
import { z } from 'zod';
import { AddRepresentation, AskClientCode, ClientCodeSent, Representation, RepresentationEnded } from '../representation';
import type { Route } from '../route';
import { params } from './params';

export const representationsRoutes = {
  listRepresentations: {
    method: 'GET',
    path: '/api/representations',
    permission: 'signed-in',
    answer: z.strictObject({ items: z.array(Representation) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'کسانی که از سوی آنان اقدام می‌کنم', en: 'For whom I act' },
  },
  askClientCode: {
    method: 'POST',
    path: '/api/representations/code',
    permission: 'staff',
    body: AskClientCode,
    answer: ClientCodeSent,
    status: 202,
    idempotent: false,
    summary: { fa: 'کد حضور برای مراجعه‌کنندهٔ پیشخوان', en: 'A code to the client of a counter, who reads it out' },
  },
  addRepresentation: {
    method: 'POST',
    path: '/api/representations',
    permission: 'signed-in',
    body: AddRepresentation,
    answer: Representation,
    status: 201,
    idempotent: true,
    summary: { fa: 'افزودن نمایندگی', en: 'Act for another: a register confirms it, or a paper proves it' },
  },
  endRepresentation: {
    method: 'DELETE',
    path: '/api/representations/{id}',
    permission: 'signed-in',
    params: params('id'),
    answer: RepresentationEnded,
    status: 200,
    idempotent: false,
    summary: { fa: 'پایان نمایندگی', en: 'Act for them no longer; what was filed stays' },
  },
} as const satisfies Record<string, Route>;
