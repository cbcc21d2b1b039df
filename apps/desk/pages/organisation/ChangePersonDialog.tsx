import type { FormEvent, ReactNode } from 'react';
import type { StaffMember } from '#contracts/http/organisation';
import { useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Trouble } from '../../kit/Trouble';
import { organisationChanges } from './changes';
import { words } from './organisation.words';

/** Name, address, and whose account at the issuer it is. */
export function ChangePersonDialog({ person, onClose }: { person: StaffMember; onClose: () => void }): ReactNode {
  const say = useSay();
  const change = useDo('PUT /api/people/{id}', { changes: organisationChanges });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string): string => String(given.get(name) ?? '').trim();
    const done = (): void => {
      announce(say(words.kept), 'polite');
      onClose();
    };
    const body = {
      name: text('name'),
      email: text('email') || null,
      ...(given.get('forget') ? { forgetIdentity: true as const } : {}),
    };
    change.mutate({ params: { id: person.id }, body }, { onSuccess: done });
  };
  return (
    <Dialog title={`${say(words.change)}: ${person.name}`} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {change.error ? <Trouble error={change.error} /> : null}
        <TextField id="name" name="name" label={say(words.name)} value={person.name} required maxLength={120} />
        <TextField id="email" name="email" type="email" label={say(words.email)} value={person.email ?? ''} dir="ltr" optional />
        {person.bound ? (
          <div>
            <label className="check">
              <input type="checkbox" name="forget" aria-describedby="forget-hint" />
              {say(words.forget)}
            </label>
            <p className="small muted" id="forget-hint">
              {say(words.forgetHint)}
            </p>
          </div>
        ) : null}
        <div className="row">
          <button type="submit" className="button" aria-busy={change.isPending || undefined}>
            {say(words.keep)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
