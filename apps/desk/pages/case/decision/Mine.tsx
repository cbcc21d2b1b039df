import { type ReactNode, useState } from 'react';
import { useSay } from '#ui/Language';
import { useDo } from '../../../api/query';
import { Press } from '../../../kit/Press';
import { Trouble } from '../../../kit/Trouble';
import { useCase } from '../case-context';
import { words } from './decision.words';

/** What was typed and can no longer be sent: to be copied, or left in the case as a note among colleagues. */
export function Mine({ text }: { text: string }): ReactNode {
  const say = useSay();
  const { dossier, typing } = useCase();
  const [copied, setCopied] = useState(false);
  const note = useDo('POST /api/dossiers/{trackingCode}/notes', { changes: ['GET /api/dossiers/{trackingCode}/events'] });
  return (
    <div className="banner stack stack-2">
      <h3>{say(words.mine)}</h3>
      <p className="lines">{text}</p>
      {note.error ? <Trouble error={note.error} /> : null}
      <div className="row">
        <Press
          look="second"
          busy={note.isPending}
          onPress={() =>
            note.mutate(
              { params: { trackingCode: dossier.trackingCode }, body: { text, visibleTo: 'agency' } },
              { onSuccess: () => typing?.forget() },
            )
          }
        >
          {say(words.keepAsNote)}
        </Press>
        <Press
          look="quiet"
          onPress={() => {
            void navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          {say(copied ? words.copied : words.copy)}
        </Press>
      </div>
    </div>
  );
}
