#!/usr/bin/env node
/**
 * From a clone to a running program: installs what is missing, builds what is older than its sources, then hands over to what was built.
 * It runs before anything is installed, so it uses nothing but Node.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dist = join(root, 'dist');
const sources = ['apps', 'libs', 'workflows', 'activities', 'test/support', 'test/load'];
/** Runs in browsers, and is checked by itself: there the world is another. */
const browserCode = ['apps/desk', 'apps/desk/offline', 'apps/portal/islands', 'apps/portal/offline'];
const beganAt = Date.now();
const downloaded = [];

/** @type {Record<string, (args: string[]) => Promise<number>>} */
const ownCommands = { build: async () => 0, test, bench: load('bench'), speed: load('speed') };

async function main([command = 'start', ...args]) {
  refuseOldNode();
  await install();
  await build();
  if (ownCommands[command]) return ownCommands[command](args);
  // Where npm started us, it may end without a word to us; then nobody is left whom we run for.
  if (command === 'start' && process.env.npm_lifecycle_event) endWithParent();
  const { run } = createRequire(import.meta.url)(join(dist, 'apps/cli/src/main.js'));
  return run([command, ...args], { beganAt, downloaded });
}

/** Type check, lint, then every test; all are done and told even where one fails. */
async function test(args) {
  const tools = await Promise.all([
    tool('types', 'typescript/bin/tsc', ['--noEmit', '-p', root]),
    ...browserCode.map((folder) => tool(`types of ${folder}`, 'typescript/bin/tsc', ['--noEmit', '-p', join(root, folder)])),
    tool('lint', '@biomejs/biome/bin/biome', ['check', root]),
  ]);
  for (const { name, code, output } of tools) console.log(`${name}: ${code === 0 ? 'passed' : `failed\n${output}`}`);

  // Jest tells people on stderr, and programs on stdout.
  const jest = [join(root, 'node_modules/jest/bin/jest.js'), '--json', ...args];
  const { code, output } = await execute(process.execPath, jest, { stdio: ['inherit', 'pipe', 'inherit'] });
  if (!output.includes('{')) return code || 1;
  const told = JSON.parse(output.slice(output.indexOf('{')));
  const failedTools = tools.filter((done) => done.code !== 0);
  const failed = told.numFailedTests + told.numRuntimeErrorTestSuites + failedTools.length;
  for (const { name } of failedTools) console.log(`${name}: failed (see above)`);
  console.log(`${told.numPassedTests} passed, ${failed} failed, ${told.numPendingTests + told.numTodoTests} skipped`);
  return code || (failed > 0 ? 1 : 0);
}

/** A measurement of the built programs. */
function load(name) {
  return async (args) => {
    const { code } = await execute(process.execPath, [join(dist, `test/load/${name}.js`), ...args], { stdio: 'inherit' });
    return code;
  };
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw trouble(
    `نسخهٔ Node این ماشین ${process.versions.node} است؛ گردش به ۲۰٫۱۹ یا تازه‌تر نیاز دارد. Node تازه را از nodejs.org نصب کنید.`,
    `This machine has Node ${process.versions.node}; Gardesh needs 20.19 or newer. Install a newer one from nodejs.org.`,
  );
}

