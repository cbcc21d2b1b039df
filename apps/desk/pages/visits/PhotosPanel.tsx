import { type ReactNode, useEffect, useState } from 'react';
import { useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { Panel } from '../../kit/Panel';
import { Press } from '../../kit/Press';
import type { Typing } from '../case/decision/use-typed';
import type { Photo } from './device';
import type { Photos } from './use-photos';
import { photosWords, photoWords, shareWords, words } from './visits.words';

/** Taken here, kept here, and seen on their way. */
export function PhotosPanel({ kept, min, typing }: { kept: Photos; min: number; typing: Typing }): ReactNode {
  const say = useSay();
  const waiting = kept.photos.filter(({ fileId }) => fileId === null).length;
  const remove = ({ id, fileId }: Photo): void => {
    if (fileId) typing.type({ fileIds: typing.typed.fileIds.filter((one) => one !== fileId) });
    void kept.remove(id);
  };
  return (
    <Panel title={say(words.photos)}>
      <div className="stack stack-2">
        <p>{say(photosWords(typing.typed.fileIds.length + waiting, min))}</p>
        {kept.photos.length > 0 ? (
          <ul className="photos">
            {kept.photos.map((photo, index) => (
              <li key={photo.id} className="stack stack-2">
                <Picture blob={photo.blob} name={say(photoWords(index + 1))} />
                <Way photo={photo} />
                <Press look="quiet" label={`${say(words.removePhoto)}: ${say(photoWords(index + 1))}`} onPress={() => remove(photo)}>
                  {say(words.removePhoto)}
                </Press>
              </li>
            ))}
          </ul>
        ) : null}
        <label className="button button-second photo-take">
          {say(words.takePhoto)}
          <input
            type="file"
            accept="image/*"
            multiple
            onChange={(event) => {
              const input = event.target;
              void kept.add([...(input.files ?? [])]).then(() => {
                input.value = '';
              });
            }}
          />
        </label>
      </div>
    </Panel>
  );
}

function Way({ photo: { fileId, received, blob } }: { photo: Photo }): ReactNode {
  if (fileId) return <Tag tone="success" text={words.arrived} />;
  return <Tag tone="info" text={received > 0 ? shareWords(received / blob.size) : words.waits} />;
}

function Picture({ blob, name }: { blob: Blob; name: string }): ReactNode {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url ? <img src={url} alt={name} /> : null;
}
