import type { Page } from '../../page';
import { RequestView } from './RequestView';
import { readRequest } from './read-request';

/** Where is my request: who has it, by when and why that date, and what may be done. */
export const request: Page = {
  path: '/my/:trackingCode',
  signedIn: true,
  async show({ api, params, query, now }) {
    const [known, places] = await Promise.all([readRequest(api, params.trackingCode ?? ''), api.call('listPlaces')]);
    return { title: known.dossier.title, body: <RequestView known={known} places={places.items} now={now} done={query.done} /> };
  },
};
