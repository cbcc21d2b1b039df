import { Command } from 'commander';
import type { Journey } from '../start/block';
import { start } from '../start/start';

export const startCommand = (journey: Journey, finish: (code: number) => void): Command =>
  new Command('start')
    .description('bring everything up, and stay until Ctrl-C · همه چیز را روشن می‌کند')
    .option('--reset', 'begin anew: all data of this installation go', false)
    .option('--quiet-seed', 'bodies and people only, no invented history', false)
    .action(async (options: { reset: boolean; quietSeed: boolean }) => finish(await start(options, journey)));
