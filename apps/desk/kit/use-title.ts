import { useEffect } from 'react';
import { useSay } from '#ui/Language';
import { kitWords } from './kit.words';

/** What the window is called. */
export function useTitle(title: string): void {
  const say = useSay();
  const name = say(kitWords.name);
  useEffect(() => {
    document.title = `${title} · ${name}`;
  }, [title, name]);
}
