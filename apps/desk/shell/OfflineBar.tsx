import { type ReactNode, useSyncExternalStore } from 'react';
import { useSay } from '#ui/Language';
import { words } from './shell.words';

/** Whether the browser has a line. Decisions ask for one. */
export const useOnline = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
    () => navigator.onLine,
  );

/** A bar, not a dialog: what can be done without a line goes on. */
export function OfflineBar(): ReactNode {
  const say = useSay();
  const online = useOnline();
  return (
    <div role="status" className={online ? 'hidden' : 'banner banner-warning offline-bar'}>
      {online ? '' : say(words.offline)}
    </div>
  );
}
