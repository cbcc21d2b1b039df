/** Files, whole or in parts over a line that breaks. */

import { z } from 'zod';
import { FileTaken, OwnFile, UploadBegun, UploadGoes } from '../file';
import { wholeNumber } from '../list';
import type { Route } from '../route';
import { params } from './params';

export const filesRoutes = {
  takeFile: {
    method: 'POST',
    path: '/api/files',
    permission: 'signed-in',
    takes: 'multipart',
    answer: FileTaken,
    status: 201,
    idempotent: false,
    summary: { fa: 'بارگذاری فایل', en: 'Upload a file' },
  },
  listFiles: {
    method: 'GET',
    path: '/api/files',
    permission: 'signed-in',
    answer: z.strictObject({ items: z.array(OwnFile) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'فایل‌های پیشین من', en: 'Files of mine that may be handed in again' },
  },
  beginUpload: {
    method: 'POST',
    path: '/api/uploads',
    permission: 'signed-in',
    answer: UploadBegun,
    status: 201,
    idempotent: false,
    summary: { fa: 'آغاز بارگذاری تکه‌تکه', en: 'Begin an upload in parts' },
  },
  getUpload: {
    method: 'GET',
    path: '/api/uploads/{upload}',
    permission: 'signed-in',
    params: params('upload'),
    answer: UploadGoes,
    status: 200,
    idempotent: false,
    summary: { fa: 'چقدر رسیده است', en: 'How much has arrived: where to go on after the line broke' },
  },
  sendPart: {
    method: 'PUT',
    path: '/api/uploads/{upload}',
    permission: 'signed-in',
    params: params('upload'),
    query: z.strictObject({ from: wholeNumber(0, 50 * 1024 * 1024) }),
    takes: 'bytes',
    answer: UploadGoes,
    status: 200,
    idempotent: false,
    summary: { fa: 'فرستادن یک تکه', en: 'One part, from where the last ended; one that overlaps is not written twice' },
  },
  finishUpload: {
    method: 'POST',
    path: '/api/uploads/{upload}/finish',
    permission: 'signed-in',
    params: params('upload'),
    answer: FileTaken,
    status: 201,
    idempotent: false,
    summary: { fa: 'پایان بارگذاری', en: 'All parts are here: the file is taken in' },
  },
  getFile: {
    method: 'GET',
    path: '/api/files/{id}',
    permission: 'signed-in',
    params: params('id'),
    query: z.strictObject({ dossier: z.string().max(40).optional() }),
    answer: 'paper',
    status: 200,
    idempotent: false,
    summary: { fa: 'دریافت فایل', en: 'A file that the caller may see' },
  },
} as const satisfies Record<string, Route>;
