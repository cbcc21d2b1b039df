import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useSay } from '#ui/Language';
import { enterLayer, KeyLayer, newLayer, useKeys } from '../keys/use-keys';
import { kitWords } from './kit.words';
import { Press } from './Press';

interface DialogProps {
  title: ReactNode;
  onClose: () => void;
  wide?: boolean;
  /** It must be answered: Escape does not close it. */
  firm?: boolean;
  /** What lies behind can no longer be read. */
  screen?: boolean;
  children: ReactNode;
}

/** Above the page; focus goes in, stays in, and returns where it was. Keys of the page are at rest meanwhile. */
export function Dialog({ title, onClose, wide = false, firm = false, screen = false, children }: DialogProps): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const say = useSay();
  const [layer] = useState(newLayer);
  useEffect(() => {
    const before = document.activeElement;
    const element = dialog.current;
    const leave = enterLayer(layer);
    element?.showModal();
    return () => {
      leave();
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [layer]);
  return (
    <dialog
      ref={dialog}
      className={['dialog', wide && 'dialog-wide', screen && 'dialog-screen'].filter(Boolean).join(' ')}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        if (!firm) onClose();
      }}
    >
      <KeyLayer value={layer}>
        <Inside {...(firm ? {} : { onClose })} />
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          {firm ? null : (
            <Press look="quiet" onPress={onClose}>
              {say(kitWords.close)}
            </Press>
          )}
        </header>
        <div className="stack">{children}</div>
      </KeyLayer>
    </dialog>
  );
}

function Inside({ onClose }: { onClose?: () => void }): null {
  useKeys(onClose ? { close: onClose } : {});
  return null;
}
