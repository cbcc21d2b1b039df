import { differenceWords } from '#catalog/messages/differences';
import type { Compared, Proposal } from '#contracts/http/proposal';
import type { Examined } from '#domain/definition/check';
import { differencesOf } from '#domain/definition/difference';
import type { ProposalEntity } from '#storage/proposal/proposal.entity';
import type { Standing } from '#storage/reference/reference';
import type { Caller } from '../identity/caller';
import { said } from '../services/definitions';

/** Whose names a view of it shows: who proposed, and who settled it. */
export const peopleIn = ({ proposedBy, settledBy }: Pick<ProposalEntity, 'proposedBy' | 'settledBy'>): string[] =>
  settledBy === null ? [proposedBy] : [proposedBy, settledBy];

export function proposalView(proposal: ProposalEntity, caller: Caller, names: ReadonlyMap<string, string>): Proposal {
  const { id, service, version, body, state, proposedBy, proposedAt, from, settledBy, settledAt } = proposal;
  return {
    id,
    service,
    title: body.title,
    version,
    state,
    proposedBy: names.get(proposedBy) ?? null,
    proposedAt: proposedAt.toISOString(),
    from: from?.toISOString() ?? null,
    settledBy: settledBy === null ? null : (names.get(settledBy) ?? null),
    settledAt: settledAt?.toISOString() ?? null,
    agree: { why: state !== 'proposed' ? 'proposal-settled' : proposedBy === caller.person ? 'proposal-own' : null },
  };
}

/** Against what is published now. */
export function comparedWith({ services }: Standing, { definition, drawn, defects, diagram }: Examined): Compared {
  const against = definition ? (services.find(({ key }) => key === definition.key) ?? null) : null;
  return {
    against: against?.version ?? null,
    differences:
      definition && against
        ? differencesOf(against, definition).map((difference) => ({
            change: difference.change,
            at: difference.at,
            message: differenceWords(difference),
          }))
        : [],
    defects: defects.map(said),
    diagram,
    drawn,
  };
}
