import type { HistoryLine } from '#contracts/http/dossier';
import { useAsk } from '../../api/query';

const most = 200;

/** As far as this person may see it, oldest first. */
export function useHistory(trackingCode: string): readonly HistoryLine[] {
  return (
    useAsk('GET /api/dossiers/{trackingCode}/events', { params: { trackingCode }, query: { limit: most } }, { freshFor: 5000 }).data
      ?.items ?? []
  );
}
