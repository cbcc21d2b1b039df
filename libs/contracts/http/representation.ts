import { z } from 'zod';
import { dateOf } from '#domain/definition/fields/kit';
import { mandateBases, relations } from '#domain/dossier/mandate';
import { normaliseLegalId } from '#domain/identifiers/legal-id';
import { CodeSent, identifier, Mobile, NationalId, OneTimeCode } from './login';
import { Day, Moment } from './moment';

/** `1405/12/01` and `2027-02-20` alike, in any digits. */
const WrittenDay = identifier('not-a-date', dateOf).describe('A day, Jalali or Gregorian');
const LegalId = identifier('not-a-legal-id', normaliseLegalId).describe('A national ID of an organisation, eleven digits');

/** For a person: national ID and, better, name and mobile; for a company: its legal ID. */
export const AddRepresentation = z.strictObject({
  for: z.strictObject({
    nationalId: NationalId.optional(),
    name: z.string().trim().min(1).max(120).optional(),
    birthdate: WrittenDay.optional(),
    /** Theirs, so that they hear of it too. */
    mobile: Mobile.optional(),
    legalId: LegalId.optional(),
  }),
  relation: z.enum(relations),
  /** The code that the client of a counter read out: with it the mobile alone names them. */
  code: z.strictObject({ challenge: z.string().max(100), code: OneTimeCode }).optional(),
  /** A file of the caller's. */
  proof: z.string().max(80).optional(),
  /** The last day on which it holds; without one, until it is ended. */
  until: WrittenDay.optional(),
});

/** Of a client who has come to a counter: their mobile, or the national ID of an account whose mobile is known. */
export const AskClientCode = z.union([z.strictObject({ mobile: Mobile }), z.strictObject({ nationalId: NationalId })]);
/** `mobileEnds`: to which number it went, as far as the clerk need know. */
export const ClientCodeSent = CodeSent.extend({ mobileEnds: z.string() });

export const Representation = z.strictObject({
  id: z.string(),
  kind: z.enum(['person', 'organisation']),
  name: z.string(),
  relation: z.enum(relations),
  basis: z.enum(mandateBases),
  proof: z.string().nullable(),
  until: Day.nullable(),
  at: Moment,
});
export type Representation = z.infer<typeof Representation>;
export const RepresentationEnded = z.strictObject({ ended: z.literal(true) });

/** In a dossier that somebody filed for another. Names are as the one who filed gave them. */
export const Represented = z.strictObject({
  name: z.string(),
  /** Who filed it, by name; a counter by its key. */
  by: z.string(),
  relation: z.enum(relations),
  basis: z.enum(mandateBases),
  /** The file that proves it, for whoever may see the documents. */
  proof: z.string().nullable(),
});
export type Represented = z.infer<typeof Represented>;
