import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import { useCase } from './case-context';
import { attachedWords, words } from './decision/decision.words';

/** What was handed in with an act, each to be opened beside. */
export function Attached({ fileIds }: { fileIds: readonly string[] }): ReactNode {
  const say = useSay();
  const { dossier } = useCase();
  if (fileIds.length === 0) return null;
  return (
    <ul className="row" aria-label={say(words.attachments)}>
      {fileIds.map((fileId, index) => (
        <li key={fileId}>
          <a href={`/api/files/${fileId}?dossier=${dossier.trackingCode}`} target="_blank" rel="noreferrer">
            {say(attachedWords(index + 1))}
          </a>
        </li>
      ))}
    </ul>
  );
}
