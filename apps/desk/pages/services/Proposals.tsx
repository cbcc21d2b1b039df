import { type ReactNode, useState } from 'react';
import type { AdministeredService, Proposal } from '#contracts/http/proposal';
import type { Definition } from '#domain/definition/schema';
import { Code } from '#ui/Code';
import { LastDay, Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useNow } from '../../api/now';
import { useAsk, useDo } from '../../api/query';
import { Empty } from '../../kit/Empty';
import { Loaded } from '../../kit/Loaded';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { Differences } from './Differences';
import { DrawnRoute } from './DrawnRoute';
import { proposalStates, words } from './services.words';

const changes = [
  'GET /api/proposals',
  'GET /api/proposals/{id}',
  'GET /api/administration/services',
  'GET /api/services/{key}/text',
] as const;

/** What somebody wishes to publish, and the second person's word. */
export function Proposals({ service }: { service: AdministeredService }): ReactNode {
  const say = useSay();
  const proposals = useAsk('GET /api/proposals', { query: { service: service.key } });
  return (
    <Loaded of={proposals}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={say(words.noProposals)} />
        ) : (
          <div className="stack">
            {items.map((proposal) => (
              <ProposalPanel key={proposal.id} proposal={proposal} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

const whys: Record<string, { fa: string; en: string }> = { 'proposal-own': words.own, 'proposal-settled': words.settled };

function ProposalPanel({ proposal }: { proposal: Proposal }): ReactNode {
  const say = useSay();
  const now = useNow();
  const { id, version, state, proposedBy, proposedAt, from, agree } = proposal;
  const [open, setOpen] = useState(state === 'proposed');
  const agreeing = useDo('POST /api/proposals/{id}/agree', { changes });
  const withdrawing = useDo('POST /api/proposals/{id}/withdraw', { changes });
  const settled = state === 'published' || state === 'withdrawn';
  return (
    <Panel title={<Code>{version}</Code>} acts={<Tag tone={proposalStates[state].tone} text={proposalStates[state].text} />}>
      <div className="stack">
        <p className="small muted">
          {say(words.proposedBy)}: {proposedBy} · <Moment at={proposedAt} now={now} />
          {from ? (
            <>
              {' '}
              · {say(words.from)} <LastDay due={from} now={now} />
            </>
          ) : null}
        </p>
        {open ? <What id={id} /> : null}
        {agreeing.error ? <Trouble error={agreeing.error} /> : null}
        {withdrawing.error ? <Trouble error={withdrawing.error} /> : null}
        <div className="row">
          {open ? null : (
            <Press look="quiet" onPress={() => setOpen(true)}>
              {say(words.see)}
            </Press>
          )}
          {settled ? null : (
            <>
              <Press
                why={agree.why ? say(whys[agree.why] ?? words.settled) : null}
                busy={agreeing.isPending}
                onPress={() => agreeing.mutate({ params: { id } })}
              >
                {say(words.agree)}
              </Press>
              <Press look="second" busy={withdrawing.isPending} onPress={() => withdrawing.mutate({ params: { id } })}>
                {say(words.withdraw)}
              </Press>
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}

function What({ id }: { id: string }): ReactNode {
  const proposal = useAsk('GET /api/proposals/{id}', { params: { id } });
  return (
    <Loaded of={proposal} rows={3}>
      {(whole) => (
        <>
          <Differences compared={whole} />
          {whole.against === null && whole.drawn ? <DrawnRoute definition={whole.drawn as Definition} defects={whole.defects} /> : null}
        </>
      )}
    </Loaded>
  );
}
