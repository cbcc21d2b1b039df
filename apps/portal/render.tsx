import { renderToStaticMarkup } from 'react-dom/server';
import { LanguageContext } from '#ui/Language';
import { TypedContext } from '#ui/Typed';
import type { Assets } from './assets';
import type { Shown, Visit } from './page';
import { Shell } from './Shell';

/** A page as HTML. */
export function render(visit: Visit, shown: Shown, assets: Assets): string {
  const markup = renderToStaticMarkup(
    <LanguageContext value={visit.language}>
      <TypedContext value={visit.typed?.typed ?? null}>
        <Shell visit={visit} shown={shown} assets={assets} />
      </TypedContext>
    </LanguageContext>,
  );
  return `<!doctype html>${markup}`;
}
