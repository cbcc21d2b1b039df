import { z } from 'zod';
import { Definition, Text } from '#domain/definition/schema';
import { Moment } from './moment';
import { CheckDefect, Suspended } from './service';

const words = z.strictObject({ fa: z.string(), en: z.string() });

/** One difference between two versions, as a sentence; `at` is where in the definition. */
export const Change = z.strictObject({ change: z.enum(['added', 'removed', 'changed']), at: z.string(), message: words });

/** What a definition would change if it were published now. `against` is null for a new service. */
export const Compared = z.strictObject({
  against: z.string().nullable(),
  differences: z.array(Change),
  defects: z.array(CheckDefect),
  diagram: z.string().nullable(),
  /** What its route is drawn from, as far as the text can be understood. */
  drawn: Definition.nullable(),
});
/** As it travels. */
export type Compared = z.input<typeof Compared>;

/** A version that one administrator wishes to publish and another must agree to. */
export const Proposal = z.strictObject({
  id: z.string(),
  service: z.string(),
  title: Text,
  version: z.string(),
  state: z.enum(['proposed', 'agreed', 'published', 'withdrawn']),
  proposedBy: z.string().nullable(),
  proposedAt: Moment,
  /** Business time at which it takes effect; null: as soon as it is agreed to. */
  from: Moment.nullable(),
  settledBy: z.string().nullable(),
  settledAt: Moment.nullable(),
  /** Whether the caller may agree, and the code of what stands against it. */
  agree: z.strictObject({ why: z.string().nullable() }),
});
export type Proposal = z.infer<typeof Proposal>;

/** With the definition and what it would change. */
export const ProposalWhole = Proposal.extend({ definition: z.looseObject({}), ...Compared.shape });

/** A service as its administrators see it: every version and how many dossiers run on each. */
export const AdministeredService = z.strictObject({
  key: z.string(),
  title: Text,
  owner: z.string(),
  ownerTitle: Text,
  /** `draft`: proposed, and no version published yet. */
  state: z.enum(['draft', 'live', 'suspended']),
  /** The current one; of a draft the one that is proposed. */
  version: z.string(),
  versions: z.array(
    z.strictObject({
      version: z.string(),
      publishedAt: Moment,
      publishedBy: z.string().nullable(),
      open: z.number().int(),
      closed: z.number().int(),
    }),
  ),
  /** When somebody last published, proposed or suspended it. */
  changedAt: Moment,
  /** Open dossiers that are past their due. */
  late: z.number().int(),
  /** Dossiers that stand, because a rule had no answer. */
  defects: z.number().int(),
  proposals: z.number().int(),
  suspended: Suspended.nullable(),
  /** Whether the caller may change it. */
  mine: z.boolean(),
});
export type AdministeredService = z.infer<typeof AdministeredService>;

export const Suspend = z.strictObject({ reason: Text, alternative: z.string().max(60).nullable().optional() });
export const RollBack = z.strictObject({ version: z.string().max(40) });
