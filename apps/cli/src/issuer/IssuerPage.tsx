import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Button, ButtonLink } from '#ui/Button';
import { ErrorSummary } from '#ui/ErrorSummary';
import { type Language, LanguageContext, useSay } from '#ui/Language';
import { TextField } from '#ui/TextField';
import type { AccountGroup } from './accounts';
import { words } from './issuer.words';

export const loginPage = (language: Language, given: LoginGiven): string => documentOf(language, <Login {...given} />);
export const overPage = (language: Language, site: string): string => documentOf(language, <Over site={site} />);
/** `form` is HTML of the issuer's own making, of its own values: without it no answer is believed. */
export const leavePage = (language: Language, form: string): string => documentOf(language, <Leave form={form} />);

interface LoginGiven {
  groups: readonly AccountGroup[];
  userName: string;
  wrong: boolean;
}

function documentOf(language: Language, body: ReactNode): string {
  const markup = renderToStaticMarkup(
    <LanguageContext value={language}>
      <html lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{words.title[language]}</title>
          <link rel="stylesheet" href="/style.css" />
        </head>
        <body>
          <main className="issuer stack stack-6">
            <p className="small muted">{words.name[language]}</p>
            {body}
          </main>
        </body>
      </html>
    </LanguageContext>,
  );
  return `<!doctype html>${markup}`;
}

function Login({ groups, userName, wrong }: LoginGiven): ReactNode {
  const say = useSay();
  const [first, ...others] = groups;
  const error = wrong ? say(words.wrong) : undefined;
  return (
    <>
      <form className="stack stack-4" method="post" noValidate>
        <ErrorSummary errors={error ? [{ id: 'user', label: say(words.user), detail: error }] : []} />
        <h1>{say(words.title)}</h1>
        <p>{say(words.why)}</p>
        <TextField
          id="user"
          name="user"
          label={say(words.user)}
          hint={say(words.userHint)}
          error={error}
          value={userName}
          autoComplete="username"
          dir="ltr"
        />
        <TextField id="password" name="password" label={say(words.password)} type="password" autoComplete="current-password" dir="ltr" />
        <Button>{say(words.enter)}</Button>
      </form>
      <form className="stack stack-4" method="post" aria-labelledby="people">
        <h2 id="people">{say(words.or)}</h2>
        {first ? <People group={first} /> : null}
        {others.map((group) => (
          <details key={group.title.fa}>
            <summary>{say(group.title)}</summary>
            <People group={group} />
          </details>
        ))}
      </form>
    </>
  );
}

function People({ group }: { group: AccountGroup }): ReactNode {
  const say = useSay();
  return (
    <ul className="people">
      {group.accounts.map(({ userName, name, post }) => (
        <li key={userName}>
          <button type="submit" className="person" name="as" value={userName}>
            <span className="person-name" lang="fa" dir="rtl">
              {name}
            </span>
            <span className="small muted">{post ? say(post) : null}</span>
            <bdi className="small" dir="ltr">
              {userName}
            </bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Over({ site }: { site: string }): ReactNode {
  const say = useSay();
  return (
    <>
      <h1>{say(words.over)}</h1>
      <p>{say(words.overDetail)}</p>
      <p>
        <ButtonLink href={`${site}/api/login/staff`}>{say(words.begin)}</ButtonLink>
      </p>
    </>
  );
}

function Leave({ form }: { form: string }): ReactNode {
  const say = useSay();
  return (
    <>
      <h1>{say(words.leave)}</h1>
      <p>{say(words.leaveDetail)}</p>
      <div dangerouslySetInnerHTML={{ __html: form }} />
      <p className="row">
        <button className="button" type="submit" form="op.logoutForm" name="logout" value="yes">
          {say(words.leaveNow)}
        </button>
        <button className="button button-second" type="submit" form="op.logoutForm">
          {say(words.stay)}
        </button>
      </p>
    </>
  );
}
