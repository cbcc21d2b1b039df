/** What a dossier is measured against: the same engine without Gardesh. */
import { condition, defineSignal, defineUpdate, proxyActivities, setHandler } from '@temporalio/workflow';
import type { BareActivities } from './bare.activities';

const { validate, approve, notify } = proxyActivities<BareActivities>({ startToCloseTimeout: '10 seconds' });

export const decide = defineUpdate<string, [string]>('decide');
export const end = defineSignal('end');

/** The shape of a short dossier: start, three activities, one update. */
export async function sameShape(code: string): Promise<string> {
  let decided = '';
  setHandler(decide, async (outcome) => {
    await approve(code);
    decided = outcome;
    return outcome;
  });
  await validate(code);
  await condition(() => decided !== '');
  await notify(code);
  return decided;
}

/** The least that can be asked of the engine: start, one signal, done. */
export async function barest(): Promise<void> {
  let ended = false;
  setHandler(end, () => {
    ended = true;
  });
  await condition(() => ended);
}
