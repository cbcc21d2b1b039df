import './case.css';
import { type ReactNode, useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { inFours } from '#ui/format/code';
import { useDigits, useSay } from '#ui/Language';
import { useNow } from '../../api/now';
import { useAsk } from '../../api/query';
import { Loaded } from '../../kit/Loaded';
import { useTitle } from '../../kit/use-title';
import { CaseView } from './CaseView';
import { words } from './case.words';
import { CaseContext } from './case-context';
import { type CaseDossier, useDefinition } from './case-data';

/** A case that is looked at, found by search or by a link; work that is open in it is one step away. */
export default function DossierPage(): ReactNode {
  const say = useSay();
  const digits = useDigits();
  const { trackingCode = '' } = useParams<{ trackingCode: string }>();
  const dossier = useAsk('GET /api/dossiers/{trackingCode}', { params: { trackingCode } });
  useTitle(`${say(words.case)} ${digits(inFours(trackingCode))}`);
  return (
    <Loaded of={dossier} whole>
      {(answer) => <Looked dossier={answer} />}
    </Loaded>
  );
}

function Looked({ dossier }: { dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const definition = useDefinition(dossier);
  const now = useNow();
  const open = useMemo(() => ({ dossier, definition, task: null, typing: null, now }), [dossier, definition, now]);
  const mine = dossier.tasks.find((task) => task.closedAt === null && task.actions.some(({ why }) => why === null));
  return (
    <CaseContext value={open}>
      <CaseView onActed={() => undefined} acts={mine ? <Link href={`/tasks/${mine.id}`}>{say(words.openTask)}</Link> : null} />
    </CaseContext>
  );
}
