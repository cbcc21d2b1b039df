import { ApiProblem } from '../../api';
import type { Page } from '../../page';
import { ServiceView } from './ServiceView';

/** What you need, how long it takes, what it costs, who decides: before anybody has to sign in. */
export const service: Page = {
  path: '/services/:key',
  async show({ api, params: { key = '' }, me }) {
    const [definition, figures, kinds, { suspended }, draft] = await Promise.all([
      api.call('getService', { params: { key } }),
      api.call('getServiceFigures', { params: { key } }),
      api.call('listKinds'),
      api.call('getServiceSuspension', { params: { key } }),
      me ? api.call('getDraft', { params: { service: key } }).catch(nullIfNone) : null,
    ]);
    return {
      title: definition.title,
      body: <ServiceView definition={definition} figures={figures} kinds={kinds.items} suspended={suspended} begun={draft !== null} />,
    };
  },
};

function nullIfNone(error: unknown): null {
  if (error instanceof ApiProblem && error.problem.status === 404) return null;
  throw error;
}
