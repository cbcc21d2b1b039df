import type { ReactNode } from 'react';
import type { Represented } from '#contracts/http/representation';
import { useSay } from '#ui/Language';
import { relationWords } from '../representations/representations.words';

const words = {
  for: { fa: 'برای', en: 'For' },
  by: { fa: 'ثبت‌کننده:', en: 'Filed by' },
};

/** For whom it is and who filed it, where those are two. */
export function OnBehalf({ represented }: { represented: Represented | null }): ReactNode {
  const say = useSay();
  if (!represented) return null;
  const { name, by, relation } = represented;
  return (
    <p className="small">
      {say(words.for)} <bdi>{name}</bdi> ({say(relationWords[relation])})
      {relation === 'client' ? null : (
        <>
          {' '}
          · {say(words.by)} <bdi>{by}</bdi>
        </>
      )}
    </p>
  );
}
