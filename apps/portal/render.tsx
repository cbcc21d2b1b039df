import { renderToStaticMarkup } from 'react-dom/server';
import { LanguageContext } from '#ui/Language';
import type { Assets } from './assets';
import type { Shown, Visit } from './page';
import { Shell } from './Shell';

/** A page as HTML. */
export function render(visit: Visit, shown: Shown, assets: Assets): string {
  const markup = renderToStaticMarkup(
    <LanguageContext value={visit.language}>
      <Shell visit={visit} shown={shown} assets={assets} />
    </LanguageContext>,
  );
  return `<!doctype html>${markup}`;
}
