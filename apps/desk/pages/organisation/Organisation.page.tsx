import './organisation.css';
import { type ReactNode, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useSay } from '#ui/Language';
import { Page } from '../../kit/Page';
import { Press } from '../../kit/Press';
import { Tabs } from '../../kit/Tabs';
import { useMe } from '../../shell/rights';
import { Bodies } from './Bodies';
import { EnterBodyDialog } from './BodyDialogs';
import { EnterPersonDialog } from './EnterPersonDialog';
import { ImportDialog } from './ImportDialog';
import { keepsInstallation } from './keeps-installation';
import { words } from './organisation.words';
import { People } from './People';
import { WhoCould } from './WhoCould';

const views = ['bodies', 'people', 'who'] as const;
type View = (typeof views)[number];
type Asking = 'person' | 'import' | 'body' | null;

/** Bodies, posts and people: entered, changed and ended, never deleted. */
export default function OrganisationPage(): ReactNode {
  const say = useSay();
  const me = useMe();
  const [, go] = useLocation();
  const asked = new URLSearchParams(useSearch()).get('view');
  const view: View = views.find((one) => one === asked) ?? 'bodies';
  const [asking, setAsking] = useState<Asking>(null);
  const close = (): void => setAsking(null);
  return (
    <Page
      title={say(words.title)}
      lead={say(words.lead)}
      acts={
        <>
          <Press onPress={() => setAsking('person')}>{say(words.enterPerson)}</Press>
          <Press look="second" onPress={() => setAsking('import')}>
            {say(words.import)}
          </Press>
          {keepsInstallation(me) ? (
            <Press look="second" onPress={() => setAsking('body')}>
              {say(words.enterBody)}
            </Press>
          ) : null}
        </>
      }
    >
      <Tabs
        label={say(words.views)}
        chosen={view}
        onChoose={(next) => go(next === 'bodies' ? '/organisation' : `/organisation?view=${next}`)}
        tabs={views.map((key) => ({ key, title: say(words[key]) }))}
      >
        {view === 'bodies' ? <Bodies /> : null}
        {view === 'people' ? <People /> : null}
        {view === 'who' ? <WhoCould /> : null}
      </Tabs>
      {asking === 'person' ? <EnterPersonDialog onClose={close} /> : null}
      {asking === 'import' ? <ImportDialog onClose={close} /> : null}
      {asking === 'body' ? <EnterBodyDialog onClose={close} /> : null}
    </Page>
  );
}
