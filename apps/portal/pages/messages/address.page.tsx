import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { useSay } from '#ui/Language';
import { problemIn } from '../../answers/read-answers';
import type { Page } from '../../page';
import { words } from './messages.words';

/** Where the link in the e-mail leads: a press shows that the address is theirs, for mail programs open links by themselves. */
export const address: Page = {
  path: '/my/preferences/email',
  signedIn: true,
  show: ({ query }) => Promise.resolve({ title: words.confirmTitle, body: <AddressView token={query.token ?? ''} /> }),
  async take({ api }, given) {
    const token = given.text('token');
    try {
      await api.call('confirmEmail', { body: { token } });
      return { goTo: '/my/preferences?saved=address' };
    } catch (error) {
      problemIn(error);
      return { title: words.confirmTitle, status: 422, body: <AddressView token={token} isOver /> };
    }
  },
};

function AddressView({ token, isOver = false }: { token: string; isOver?: boolean }): ReactNode {
  const say = useSay();
  return (
    <form className="stack stack-6" method="post" action="/my/preferences/email">
      <ErrorSummary errors={isOver ? [{ detail: say(words.confirmAgain) }] : []} />
      <h1>{say(words.confirmTitle)}</h1>
      <p>{say(words.confirmHelp)}</p>
      <input type="hidden" name="token" value={token} />
      <div className="row">
        <Button>{say(words.confirm)}</Button>
        <a href="/my/preferences">{say(words.preferences)}</a>
      </div>
    </form>
  );
}
