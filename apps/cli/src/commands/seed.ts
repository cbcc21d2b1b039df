import { Command } from 'commander';
import { seed } from '../seed/seed';
import { withDatabase } from './with-database';

export const seedCommand = (): Command =>
  new Command('seed')
    .description('install the demo bodies, people and services; safe to repeat · داده‌های نمونه را می‌نشاند')
    .option('--quiet-seed', 'no invented history', false)
    .option('--json', 'answer in JSON', false)
    .action(async ({ quietSeed, json }: { quietSeed: boolean; json: boolean }) => {
      await withDatabase('seed', ({ database }) => seed({ database, quiet: quietSeed }));
      console.log(json ? JSON.stringify({ seeded: true }) : 'Seeded · داده‌های نمونه نشست');
    });
