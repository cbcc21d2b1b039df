import type { Evidence } from '#domain/definition/schema';

/** The kinds of file that a definition names, as browsers and the api call them. */
export const mimeOf: Record<Evidence['accept'][number], string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
};
