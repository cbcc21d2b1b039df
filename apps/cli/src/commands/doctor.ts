import { execFile } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { isFree } from '../servers/free-port';
import { isClaimed } from '../start/claim';
import { homeFolder, Installation } from '../start/installation';
import { withDatabase } from './with-database';

const run = promisify(execFile);

/** One thing looked at: how it is, and what a person can do where it is not well. */
interface Finding {
  name: string;
  well: boolean;
  found: string;
  mend?: { en: string; fa: string };
}

export const doctorCommand = (finish: (code: number) => void): Command =>
  new Command('doctor')
    .description('look at this machine and this installation, and say what is not well · ماشین و نصب را می‌سنجد')
    .option('--json', 'answer in JSON', false)
    .action(async ({ json }: { json: boolean }) => {
      const findings = await examine();
      if (json) console.log(JSON.stringify(findings, null, 2));
      else for (const finding of findings) console.log(told(finding));
      finish(findings.every(({ well }) => well) ? 0 : 1);
    });

async function examine(): Promise<Finding[]> {
  const home = homeFolder();
  const running = await isClaimed(home);
  const api = running ? await apiAnswers() : null;
  return [
    node(),
    await npm(),
    await python(),
    disk(home),
    folder(home, running),
    ...(running ? [] : await Promise.all([port('PORT', 3000), port('TEMPORAL_UI_PORT', 8233)])),
    ...(api ? [api] : []),
    ...(running || process.env.DATABASE_URL ? [await letters()] : []),
  ];
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const well = major > 20 || (major === 20 && minor >= 19);
  return { name: 'Node', well, found: process.versions.node, mend: { en: 'install 20.19 or newer', fa: '۲۰٫۱۹ یا تازه‌تر را نصب کنید' } };
}

async function npm(): Promise<Finding> {
  const found = await versionOf('npm', ['--version']);
  return { name: 'npm', well: found !== null, found: found ?? 'not found', mend: { en: 'it comes with Node', fa: 'همراه Node می‌آید' } };
}

async function python(): Promise<Finding> {
  const [found, temporal] = [await versionOf('python3', ['--version']), await versionOf('temporal', ['--version'])];
  return {
    name: 'Temporal from',
    well: Boolean(process.env.TEMPORAL_ADDRESS || temporal || found),
    found: process.env.TEMPORAL_ADDRESS ? `TEMPORAL_ADDRESS ${process.env.TEMPORAL_ADDRESS}` : (temporal ?? found ?? 'nowhere'),
    mend: {
      en: 'install Python 3, or put temporal on PATH, or name a server in TEMPORAL_ADDRESS',
      fa: 'پایتون ۳ نصب کنید، یا temporal را در PATH بگذارید، یا نشانی سروری را در TEMPORAL_ADDRESS بدهید',
    },
  };
}

const leastFreeGigabytes = 2;

function disk(home: string): Finding {
  const { bavail, bsize } = statfsSync(Installation.exists(home) ? home : dirname(home));
  const gigabytes = (bavail * bsize) / 1e9;
  return {
    name: 'Disk',
    well: gigabytes >= leastFreeGigabytes,
    found: `${gigabytes.toFixed(1)} GB free`,
    mend: { en: 'free some space', fa: 'کمی جا باز کنید' },
  };
}

function folder(home: string, running: boolean): Finding {
  const state = running ? 'running' : Installation.exists(home) ? 'stands, not running' : 'not yet there';
  return { name: 'Installation', well: true, found: `${home}: ${state}` };
}

async function port(name: string, usual: number): Promise<Finding> {
  const number = Number(process.env[name] || usual);
  const well = await isFree(number);
  return {
    name: `Port ${number}`,
    well,
    found: well ? 'free' : 'in use by another program',
    mend: { en: `stop that program, or set ${name}`, fa: `آن برنامه را ببندید یا ${name} را تغییر دهید` },
  };
}

/** What the api says of itself on the port this installation would use. */
async function apiAnswers(): Promise<Finding> {
  const address = `http://127.0.0.1:${process.env.PORT || 3000}/api/readyz`;
  const answer = await fetch(address, { signal: AbortSignal.timeout(3_000) }).catch(() => null);
  return {
    name: 'Api',
    well: answer?.ok === true,
    found: answer ? `${address} answers ${answer.status}` : `${address} does not answer`,
    mend: { en: 'see logs/api.log and logs/postgres.log in the installation', fa: 'گزارش‌های logs/api.log و logs/postgres.log را ببینید' },
  };
}

/** Whether the database takes Persian letters for letters: pg_trgm asks the C library, and under `C` finds none to search by. */
async function letters(): Promise<Finding> {
  const mend = {
    en: "make the database with a UTF-8 LC_CTYPE, such as: create database gardesh template template0 encoding 'UTF8' lc_ctype 'C.UTF-8'",
    fa: 'پایگاه‌داده را با LC_CTYPE از گونهٔ UTF-8 بسازید (برای نمونه C.UTF-8)؛ وگرنه جست‌وجوی فارسی همهٔ سطرها را می‌خواند',
  };
  const found = await withDatabase('doctor', ({ database }) =>
    database.query(
      'select datctype as ctype, pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()',
    ),
  ).catch(() => null);
  if (found === null) return { name: 'Database', well: false, found: 'does not answer', mend };
  const [{ ctype, encoding }] = found as [{ ctype: string; encoding: string }];
  return { name: 'Letters', well: encoding === 'UTF8' && /utf-?8$/i.test(ctype), found: `LC_CTYPE ${ctype}, ${encoding}`, mend };
}

const versionOf = (command: string, args: string[]): Promise<string | null> =>
  run(command, args).then(
    ({ stdout, stderr }) => (stdout || stderr).trim().split('\n')[0]!,
    () => null,
  );

const told = ({ name, well, found, mend }: Finding): string =>
  well || !mend ? `${well ? '✓' : '✗'} ${name}: ${found}` : `✗ ${name}: ${found}\n    ${mend.en}\n    ${mend.fa}`;
