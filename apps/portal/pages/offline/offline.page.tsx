import type { ReactNode } from 'react';
import { useSay } from '#ui/Language';
import type { Page } from '../../page';

const words = {
  title: { fa: 'اتصال برقرار نیست', en: 'You are offline' },
  safe: {
    fa: 'آنچه نوشته‌اید روی همین گوشی مانده است و چیزی از دست نرفته. هر وقت خط برگشت ادامه دهید.',
    en: 'What you wrote is on this device, and nothing is lost. Go on when the line is back.',
  },
  seen: { fa: 'صفحه‌هایی که پیش‌تر دیده‌اید بی خط هم باز می‌شود:', en: 'Pages you have seen before open without a line:' },
  home: { fa: 'صفحهٔ نخست', en: 'Home' },
  mine: { fa: 'درخواست‌های من', en: 'My requests' },
};

/** What a phone without a line shows in place of a page it has never seen. */
export const offline: Page = {
  path: '/offline',
  async show() {
    return { title: words.title, body: <Offline />, bare: true };
  },
};

function Offline(): ReactNode {
  const say = useSay();
  return (
    <div className="stack">
      <h1>{say(words.title)}</h1>
      <p>{say(words.safe)}</p>
      <p>{say(words.seen)}</p>
      <ul>
        <li>
          <a href="/">{say(words.home)}</a>
        </li>
        <li>
          <a href="/my">{say(words.mine)}</a>
        </li>
      </ul>
    </div>
  );
}
