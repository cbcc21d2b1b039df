/** Reply templates: a person's, a post's and a body's. */
import { z } from 'zod';
import type { Route } from '../route';
import { ChangeTemplate, NewTemplate, Rendered, RenderTemplate, Template } from '../template';
import { params } from './params';

const ofTemplate = params('id');

export const templatesRoutes = {
  listTemplates: {
    method: 'GET',
    path: '/api/templates',
    permission: 'staff',
    query: z.strictObject({ service: z.string().max(60).optional() }),
    answer: z.strictObject({ items: z.array(Template) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'متن‌های آماده', en: 'Reply templates that I may use, most used first; heads also see what waits for approval' },
  },
  makeTemplate: {
    method: 'POST',
    path: '/api/templates',
    permission: 'staff',
    body: NewTemplate,
    answer: Template,
    status: 201,
    idempotent: true,
    summary: { fa: 'متن آمادهٔ تازه', en: 'A new template; a body’s waits for its head' },
  },
  changeTemplate: {
    method: 'PUT',
    path: '/api/templates/{id}',
    permission: 'staff',
    params: ofTemplate,
    body: ChangeTemplate,
    answer: Template,
    status: 200,
    idempotent: false,
    summary: { fa: 'ویرایش متن آماده', en: 'A new version; until it is approved the old one is used' },
  },
  approveTemplate: {
    method: 'POST',
    path: '/api/templates/{id}/approve',
    permission: 'staff',
    params: ofTemplate,
    answer: Template,
    status: 200,
    idempotent: true,
    summary: { fa: 'پذیرفتن متن آماده', en: 'The head or administrator approves what is proposed' },
  },
  endTemplate: {
    method: 'DELETE',
    path: '/api/templates/{id}',
    permission: 'staff',
    params: ofTemplate,
    answer: Template,
    status: 200,
    idempotent: false,
    summary: { fa: 'کنار گذاشتن متن آماده', en: 'No longer offered; its versions stay' },
  },
  renderTemplate: {
    method: 'POST',
    path: '/api/templates/{id}/render',
    permission: 'staff',
    params: ofTemplate,
    body: RenderTemplate,
    answer: Rendered,
    status: 200,
    idempotent: false,
    summary: { fa: 'پر کردن متن آماده از پرونده', en: 'Filled from a task’s dossier' },
  },
} as const satisfies Record<string, Route>;