/** `npm ci` where what is installed is not what the lock says. */
async function install() {
  if (isInstalled()) return;
  console.error('Installing packages… · بسته‌ها نصب می‌شوند…');
  writable(join(root, 'node_modules'));
  const npm =
    process.env.npm_execpath && extname(process.env.npm_execpath) === '.js' ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const { code, output } = await execute(npm[0], [...npm.slice(1), 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
  if (code !== 0) throw installTrouble(output);
  const count = /added (\d+) packages/.exec(output);
  downloaded.push(`${count ? count[1] : 'all'} packages (npm registry)`);
}

/** npm keeps its own account of what it installed; every package that is not left to choice must be there in its version. */
function isInstalled() {
  const account = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const found = JSON.parse(readFileSync(account, 'utf8')).packages;
  return Object.keys(wanted).every(
    (path) => path === '' || wanted[path].optional || (found[path] && found[path].version === wanted[path].version),
  );
}

function installTrouble(output) {
  if (/ENOSPC|EDQUOT/.test(output)) return diskFull();
  if (/EACCES|EPERM|EROFS/.test(output)) return readOnly();
  if (/ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN/.test(output))
    return trouble(
      'مخزن بسته‌های npm در دسترس نیست. اتصال شبکه یا تنظیم مخزن (npm config get registry) را ببینید و دوباره آغاز کنید.',
      'The npm registry cannot be reached. Look at the network, or at the registry that npm is set to (npm config get registry), and start again.',
    );
  return trouble(
    'نصب بسته‌ها با npm ci به پایان نرسید. آنچه npm گفت:',
    `npm ci did not come to its end. What npm said:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`,
  );
}

/** Builds where the sources are not those that were built. What was there stays until the new is whole. */
async function build() {
  const files = sources.flatMap((folder) => filesUnder(folder));
  const fingerprint = fingerprintOf([...files, 'package.json', '.swcrc', 'swc.screens.json']);
  const stamp = join(dist, '.built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
  console.error('Building… · ساخته می‌شود…');

  const replayed = files.filter((file) => file.startsWith('workflows/') || file.startsWith('libs/contracts/temporal/'));
  const bundleFingerprint = fingerprintOf([...replayed, 'package-lock.json', 'apps/worker/src/workflow-bundle.ts']);
  const draft = join(root, 'node_modules', '.cache', 'gardesh', `build-${process.pid}`);
  writable(draft);
  try {
    const compiler = [join(root, 'node_modules/@swc/cli/bin/swc.js'), ...sources.filter((folder) => existsSync(join(root, folder)))];
    for (const [extension, rules] of Object.entries({ '.ts': '.swcrc', '.tsx': 'swc.screens.json' })) {
      await succeed(process.execPath, [...compiler, '--extensions', extension, '--out-dir', draft, '--config-file', rules, '--quiet'], {
        cwd: root,
      });
    }
    for (const screens of ['portal', 'desk']) {
      await succeed(process.execPath, [join(root, `apps/${screens}/build.mjs`), join(draft, `${screens}-assets`)], { cwd: root });
    }
    const bundleStamp = join(dist, '.bundled');
    const bundleStands = existsSync(bundleStamp) && readFileSync(bundleStamp, 'utf8') === bundleFingerprint;
    if (bundleStands) for (const name of ['.bundled', 'workflow-bundle.js']) cpSync(join(dist, name), join(draft, name));
    replace(dist, draft);
    if (!bundleStands) {
      await succeed(process.execPath, [join(dist, 'apps/worker/src/bundle.js')], { cwd: root });
      writeFileSync(bundleStamp, bundleFingerprint);
    }
    writeFileSync(stamp, fingerprint);
  } catch (error) {
    throw error.code === 'ENOSPC' ? diskFull() : error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Puts the new in the place of the old. Another build may do the same at the same moment. */
function replace(place, draft) {
  const old = `${draft}-old`;
  for (let tries = 1; ; tries += 1) {
    try {
      if (existsSync(place)) renameSync(place, old);
      renameSync(draft, place);
      return rmSync(old, { recursive: true, force: true });
    } catch (error) {
      if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(error.code) || tries === 10) throw error;
      rmSync(old, { recursive: true, force: true });
    }
  }
}

function filesUnder(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .filter((file) => /(?<!\.spec)\.(tsx?|css|html|mjs)$/.test(file));
}

function fingerprintOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

async function tool(name, program, args) {
  return { name, ...(await execute(process.execPath, [join(root, 'node_modules', program), ...args], { cwd: root })) };
}

async function succeed(command, args, options) {
  const { code, output } = await execute(command, args, options);
  if (code === 0) return;
  if (/ENOSPC/.test(output)) throw diskFull();
  throw trouble('ساختن برنامه به پایان نرسید:', `The build did not come to its end:\n${output.trimEnd()}`);
}

function execute(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) if (stream) stream.on('data', (chunk) => (output += chunk));
    child.on('error', (error) =>
      reject(error.code === 'ENOENT' ? trouble(`برنامهٔ ${command} روی این ماشین نیست.`, `There is no ${command} on this machine.`) : error),
    );
    child.on('close', (code) => resolve({ code: code === null ? 1 : code, output }));
  });
}

function writable(folder) {
  try {
    mkdirSync(folder, { recursive: true });
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    throw error.code === 'ENOSPC' || error.code === 'EDQUOT' ? diskFull() : readOnly();
  }
}

function endWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}

const diskFull = () =>
  trouble(
    'دیسک پر است. کمی جا باز کنید (برای بسته‌ها نزدیک یک گیگابایت) و دوباره آغاز کنید.',
    'The disk is full. Free some space (the packages take about a gigabyte) and start again.',
  );

const readOnly = () =>
  trouble(
    `در پوشهٔ «${root}» اجازهٔ نوشتن نیست. آن را نوشتنی کنید یا در پوشهٔ دیگری کپی بگیرید.`,
    `The folder ${root} cannot be written to. Make it writable, or clone into another place.`,
  );

function trouble(fa, en) {
  return Object.assign(new Error(en), { name: 'Trouble', fa, en });
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(error.name === 'Trouble' ? `\n${error.en}\n${error.fa}\n` : error);
    process.exit(1);
  },
);
