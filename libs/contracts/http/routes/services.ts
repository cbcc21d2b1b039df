/** The catalogue of services. */
import { z } from 'zod';
import { listOf, paging } from '../list';
import { BodyKind, Place } from '../place';
import type { Route } from '../route';
import { Checked, EstimateFee, FeeEstimate, Published, ServiceCard, ServiceDefinition, ServiceFigures } from '../service';
import { params } from './params';

export const servicesRoutes = {
  listServices: {
    method: 'GET',
    path: '/api/services',
    permission: 'anyone',
    query: z.strictObject({ q: z.string().max(200).optional(), ...paging }),
    answer: listOf(ServiceCard),
    status: 200,
    idempotent: false,
    summary: { fa: 'فهرست خدمات', en: 'The catalogue' },
  },
  getService: {
    method: 'GET',
    path: '/api/services/{key}',
    permission: 'anyone',
    params: params('key'),
    query: z.strictObject({ version: z.string().max(40).optional() }),
    answer: ServiceDefinition,
    status: 200,
    idempotent: false,
    summary: { fa: 'تعریف کامل یک خدمت', en: 'The whole published definition' },
  },
  getServiceSchema: {
    method: 'GET',
    path: '/api/services/{key}/schema',
    permission: 'anyone',
    params: params('key'),
    query: z.strictObject({ version: z.string().max(40).optional() }),
    answer: z.looseObject({}),
    status: 200,
    idempotent: false,
    summary: { fa: 'JSON Schema فرم خدمت', en: 'JSON Schema of its form' },
  },
  checkService: {
    method: 'POST',
    path: '/api/services/check',
    permission: 'anyone',
    takes: 'definition',
    answer: Checked,
    status: 200,
    idempotent: false,
    summary: { fa: 'وارسی تعریف خدمت', en: 'Check a definition: every defect at once, and the diagram' },
  },
  publishService: {
    method: 'POST',
    path: '/api/services',
    permission: 'administrator',
    takes: 'definition',
    answer: Published,
    status: 201,
    idempotent: true,
    summary: { fa: 'انتشار نسخهٔ تازهٔ خدمت', en: 'Publish a version' },
  },

  estimateFee: {
    method: 'POST',
    path: '/api/services/{key}/fee',
    permission: 'anyone',
    params: params('key'),
    body: EstimateFee,
    answer: FeeEstimate,
    status: 200,
    idempotent: false,
    summary: { fa: 'برآورد هزینه با چند پاسخ', en: 'What it would cost, by a few answers' },
  },
  getServiceFigures: {
    method: 'GET',
    path: '/api/services/{key}/figures',
    permission: 'anyone',
    params: params('key'),
    answer: ServiceFigures,
    status: 200,
    idempotent: false,
    summary: { fa: 'این خدمت در عمل چقدر طول کشید', en: 'How long it really took' },
  },
  listPlaces: {
    method: 'GET',
    path: '/api/places',
    permission: 'anyone',
    answer: z.strictObject({ items: z.array(Place) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'استان‌ها، شهرستان‌ها، شهرها و ناحیه‌ها', en: 'The known places' },
  },
  listKinds: {
    method: 'GET',
    path: '/api/kinds',
    permission: 'anyone',
    answer: z.strictObject({ items: z.array(BodyKind) }),
    status: 200,
    idempotent: false,
    summary: { fa: 'گونه‌های دستگاه', en: 'Kinds of bodies' },
  },
} as const satisfies Record<string, Route>;
