import type { Text } from '#domain/definition/schema';

export const viewWords: Record<'form' | 'documents' | 'opinions' | 'history' | 'route' | 'related', Text> = {
  form: { fa: 'فرم', en: 'Form' },
  documents: { fa: 'مدارک', en: 'Documents' },
  opinions: { fa: 'نظرها', en: 'Opinions' },
  history: { fa: 'سیر', en: 'History' },
  route: { fa: 'مسیر', en: 'Route' },
  related: { fa: 'مرتبط', en: 'Related' },
};
