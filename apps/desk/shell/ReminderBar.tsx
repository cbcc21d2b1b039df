import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Code } from '#ui/Code';
import { inFours } from '#ui/format/code';
import { useSay } from '#ui/Language';
import { useDo } from '../api/query';
import { putAway, type Reminder, useReminders } from '../api/reminders';
import { Press } from '../kit/Press';
import { words } from '../pages/snooze/snooze.words';

/** «یادآوری: …»: what was put off and is there again, from any screen. */
export function ReminderBar(): ReactNode {
  const reminders = useReminders();
  return reminders.length > 0 ? (
    <div className="reminders" role="status">
      {reminders.map((reminder) => (
        <One key={reminder.id} of={reminder} />
      ))}
    </div>
  ) : null;
}

function One({ of: { id, trackingCode, note } }: { of: Reminder }): ReactNode {
  const say = useSay();
  const [, go] = useLocation();
  const wake = useDo('DELETE /api/tasks/{id}/snooze', { changes: ['GET /api/tasks/{id}'] });
  return (
    <div className="banner reminder">
      <span>
        <strong>{say(words.reminder)}:</strong> {note ? <bdi>{note}</bdi> : null} <Code>{inFours(trackingCode)}</Code>
      </span>
      <Press
        look="second"
        onPress={() => {
          putAway(id);
          go(`/tasks/${id}`);
        }}
      >
        {say(words.open)}
      </Press>
      <Press
        look="quiet"
        onPress={() => {
          putAway(id);
          wake.mutate({ params: { id } });
        }}
      >
        {say(words.putAway)}
      </Press>
    </div>
  );
}
