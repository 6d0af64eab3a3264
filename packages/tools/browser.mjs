// Finds a Chromium, and gets one when there is none: a fresh machine has only Node and git.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const SPARTICUZ = '143.0.4'; // the last one for Node 20
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'family-partnering');
const isRoot = process.getuid?.() === 0;

const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const CHROMIUM_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((base) => [
      join(base, 'Google/Chrome/Application/chrome.exe'),
      join(base, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
];

/** Flags for every start. Root may not use the sandbox; the rest keeps a test browser off the network. */
export const launchFlags = [
  ...(isRoot || process.env.FP_NO_SANDBOX ? ['--no-sandbox'] : []),
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A microphone and a camera that are not there: recording is tried without anybody being heard.
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
];

/** A new, empty profile folder. */
export const freshProfile = () => mkdtempSync(join(tmpdir(), 'fp-profile-'));

/** @param {string[]} names @returns {string | undefined} */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's chromium-browser is only a hint to install something else: it must answer. */
function answers(file) {
  if (!file || !existsSync(file)) return false;
  if (process.platform === 'win32') return true; // there `--version` opens a window
  return spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
}

function fromSystem() {
  const named = CHROMIUM_NAMES.map((name) => onPath(name)).filter(Boolean);
  return [...named, ...CHROMIUM_PLACES].find(answers);
}

function run(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options }).status === 0;
}

function fromApt() {
  if (!isRoot || !onPath('apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env, stdio: 'ignore' });
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, stdio: 'ignore' });
  return fromSystem();
}

async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(CACHE, `sparticuz-${SPARTICUZ}`);
  const temporary = join(folder, 'unpacked');
  mkdirSync(temporary, { recursive: true });
  const manifest = join(folder, 'node_modules/@sparticuz/chromium/package.json');
  if (!existsSync(manifest)) {
    const wanted = `@sparticuz/chromium@${SPARTICUZ}`;
    if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, wanted])) return undefined;
  }
  // It unpacks the system libraries that it needs only where it believes to be on that platform, and
  // into the temporary folder: our own one, so that a stale one of somebody else is not mistaken for it.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const before = process.env.TMPDIR;
  process.env.TMPDIR = temporary;
  try {
    const entry = createRequire(manifest).resolve('@sparticuz/chromium');
    const { default: chromium } = await import(pathToFileURL(entry).href);
    const file = await chromium.executablePath();
    return answers(file) ? file : undefined;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

async function fromPlaywright() {
  const { chromium } = await import('playwright-core');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')), 'cli.js');
  run(process.execPath, [cli, 'install', 'chromium']);
  const file = chromium.executablePath();
  return answers(file) ? file : undefined;
}

const STEPS = [
  ['asking the system package manager', fromApt],
  ['asking the package registry', fromNpm],
  ['asking Playwright', fromPlaywright],
];

async function search() {
  const named = process.env.CHROME_PATH;
  if (named && !answers(named)) throw new Error(`CHROME_PATH is "${named}", but that does not start.`);
  const found = named ?? fromSystem();
  if (found) return found;
  for (const [how, step] of STEPS) {
    console.log(`No Chromium found yet: ${how} ...`);
    try {
      const file = await step();
      if (file) return file;
    } catch (error) {
      console.log(`  that did not work: ${error.message}`);
    }
  }
  throw new Error(
    'No Chromium, Chrome or Edge was found, and none could be installed. ' +
      'Install one of them, or set CHROME_PATH to its program file, and run the command again.',
  );
}

let searching;
/** The program file of a Chromium that starts. Sets CHROME_PATH, so that child processes do not search again. */
export function findChromium() {
  searching ??= search().then((file) => (process.env.CHROME_PATH = file));
  return searching;
}

/** Firefox and WebKit are used where they are; only Chromium is fetched. */
export const findFirefox = () => process.env.FIREFOX_PATH ?? onPath('firefox-esr', 'firefox');

/** WebKitGTK: the WebKit engine, not Safari. */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const places = ['4.1', '4.0', '6.0'].flatMap((version) =>
    ['x86_64-linux-gnu/', 'aarch64-linux-gnu/', ''].map((arch) => `/usr/lib/${arch}webkit2gtk-${version}/MiniBrowser`),
  );
  const browser = places.find(isExecutable);
  const display = onPath('Xvfb');
  return driver && browser && display ? { driver, browser, display } : undefined;
}
