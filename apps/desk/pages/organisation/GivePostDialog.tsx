import { type FormEvent, type ReactNode, useState } from 'react';
import type { StaffMember } from '#contracts/http/organisation';
import { useLanguage, useSay } from '#ui/Language';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Trouble } from '../../kit/Trouble';
import { organisationChanges } from './changes';
import { words } from './organisation.words';
import { PostFields, type PostWrong, postIn } from './PostFields';

/** Another post, from a day and until one. */
export function GivePostDialog({ person, onClose }: { person: StaffMember; onClose: () => void }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [wrong, setWrong] = useState<PostWrong | null>(null);
  const give = useDo('POST /api/people/{id}/posts', { changes: organisationChanges });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const body = postIn(new FormData(event.currentTarget), language);
    setWrong(typeof body === 'string' ? body : null);
    if (typeof body === 'string') return;
    const given = (): void => {
      announce(say(words.given), 'polite');
      onClose();
    };
    give.mutate({ params: { id: person.id }, body }, { onSuccess: given });
  };
  return (
    <Dialog title={`${say(words.givePost)}: ${person.name}`} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {give.error ? <Trouble error={give.error} /> : null}
        <PostFields wrong={wrong} />
        <div className="row">
          <button type="submit" className="button" aria-busy={give.isPending || undefined}>
            {say(words.give)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
