import { Command } from 'commander';
import { withDatabase } from './with-database';

export const reconcileCommand = (): Command =>
  new Command('reconcile')
    .description('owe every open dossier a poke again, as after the loss of Temporal’s database · همهٔ پرونده‌های باز را دوباره راه می‌اندازد')
    .option('--json', 'answer in JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const poked = await withDatabase('reconcile', ({ pokes }) => pokes.wantAllOpen());
      console.log(
        json
          ? JSON.stringify({ poked })
          : `${poked} open dossiers will be poked · ${poked.toLocaleString('fa')} پروندهٔ باز دوباره راه می‌افتد`,
      );
    });
