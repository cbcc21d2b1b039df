import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useMe } from '../../shell/rights';
import { unitTypeWords, words } from './calendars.words';

/** For whom a closure holds, in words. */
export function useScopeWords(): (scope: {
  province?: string | undefined;
  agency?: string | undefined;
  unitType?: string | undefined;
}) => string {
  const say = useSay();
  const me = useMe();
  const places = useAsk('GET /api/places');
  return ({ province, agency, unitType }) => {
    const place = places.data?.items.find(({ key }) => key === province);
    const body = me.agencies.find(({ key }) => key === agency);
    const parts = [
      place ? say(place.title) : province,
      body ? say(body.title) : agency,
      unitType ? say(unitTypeWords(unitType)) : null,
    ].filter(Boolean);
    return parts.length > 0 ? parts.join('، ') : say(words.everyBody);
  };
}
