import { type ReactNode, useState } from 'react';
import type { Appointment as Agreed } from '#domain/dossier/dossier';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import { Tag } from '#ui/Tag';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Press } from '../../kit/Press';
import { Trouble } from '../../kit/Trouble';
import { useOnline } from '../../shell/OfflineBar';
import { whyWords } from '../../words/why.words';
import { useCase } from '../case/case-context';
import type { CaseTask } from '../case/case-data';
import { AppointmentDialog } from './AppointmentDialog';
import { appointmentChanges, type Visiting } from './appointment';
import { movedWords, words } from './appointment.words';

/** When somebody goes there, whether both sides know it, and how staff change it. */
export function Appointment({ task }: { task: CaseTask }): ReactNode {
  const say = useSay();
  const online = useOnline();
  const { dossier, now } = useCase();
  const { appointment, offered } = task.about as Visiting;
  const [dialog, setDialog] = useState(false);
  const accept = useDo('POST /api/dossiers/{trackingCode}/book', { changes: appointmentChanges });
  const why = task.actions[0]?.why ?? null;
  const whyNot = !online ? say(words.noLine) : why === null ? null : say(whyWords(why));
  const isAsked = appointment && !appointment.agreed && appointment.by === 'applicant';
  const close = (): void => setDialog(false);
  return (
    <div className="stack stack-2" data-appointment>
      <Said visiting={{ appointment, offered }} now={now} />
      {accept.error ? <Trouble error={accept.error} /> : null}
      {task.closedAt === null ? (
        <div className="row">
          {isAsked && whyNot === null ? (
            <Press
              look="second"
              busy={accept.isPending}
              why={whyNot}
              onPress={() =>
                accept.mutate(
                  { params: { trackingCode: dossier.trackingCode }, body: { task: task.id, slot: appointment.at } },
                  { onSuccess: () => announce(say(words.done), 'polite') },
                )
              }
            >
              {say(words.accept)}
            </Press>
          ) : null}
          <Press look="second" why={whyNot} onPress={() => setDialog(true)}>
            {say(appointment ? words.move : words.set)}
          </Press>
        </div>
      ) : null}
      {dialog ? <AppointmentDialog task={task} onClose={close} /> : null}
    </div>
  );
}

/** The time itself in words, with whose word it is. */
export function Said({ visiting: { appointment, offered }, now }: { visiting: Visiting; now: string }): ReactNode {
  const say = useSay();
  return (
    <>
      {appointment ? (
        <p>
          <strong>
            <Moment at={appointment.at} now={now} />
          </strong>{' '}
          <Tag tone={appointment.agreed ? 'success' : 'neutral'} text={stateOf(appointment)} />
          {appointment.moved ? (
            <>
              <br />
              <span className="small muted">{say(movedWords(appointment.moved, now))}</span>
            </>
          ) : null}
        </p>
      ) : offered ? null : (
        <p className="muted">{say(words.none)}</p>
      )}
      {offered ? (
        <div>
          <p className="small muted">{say(words.offered)}</p>
          <ul className="offered">
            {offered.slots.map((slot) => (
              <li key={slot}>
                <Moment at={slot} now={now} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

const stateOf = ({ agreed, by }: Agreed) => (agreed ? words.agreed : by === 'applicant' ? words.byApplicant : words.byBody);
