import type { ReactNode } from 'react';
import { Button } from '#ui/Button';
import { Moment } from '#ui/Day';
import { useSay } from '#ui/Language';
import type { Assets } from './assets';
import { NoticeBanner } from './NoticeBanner';
import type { Shown, Visit } from './page';
import { shellWords as words } from './words';

/** The whole document around a page. */
export function Shell({ visit, shown, assets }: { visit: Visit; shown: Shown; assets: Assets }): ReactNode {
  const say = useSay();
  const { language } = visit;
  return (
    <html lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${shown.status === 422 ? `${say(wrong)} ` : ''}${say(shown.title)} · ${say(words.name)}`}</title>
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#006d6f" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#0e1615" />
        {language === 'fa' ? <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" /> : null}
        <link rel="stylesheet" href={assets.style} />
        <link rel="manifest" href="/manifest.webmanifest" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <script type="module" src={assets.islands} async />
      </head>
      <body>
        <a className="skip" href="#content">
          {say(words.skip)}
        </a>
        <p id="line" className="line" role="status" hidden>
          {say(words.offline)} {say(words.seenAt)} <Moment at={visit.now} now={visit.now} />
        </p>
        <div id="queue" className="queue" hidden />
        {shown.bare ? null : <Header visit={visit} />}
        <NoticeBanner notice={visit.notice} />
        <main id="content" className="content" tabIndex={-1}>
          {shown.body}
        </main>
        {shown.bare ? null : <Footer visit={visit} />}
      </body>
    </html>
  );
}

const wrong = { fa: 'خطا:', en: 'Error:' };

function Header({ visit }: { visit: Visit }): ReactNode {
  const say = useSay();
  const other = visit.language === 'fa' ? { code: 'en', name: 'English' } : { code: 'fa', name: 'فارسی' };
  const back = encodeURIComponent(visit.address);
  return (
    <header className="header no-print">
      <div className="header-row">
        <a className="brand" href="/">
          {say(words.name)}
        </a>
        <span className="header-acts">
          <a href={`/language?to=${other.code}&back=${back}`} lang={other.code} hrefLang={other.code}>
            {other.name}
          </a>
          {visit.me ? (
            <form method="post" action="/sign-out">
              <Button look="plain">{say(words.signOut)}</Button>
            </form>
          ) : (
            <a href={`/sign-in?next=${back}`}>{say(words.signIn)}</a>
          )}
        </span>
      </div>
      <nav aria-label={say(words.menu)}>
        <ul className="menu">
          {(visit.me ? signedIn : anybody).map(({ href, text }) => (
            <li key={href}>
              <a href={href} aria-current={visit.address.split('?')[0] === href ? 'page' : undefined}>
                {say(text)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}

const anybody = [
  { href: '/services', text: words.services },
  { href: '/track', text: words.track },
];
const signedIn = [
  { href: '/services', text: words.services },
  { href: '/my', text: words.mine },
  { href: '/my/messages', text: words.messages },
  { href: '/my/papers', text: words.wallet },
];

function Footer({ visit }: { visit: Visit }): ReactNode {
  const say = useSay();
  return (
    <footer className="footer no-print">
      {visit.demo ? (
        <p>
          {say(words.demo)} <a href="/demo/outbox">{say(words.outbox)}</a>
        </p>
      ) : null}
      <nav aria-label={say(words.footer)}>
        <ul className="menu">
          {footer.map(({ href, text }) => (
            <li key={href}>
              <a href={href}>{say(text)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

const footer = [
  { href: '/track', text: words.track },
  { href: '/verify', text: words.verify },
  { href: '/standing', text: words.standing },
  { href: '/api', text: words.developers },
];
