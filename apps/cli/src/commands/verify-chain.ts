import { Command } from 'commander';
import type { Break } from '#storage/event/event.repository';
import { withDatabase } from './with-database';

export const verifyChainCommand = (finish: (code: number) => void): Command =>
  new Command('verify-chain')
    .description('tell whether any event was changed, taken or put in after it was written · زنجیرهٔ رویدادها را می‌سنجد')
    .argument('[dossier]', 'one dossier by its id; all of them where none is named')
    .option('--fold', 'also whether the events add up to the state that is kept', false)
    .option('--json', 'answer in JSON', false)
    .action(async (dossierId: string | undefined, { fold, json }: { fold: boolean; json: boolean }) => {
      const verified = await withDatabase('verify-chain', ({ events }) => events.verifyChain({ dossierId, fold }));
      if (json) console.log(JSON.stringify(verified, null, 2));
      else {
        for (const found of verified.breaks) console.log(told(found));
        const count = `${verified.events} events of ${verified.dossiers} dossiers`;
        console.log(
          verified.breaks.length === 0
            ? `${count}: the chain holds · زنجیره درست است`
            : `${count}: broken in ${verified.breaks.length} · زنجیره شکسته است`,
        );
      }
      finish(verified.breaks.length === 0 ? 0 : 1);
    });

const why: Record<Break['why'], string> = {
  gap: 'an event is missing before it · پیش از آن رویدادی نیست',
  prev: 'it does not follow from the one before · دنبالهٔ رویداد پیشین نیست',
  hash: 'its content is not what was written · محتوایش همانی نیست که نوشته شد',
  head: 'the end of the chain is not what was written · پایان زنجیره همانی نیست که نوشته شد',
  fold: 'the events do not add up to the state that is kept · جمع رویدادها با وضعیت نگه‌داشته‌شده یکی نیست',
};

const told = (found: Break): string => `${found.trackingCode} (${found.dossierId}), version ${found.version}: ${why[found.why]}`;
