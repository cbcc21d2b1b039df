import './wordings.css';
import { type ReactNode, useState } from 'react';
import type { AnswerOf } from '#contracts/http/routes';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { Page } from '../../kit/Page';
import { Tabs } from '../../kit/Tabs';
import { Moments } from './Moments';
import { WordingHistory } from './WordingHistory';
import { WordingProposals } from './WordingProposals';
import { words } from './wordings.words';

type View = 'moments' | 'proposals' | 'history';

/** What is said at each moment, what is proposed, and what was said before. */
export default function WordingsPage(): ReactNode {
  const say = useSay();
  const wordings = useAsk('GET /api/wordings');
  return (
    <Page title={say(words.title)} lead={say(words.lead)}>
      <Loaded of={wordings} rows={10}>
        {(answer) => <Views of={answer} />}
      </Loaded>
    </Page>
  );
}

function Views({ of: { moments, items } }: { of: AnswerOf<'listWordings'> }): ReactNode {
  const say = useSay();
  const [view, setView] = useState<View>('moments');
  const waiting = items.filter(({ state }) => state === 'proposed');
  return (
    <Tabs
      label={say(words.views)}
      chosen={view}
      onChoose={setView}
      tabs={[
        { key: 'moments', title: say(words.moments) },
        { key: 'proposals', title: say(words.proposals), count: waiting.length },
        { key: 'history', title: say(words.history) },
      ]}
    >
      {view === 'moments' ? <Moments moments={moments} items={items} onProposed={() => setView('proposals')} /> : null}
      {view === 'proposals' ? <WordingProposals moments={moments} items={waiting} /> : null}
      {view === 'history' ? <WordingHistory moments={moments} items={items.filter(({ state }) => state !== 'proposed')} /> : null}
    </Tabs>
  );
}
