import type { ReactNode } from 'react';
import type { Wording } from '#contracts/http/wording';
import { Moment } from '#ui/Day';
import { Say, useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Empty } from '../../kit/Empty';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import type { WordedMoment } from './worded-moment';
import { whyNotWords, words } from './wordings.words';

interface WordingsProps {
  moments: readonly WordedMoment[];
  items: readonly Wording[];
}

/** What somebody wishes to say, and the second person's word. */
export function WordingProposals({ moments, items }: WordingsProps): ReactNode {
  const say = useSay();
  if (items.length === 0) return <Empty title={say(words.noProposals)} />;
  return (
    <div className="stack">
      {items.map((wording) => (
        <Proposal key={wording.id} wording={wording} moment={momentOf(wording, moments)} />
      ))}
    </div>
  );
}

export const momentOf = ({ to, moment }: Wording, moments: readonly WordedMoment[]): WordedMoment | undefined =>
  moments.find((one) => one.to === to && one.moment === moment);

function Proposal({ wording, moment }: { wording: Wording; moment: WordedMoment | undefined }): ReactNode {
  const say = useSay();
  const now = useNow();
  const { id, to, service, serviceTitle, text, proposedBy, proposedAt, agree: may } = wording;
  const agree = useDo('POST /api/wordings/{id}/agree', { changes: ['GET /api/wordings', 'GET /api/audit'] });
  const withdraw = useDo('POST /api/wordings/{id}/withdraw', { changes: ['GET /api/wordings'] });
  const whyNot = may.why ? say(whyNotWords[may.why] ?? { fa: may.why }) : null;
  const about = [
    moment ? say(moment.title) : wording.moment,
    say(words[to]),
    serviceTitle ? say(serviceTitle) : (service ?? say(words.allServices)),
  ];
  return (
    <Panel title={about.join(' · ')}>
      <div className="stack">
        <p className="wording">{text ? <Say text={text} /> : say(words.back)}</p>
        {moment ? (
          <p className="wording small muted">
            {say(words.builtIn)}: {say(moment.builtIn)}
          </p>
        ) : null}
        <p className="small muted">
          {say(words.proposedBy)}: <bdi>{proposedBy}</bdi> · <Moment at={proposedAt} now={now} />
        </p>
        {(agree.error ?? withdraw.error) ? <Trouble error={agree.error ?? withdraw.error} /> : null}
        <div className="row">
          <Press
            why={whyNot}
            busy={agree.isPending}
            onPress={() => agree.mutate({ params: { id } }, { onSuccess: () => announce(say(words.agreed), 'polite') })}
          >
            {say(words.agree)}
          </Press>
          <Press
            look="second"
            why={may.why === 'not-permitted' ? whyNot : null}
            busy={withdraw.isPending}
            onPress={() => withdraw.mutate({ params: { id } })}
          >
            {say(words.withdraw)}
          </Press>
        </div>
      </div>
    </Panel>
  );
}
