import type { Problem } from '#contracts/http/problem';
import { ApiProblem } from '../../api';
import type { Given } from '../../given';
import { entriesIn } from '../../held';
import { ownPath } from '../../own-path';
import type { Page, PageAnswer, Visit } from '../../page';
import { CodeView } from './CodeView';
import { GoOnView } from './GoOnView';
import { SignInView } from './SignInView';
import { words } from './sign-in.words';

/** The code that came, and in. The number itself never stands in an address: only how it ends. */
export const signInCode: Page = {
  path: '/sign-in/code',
  async show({ query, demo }) {
    const { challenge = '', ends = '', next, again } = query;
    const shown = { challenge, ends, next: ownPath(next), held: '', demo, again: wayOf(again), errors: [] };
    return { title: words.codeTitle, body: <CodeView {...shown} /> };
  },
  async take(visit, given) {
    const asked = askedIn(given);
    const again = given.text('again');
    if (again === 'number') return { title: words.title, body: <SignInView {...asked} mobile="" demo={visit.demo} /> };
    const way = wayOf(again);
    return way ? sendAgain(visit, asked, way) : enter(visit, asked, given);
  },
};

interface Asked {
  challenge: string;
  ends: string;
  next: string;
  held: string;
}

const askedIn = (given: Given): Asked => ({
  challenge: given.text('challenge'),
  ends: given.text('ends'),
  next: ownPath(given.text('next')),
  held: given.text('held'),
});

const wayOf = (text: string | undefined): 'sms' | 'call' | null => (text === 'sms' || text === 'call' ? text : null);

async function sendAgain({ api, demo }: Visit, asked: Asked, by: 'sms' | 'call'): Promise<PageAnswer> {
  const { challenge, ends, next, held } = asked;
  try {
    await api.call('askCodeAgain', { body: { challenge, by } });
    if (held) return { title: words.codeTitle, body: <CodeView {...asked} demo={demo} again={by} errors={[]} /> };
    return { goTo: `/sign-in/code?${new URLSearchParams({ challenge, ends, next, again: by })}` };
  } catch (error) {
    return again(asked, demo, problemIn(error));
  }
}

async function enter({ api, demo }: Visit, asked: Asked, given: Given): Promise<PageAnswer> {
  const { challenge, next, held } = asked;
  const nationalId = given.text('nationalId');
  try {
    await api.call('signIn', { body: { challenge, code: given.text('code'), ...(nationalId ? { nationalId } : {}) } });
  } catch (error) {
    return again(asked, demo, problemIn(error), nationalId);
  }
  const entries = entriesIn(held);
  return entries ? { title: words.signedIn, body: <GoOnView next={next} entries={entries} /> } : { goTo: next };
}

function problemIn(error: unknown): Problem {
  if (error instanceof ApiProblem && error.problem.status < 500) return error.problem;
  throw error;
}

function again(asked: Asked, demo: boolean, { code, errors = [], detail }: Problem, nationalId = ''): PageAnswer {
  const wrong =
    errors.length > 0 ? errors.map(({ pointer, detail: said }) => ({ id: pointer.slice(1), detail: said })) : [{ id: 'code', detail }];
  const over = code === 'too-many-tries';
  const body = <CodeView {...asked} demo={demo} nationalId={nationalId} again={null} errors={wrong} over={over} />;
  return { title: words.codeTitle, status: 422, body };
}
