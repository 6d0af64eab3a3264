// `npm run <task>`: installs when something changed, then runs the task. Node built-ins only, because
// on a fresh clone there is nothing else.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { become } from './become.mjs';

const PNPM = '10.34.9';
const root = fileURLToPath(new URL('../../', import.meta.url));
const stamp = `${root}node_modules/.family-partnering`;
const windows = process.platform === 'win32';

const TASKS = {
  demo: ['demo.mjs'],
  test: ['test.mjs'],
  'test:full': ['test.mjs', '--full'],
  storybook: ['storybook.mjs'],
  build: ['build.mjs'],
  lint: ['lint.mjs'],
  bench: ['bench.mjs'],
};

/** npm's own settings must not leak into pnpm or into the tools that it starts. */
function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
}

function wanted() {
  const manifests = readdirSync(`${root}packages`).map((name) => `${root}packages/${name}/package.json`);
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].map((name) => root + name);
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, ...manifests]) if (existsSync(file)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

function pnpmCommand(env) {
  const found = spawnSync('pnpm', ['--version'], { env, cwd: root, encoding: 'utf8', shell: windows });
  const isTen = found.status === 0 && found.stdout.trim().startsWith('10.');
  return isTen ? ['pnpm'] : ['npx', '--yes', `pnpm@${PNPM}`];
}

function install(env) {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return;
  const [command, ...first] = pnpmCommand(env);
  const lockfile = env.CI ? '--frozen-lockfile' : '--prefer-frozen-lockfile';
  console.log('Installing dependencies (only when they changed) ...');
  const quiet = ['--reporter=append-only', '--loglevel=warn', '--config.confirmModulesPurge=false'];
  const result = spawnSync(command, [...first, 'install', ...quiet, lockfile], {
    env,
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (result.status !== 0) {
    console.error('The dependencies could not be installed. Is the package registry reachable?');
    process.exit(result.status ?? 1);
  }
  writeFileSync(stamp, wanted());
}

const [task, ...rest] = process.argv.slice(2);
const entry = TASKS[task];
if (!entry) {
  console.error(`There is no task "${task ?? ''}". Tasks: ${Object.keys(TASKS).join(', ')}.`);
  process.exit(1);
}
const env = cleanEnvironment();
install(env);
const [file, ...fixed] = entry;
become([`${root}packages/tools/${file}`, ...fixed, ...rest], { env, cwd: root });
