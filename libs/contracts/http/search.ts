import { z } from 'zod';
import { Text } from '#domain/definition/schema';
import { DossierLine } from './dossier';

/** As what a text can be read: an identifier of some kind, or words (a name, a place, what somebody wrote). */
export const searchKinds = [
  'trackingCode',
  'nationalId',
  'legalId',
  'mobile',
  'landline',
  'billId',
  'plate',
  'postalCode',
  'iban',
  'words',
] as const;
export type SearchKind = (typeof searchKinds)[number];

export const Found = z.strictObject({
  ...DossierLine.shape,
  /** The applicant's name, for the owning agency. */
  applicant: z.string().nullable(),
  /** The caller's open task in it, if there is one. */
  task: z.string().nullable(),
});

/** Beside one dossier, of what the caller's bodies answer for: the same applicant's, and others' at the same address or meter. */
export const Related = z.strictObject({ person: z.array(Found), place: z.array(Found) });

export const SearchAnswer = z.strictObject({
  /** Everything that the text can be, likeliest first: ten digits may be a national ID and a postal code. */
  recognised: z.array(z.strictObject({ kind: z.enum(searchKinds), label: Text, value: z.string() })),
  items: z.array(Found),
  /** How many are the caller's to see; counting ends at 1000. */
  total: z.number().int(),
  /** For heads: how many more there are beyond their sight; null for everybody else. Counting ends at 1000. */
  beyond: z.number().int().nullable(),
});
export type SearchAnswer = z.infer<typeof SearchAnswer>;
