import type { Page } from '../../page';
import { words } from './apply.words';
import { FiledView } from './FiledView';

/** The request is in: its code, its receipt, what comes next. The same address later shows how things stand. */
export const filed: Page = {
  path: '/my/:trackingCode/filed',
  signedIn: true,
  async show({ api, params: { trackingCode = '' }, now }) {
    const dossier = await api.call('getDossier', { params: { trackingCode } });
    const definition = await api.call('getService', { params: { key: dossier.service }, query: { version: dossier.serviceVersion } });
    return { title: words.filed, body: <FiledView dossier={dossier} definition={definition} now={now} /> };
  },
};
