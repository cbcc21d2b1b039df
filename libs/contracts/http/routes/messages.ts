/** What was told to a person, and how they wish to be told. */
import { z } from 'zod';
import { ConfirmEmail, Message, MessagesRead, Preferences, ReadMessages, SetPreferences, ToldMessage } from '../message';
import type { Route } from '../route';
import { ofDossier } from './params';

export const messagesRoutes = {
  listMessages: {
    method: 'GET',
    path: '/api/messages',
    permission: 'signed-in',
    answer: z.strictObject({ items: z.array(Message), unread: z.number().int() }),
    status: 200,
    idempotent: false,
    summary: { fa: 'پیام‌های من', en: 'What I was told, newest first' },
  },
  listToldMessages: {
    method: 'GET',
    path: '/api/dossiers/{trackingCode}/messages',
    permission: 'signed-in',
    params: ofDossier,
    answer: z.strictObject({ items: z.array(ToldMessage) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'پیام‌های یک درخواست به متقاضی', en: 'What the applicant was told of a request, newest first' },
  },
  readMessages: {
    method: 'POST',
    path: '/api/messages/read',
    permission: 'signed-in',
    body: ReadMessages,
    answer: MessagesRead,
    status: 200,
    idempotent: false,
    summary: { fa: 'پیام‌ها خوانده شد', en: 'Mark as read what was shown' },
  },
  getPreferences: {
    method: 'GET',
    path: '/api/me/preferences',
    permission: 'signed-in',
    answer: Preferences,
    status: 200,
    idempotent: false,
    summary: { fa: 'چگونه به من خبر دهید', en: 'How I want to be told' },
  },
  setPreferences: {
    method: 'PUT',
    path: '/api/me/preferences',
    permission: 'signed-in',
    body: SetPreferences,
    answer: Preferences,
    status: 200,
    idempotent: false,
    summary: { fa: 'تغییر شیوهٔ خبر دادن', en: 'Change how I want to be told' },
  },
  confirmEmail: {
    method: 'POST',
    path: '/api/me/email',
    permission: 'signed-in',
    body: ConfirmEmail,
    answer: Preferences,
    status: 200,
    idempotent: false,
    summary: { fa: 'تأیید نشانی رایانامه', en: 'Confirm a new e-mail address' },
  },
} as const satisfies Record<string, Route>;
