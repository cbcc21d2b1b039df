import { type ReactNode, useState } from 'react';
import { useSay } from '#ui/Language';
import { upload } from '../../../api/client';
import { isProblem, type ProblemError } from '../../../api/problem';
import { Press } from '../../../kit/Press';
import { Trouble } from '../../../kit/Trouble';
import { useCase } from '../case-context';
import { attachedWords, words } from './decision.words';

/** Files and pictures that go with a decision: those already taken in may be taken away again. */
export function Attaching(): ReactNode {
  const say = useSay();
  const { typing } = useCase();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<ProblemError | null>(null);
  if (!typing) return null;
  const { typed, type } = typing;
  const take = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setTrouble(null);
    try {
      const taken = await Promise.all(files.map(upload));
      type({ fileIds: [...new Set([...typed.fileIds, ...taken.map(({ fileId }) => fileId)])] });
    } catch (error) {
      if (!isProblem(error)) throw error;
      setTrouble(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="field" aria-busy={busy}>
      <label className="field">
        <span className="label">{say(words.noPhotos)}</span>
        <input
          className="input"
          type="file"
          accept="image/jpeg,image/png,image/webp,application/pdf"
          multiple
          onChange={({ target }) => {
            void take([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </label>
      {trouble ? <Trouble error={trouble} /> : null}
      {typed.fileIds.length > 0 ? (
        <ul aria-live="polite">
          {typed.fileIds.map((fileId, index) => (
            <li key={fileId} className="row">
              <a href={`/api/files/${fileId}`} target="_blank" rel="noreferrer">
                {say(attachedWords(index + 1))}
              </a>
              <Press
                look="plain"
                label={`${say(words.detach)} ${say(attachedWords(index + 1))}`}
                onPress={() => type({ fileIds: typed.fileIds.filter((one) => one !== fileId) })}
              >
                {say(words.detach)}
              </Press>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
