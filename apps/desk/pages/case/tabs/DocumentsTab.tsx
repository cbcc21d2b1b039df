import { type ReactNode, useState } from 'react';
import { Say, useSay } from '#ui/Language';
import { Empty } from '../../../kit/Empty';
import { words } from '../case.words';
import { useCase } from '../case-context';
import { titleOf } from '../titles';
import { HandedIn } from './HandedIn';
import { VerdictOf } from './VerdictOf';
import { Viewer } from './Viewer';

/** The documents beside their viewer, each with a verdict; what is not good goes back with its note. */
export default function DocumentsTab(): ReactNode {
  const say = useSay();
  const { dossier, definition } = useCase();
  const { evidence } = dossier;
  const [chosen, setChosen] = useState(0);
  const shown = evidence[chosen];
  if (!shown)
    return (
      <>
        <Empty title={say(words.noDocuments)} />
        <HandedIn />
      </>
    );
  return (
    <>
      <div className="documents">
        <ol className="document-list">
          {evidence.map(({ key, fileId }, index) => (
            <li key={`${key} ${fileId}`} data-here={index === chosen || undefined}>
              <button type="button" className="document" aria-pressed={index === chosen} onClick={() => setChosen(index)}>
                <Say text={titleOf(key, definition)} />
              </button>
              <VerdictOf path={key} title={titleOf(key, definition)} />
            </li>
          ))}
        </ol>
        <Viewer key={shown.fileId} fileId={shown.fileId} trackingCode={dossier.trackingCode} title={say(titleOf(shown.key, definition))} />
      </div>
      <HandedIn />
    </>
  );
}
