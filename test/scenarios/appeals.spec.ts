/** A refusal, and what may be done about it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Dossier } from '#contracts/http/dossier';
import { type Gardesh, startGardesh } from '../support/gardesh';
import { Story } from '../support/story';

const clerk = 'culture-markazi.clerk';

let gardesh: Gardesh;
beforeAll(async () => {
  gardesh = await startGardesh();
});
afterAll(() => gardesh?.stop());

it('says after a veto that the result is next, not the permit', async () => {
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 600 }, by: '09120000017' });
  await story.act(clerk, 'accept');
  expect((await story.at('concurrence')).sentence.fa).toContain('گام بعد: تصمیم');
  await story.act('security-arak.secretary', 'object', { reasons: ['R3'], comment: 'تداخل' });
  const { sentence } = await story.at('decide');
  expect(sentence.fa).toContain('گام بعد: نتیجه');
  expect(sentence.fa).not.toContain('صدور');
});

it('takes one appeal against one decision, also where two devices send at once, and it stays with the body that decided', async () => {
  const story = await Story.file(gardesh, 'concert-permit', { form: { capacity: 100 }, by: '09120000018' });
  await story.act(clerk, 'accept');
  await story.act('governor-arak.expert', 'concur');
  await story.act('guild-arak.expert', 'concur');
  await story.at('decide');
  await story.act('culture-markazi.director', 'reject', { reasons: ['R3'], signature: 'امضا' });
  await story.at('rejected');
  const answers = await Promise.all(
    ['از گوشی', 'از رایانه'].map((reason) => story.applicant.post(`/api/dossiers/${story.code}/appeal`, { reason })),
  );
  expect(answers.map(({ status }) => status)).toContain(200);
  const appeals = await gardesh.sql<{ tracking_code: string }>(`select tracking_code from dossier where state->'facts'->>'appealOf' = $1`, [
    story.code,
  ]);
  expect(appeals).toEqual([{ tracking_code: (await story.seen()).appeal }]);
  const appeal = await story.applicant.read<Dossier>(`/api/dossiers/${appeals[0]?.tracking_code}`);
  expect(appeal.agency).toBe('culture-markazi');
});
