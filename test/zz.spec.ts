import { afterAll, expect, it } from '@jest/globals';
import { startGardesh, type Gardesh } from './support/gardesh';
let g: Gardesh | undefined;
afterAll(() => g?.stop());
it('starts', async () => {
  const t = Date.now();
  g = await startGardesh();
  console.log('up', Date.now() - t);
  const c = await g.citizen('09120000001');
  console.log(JSON.stringify(await c.read('/api/me')));
  const q = await c.post('/api/dossiers', { service: 'nothing', form: {} });
  console.log(q.status, JSON.stringify(q.body));
  const clerk = await g.as('culture-markazi.clerk');
  console.log(JSON.stringify(await clerk.read('/api/tasks?queue=mine,shared,unit&limit=200')));
  console.log(JSON.stringify(await g.forward('1wd')));
  console.log((await g.command('verify-chain')).output, (await g.command('reconcile', '--json')).output);
  console.log(g.logs().slice(-1500));
});
