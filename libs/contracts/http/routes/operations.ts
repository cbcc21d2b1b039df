/** For whoever keeps it running. */
import { Live, Ready } from '../health';
import type { Route } from '../route';

export const operationsRoutes = {
  live: {
    method: 'GET',
    path: '/api/healthz',
    permission: 'anyone',
    answer: Live,
    status: 200,
    idempotent: false,
    summary: { fa: 'زنده است', en: 'Live' },
  },
  ready: {
    method: 'GET',
    path: '/api/readyz',
    permission: 'anyone',
    answer: Ready,
    status: 200,
    idempotent: false,
    summary: { fa: 'آماده است: می‌تواند بنویسد', en: 'Able to write' },
  },
  metrics: {
    method: 'GET',
    path: '/metrics',
    permission: 'anyone',
    answer: 'text',
    status: 200,
    idempotent: false,
    summary: { fa: 'سنجه‌ها برای Prometheus', en: 'Figures for Prometheus' },
  },
  openApi: {
    method: 'GET',
    path: '/api/openapi.json',
    permission: 'anyone',
    answer: 'document',
    status: 200,
    idempotent: false,
    summary: { fa: 'این جدول به زبان OpenAPI 3.1', en: 'This table as OpenAPI 3.1' },
  },
  apiPage: {
    method: 'GET',
    path: '/api',
    permission: 'anyone',
    answer: 'page',
    status: 200,
    idempotent: false,
    summary: { fa: 'راهنمای رابط', en: 'This table for people' },
  },
} as const satisfies Record<string, Route>;
