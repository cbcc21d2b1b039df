import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { useLanguage, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import { newKey } from '../../api/client';
import { useDo } from '../../api/query';
import { announce } from '../../kit/announce';
import { Dialog } from '../../kit/Dialog';
import { Trouble } from '../../kit/Trouble';
import { organisationChanges } from './changes';
import { words } from './organisation.words';
import { PostFields, type PostWrong, postIn } from './PostFields';

/** Somebody new, with their first post. */
export function EnterPersonDialog({ onClose }: { onClose: () => void }): ReactNode {
  const say = useSay();
  const language = useLanguage();
  const [, go] = useLocation();
  const [wrong, setWrong] = useState<PostWrong | null>(null);
  const enter = useDo('POST /api/people', { changes: organisationChanges });
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const post = postIn(given, language);
    setWrong(typeof post === 'string' ? post : null);
    if (typeof post === 'string') return;
    const [name, userName, email] = ['name', 'userName', 'email'].map((field) => String(given.get(field) ?? '').trim());
    const body = { name: name ?? '', userName: userName ?? '', ...(email ? { email } : {}), posts: [post] };
    enter.mutate(
      { body, key: newKey() },
      {
        onSuccess: ({ id }) => {
          announce(say(words.entered), 'polite');
          go(`/organisation/people/${id}`);
        },
      },
    );
  };
  return (
    <Dialog title={say(words.enterPerson)} onClose={onClose}>
      <form className="stack" onSubmit={send}>
        {enter.error ? <Trouble error={enter.error} /> : null}
        <TextField id="name" name="name" label={say(words.name)} required maxLength={120} />
        <TextField
          id="userName"
          name="userName"
          label={say(words.userName)}
          hint={say(words.userNameHint)}
          dir="ltr"
          required
          maxLength={80}
        />
        <TextField id="email" name="email" type="email" label={say(words.email)} dir="ltr" optional />
        <PostFields wrong={wrong} />
        <div className="row">
          <button type="submit" className="button" aria-busy={enter.isPending || undefined}>
            {say(words.enter)}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
