import type { ReactNode } from 'react';
import { Code } from '#ui/Code';
import { useSay } from '#ui/Language';
import { Panel } from '../../kit/Panel';
import type { CaseDossier } from '../case/case-data';
import { words } from './counter.words';

/** What was issued, to be printed for the client. */
export function Papers({ dossier }: { dossier: CaseDossier }): ReactNode {
  const say = useSay();
  const issued = dossier.outputs.filter(({ state }) => state === 'valid');
  if (issued.length === 0) return null;
  return (
    <Panel title={say(words.papers)}>
      <ul className="counter-found">
        {issued.map(({ id, number }) => (
          <li key={id} className="row">
            {number ? <Code>{number}</Code> : null}
            <a className="button button-second" href={`/api/documents/${id}`} target="_blank" rel="noreferrer">
              {say(words.printPaper)}
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
