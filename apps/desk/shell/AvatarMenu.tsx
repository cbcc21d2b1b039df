import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSay } from '#ui/Language';
import { ask } from '../api/client';
import { tellTabs } from '../api/session';
import { initials } from '../kit/initials';
import { Menu, type MenuItem } from '../kit/Menu';
import { type PageName, pageNames, pageOf } from '../pages';
import { sendKept } from '../pages/case/decision/kept';
import { device } from '../pages/visits/device';
import { isDemo, language } from './language';
import { densities, prefer, themes, usePreferences } from './preferences';
import { useMe } from './rights';
import { words } from './shell.words';

/** Who I am, that I am away, how I like it, and the way out. */
export function AvatarMenu({ onKeys }: { onKeys: () => void }): ReactNode {
  const say = useSay();
  const me = useMe();
  const [, go] = useLocation();
  const { theme, density } = usePreferences();
  const absence = pageNames.find((name) => name === ('absences' as PageName));
  const items: MenuItem[] = [
    ...(absence ? [{ key: 'absence', text: say(words.absence), keys: 'goAbsence' as const, onPick: () => go(pageOf(absence).path) }] : []),
    { key: 'keys', text: say(words.keys), keys: 'help', onPick: onKeys },
    ...themes.map((one) => ({ key: one, text: say(words.theme[one]), chosen: theme === one, onPick: () => prefer({ theme: one }) })),
    ...densities.map((one) => ({
      key: one,
      text: say(words.density[one]),
      chosen: density === one,
      onPick: () => prefer({ density: one }),
    })),
    { key: 'language', text: <span lang={language === 'fa' ? 'en' : 'fa'}>{say(words.language)}</span>, onPick: changeLanguage },
    { key: 'out', text: say(words.signOut), onPick: () => void signOut() },
  ];
  return (
    <Menu
      keys="menu"
      label={say(words.menu)}
      button={
        <span className="who">
          <bdi className="avatar" aria-hidden="true">
            {initials(me.person.name)}
          </bdi>
          <span className="who-name">
            <bdi>{me.person.name}</bdi>
            <small className="muted">
              {[me.posts[0]?.title, me.agencies[0]?.title].flatMap((title) => (title ? [say(title)] : [])).join(' · ')}
            </small>
          </span>
        </span>
      }
      items={items}
    />
  );
}

const here = (): string => encodeURIComponent(location.pathname + location.search);

function changeLanguage(): void {
  location.assign(`/language?to=${language === 'fa' ? 'en' : 'fa'}&back=${here()}`);
}

/** Where nobody is asked by name, the desk itself would lead in again at once. */
const outside = isDemo ? '/desk' : '/api/login/staff/signed-out';

/** Here, on every other tab, and at the issuer, which otherwise would let the next one in as this person. */
async function signOut(): Promise<void> {
  await sendKept();
  const { leave } = await ask('POST /api/logout');
  device.forget();
  tellTabs();
  location.assign(leave ?? outside);
}
