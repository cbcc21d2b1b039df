import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { useSay } from '#ui/Language';
import type { Act } from '../../keys/shortcuts';
import { useKeys } from '../../keys/use-keys';
import { Skeleton } from '../../kit/Skeleton';
import { Tabs } from '../../kit/Tabs';
import { Alike } from './Alike';
import { CaseHead } from './CaseHead';
import { Checks } from './Checks';
import { words } from './case.words';
import { useCase } from './case-context';
import { DecisionPanel } from './decision/DecisionPanel';
import type { Acted } from './decision/use-deciding';
import { WhyHereLater } from './later';
import { MainAct } from './MainAct';
import { MoneyAndPapers } from './MoneyAndPapers';
import { Notes } from './Notes';
import { StageChecklist } from './StageChecklist';
import { viewWords } from './views.words';

const FormTab = lazy(() => import('./tabs/FormTab'));
const DocumentsTab = lazy(() => import('./tabs/DocumentsTab'));
const OpinionsTab = lazy(() => import('./tabs/OpinionsTab'));
const HistoryTab = lazy(() => import('./tabs/HistoryTab'));
const RouteTab = lazy(() => import('./tabs/RouteTab'));
const RelatedTab = lazy(() => import('./tabs/RelatedTab'));

export const views = ['form', 'documents', 'opinions', 'history', 'route', 'related'] as const;
export type View = (typeof views)[number];

/** A new view is a compile error here until it has its screen and its key. */
const screens: Record<View, { screen: ComponentType; keys: Act }> = {
  form: { screen: FormTab, keys: 'tab1' },
  documents: { screen: DocumentsTab, keys: 'tab2' },
  opinions: { screen: OpinionsTab, keys: 'tab3' },
  history: { screen: HistoryTab, keys: 'tab4' },
  route: { screen: RouteTab, keys: 'tab5' },
  related: { screen: RelatedTab, keys: 'tab6' },
};

interface CaseViewProps {
  onActed: (acted: Acted) => void;
  /** Buttons of the page around it, at the end of the head. */
  acts?: ReactNode;
}

/** One head that stays, one view at a time, and beside it what is decided and what the registers said. */
export function CaseView({ onActed, acts }: CaseViewProps): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  const [view, setView] = useState<View>('form');
  const [why, setWhy] = useState(false);
  useKeys({
    why: () => setWhy(true),
    ...Object.fromEntries(views.map((one) => [screens[one].keys, () => setView(one)])),
  });
  const Screen = screens[view].screen;
  const counts: Partial<Record<View, number>> = { documents: dossier.evidence.length, opinions: dossier.parties.length };
  return (
    <article className="case">
      <CaseHead
        onWhy={() => setWhy(true)}
        acts={
          <>
            {acts}
            <MainAct />
          </>
        }
      />
      <div className="case-body">
        <div className="case-main">
          <Tabs
            label={say(words.views)}
            tabs={views.map((key) => ({ key, title: say(viewWords[key]), count: counts[key], keys: screens[key].keys }))}
            chosen={view}
            onChoose={setView}
          >
            <h2 className="hidden">{say(viewWords[view])}</h2>
            <Suspense fallback={<Skeleton rows={8} />}>
              <Screen />
            </Suspense>
          </Tabs>
        </div>
        <aside className="case-rail" aria-label={say(words.rail)}>
          <DecisionPanel onActed={onActed} />
          <Alike onActed={onActed} />
          <StageChecklist />
          <Checks />
          <MoneyAndPapers />
          <Notes />
        </aside>
      </div>
      {why ? (
        <Suspense>
          <WhyHereLater onClose={() => setWhy(false)} />
        </Suspense>
      ) : null}
    </article>
  );
}
