import type { HistoryLine } from '#contracts/http/dossier';
import { useSay } from '#ui/Language';
import { useAsk } from '../../api/query';
import { useMe } from '../../shell/rights';
import { words } from './case.words';
import { useCase } from './case-context';

/** Who did something: a colleague by name, the staff of another body by their post alone. */
export function useNames(): (line: HistoryLine) => string {
  const say = useSay();
  const me = useMe();
  const { dossier } = useCase();
  const own = me.agencies.find(({ key }) => key === dossier.agency);
  const colleagues = useAsk(
    'GET /api/colleagues',
    { query: { agency: own?.key ?? '' } },
    { enabled: own !== undefined, freshFor: 300_000 },
  );
  const names = new Map(colleagues.data?.items.map(({ id, name }) => [id, name]));
  return ({ by, kind, channel }) => {
    if (by.kind === 'system' || followsByItself.has(kind)) return say(words.system);
    if (by.kind === 'citizen') return say(words.applicant);
    const name = by.person === null ? undefined : names.get(by.person);
    if (name) return name;
    const [post] = by.posts;
    const told = post ? say(post.label) : say(words.colleague);
    return channel === 'counter' ? `${told} · ${say(words.atCounter)}` : told;
  };
}

/** What the rules did in consequence, whoever set it off. */
const followsByItself = new Set([
  'stage-entered',
  'stage-left',
  'receipt-given',
  'lifecycle-moved',
  'charge-raised',
  'clock-started',
  'task-opened',
  'errand-owed',
]);
