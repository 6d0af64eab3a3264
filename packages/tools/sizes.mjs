// Builds each entry as the script-tag file is built and holds its gzip size to a budget.
// Code that is loaded later (`import()`) is not counted: budgets are for what a first view needs.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, mergeConfig } from 'vite';
import { resultLine } from './counter.mjs';
import { root } from './files.mjs';
import { scriptTag } from './script-tag.mjs';

const PAGE = 'virtual:page';

/** What a page would write: modules that register are run, others are used whole. */
function page(entries) {
  const lines = entries.map((entry, index) => {
    const from = JSON.stringify(entry.endsWith('.ts') ? join(root, entry) : entry);
    return entry.endsWith('.define.ts') ? `import ${from};` : `export * as e${index} from ${from};`;
  });
  const code = lines.join('\n');
  return { name: 'page', resolveId: (id) => (id === PAGE ? PAGE : undefined), load: (id) => (id === PAGE ? code : undefined) };
}

/** The gzip size of the entries built together, in bytes. */
export async function gzipSize(entries) {
  const config = mergeConfig(scriptTag({ page: PAGE }), { plugins: [page(entries)], build: { write: false } });
  const { output } = await build({ ...config, root, configFile: false, logLevel: 'error' });
  const files = new Map(output.filter(({ type }) => type === 'chunk').map((file) => [file.fileName, file]));
  return [...firstView(files)].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
}

/** The entry's file and all that it imports at once. */
function firstView(files) {
  const seen = new Set();
  const visit = (name) => {
    const file = files.get(name);
    if (!file || seen.has(file)) return;
    seen.add(file);
    file.imports.forEach(visit);
  };
  visit('page.js');
  return seen;
}

async function measure({ entries, onTopOf = [], largestOf }) {
  if (largestOf !== undefined) return Math.max(...(await Promise.all(localesIn(largestOf).map((entry) => gzipSize([entry])))));
  const whole = await gzipSize([...onTopOf, ...entries]);
  return onTopOf.length > 0 ? whole - (await gzipSize(onTopOf)) : whole;
}

/** The built languages of one part of the words. Pseudo-English is for tests and longer than any. */
const localesIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file !== 'locales.ts' && file !== 'en-XA.ts')
    .map((file) => `${folder}/${file}`);

/** @returns {Promise<{ state: 'within' | 'over' | 'not yet', bytes?: number }>} */
export async function check(item) {
  const missing = [...(item.entries ?? []), ...(item.onTopOf ?? [])].some(
    (entry) => entry.endsWith('.ts') && !existsSync(join(root, entry)),
  );
  if (missing) return { state: 'not yet' };
  const bytes = await measure(item);
  return { state: bytes <= item.budget ? 'within' : 'over', bytes };
}

const kilo = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(8);

async function main() {
  const items = JSON.parse(readFileSync(new URL('./sizes.json', import.meta.url), 'utf8'));
  const result = { passed: 0, failed: 0, skipped: 0, skips: [] };
  // The check must be able to fail: Lit alone does not fit into one byte.
  const control = await check({ name: 'control', entries: ['lit'], budget: 1 });
  if (control.state === 'over') result.passed += 1;
  else result.failed += 1;
  for (const item of items) {
    const { state, bytes } = await check(item);
    console.log(`  ${kilo(bytes ?? 0)} of ${kilo(item.budget)}  ${state.padEnd(8)} ${item.name}`);
    const why = state === 'not yet' ? 'not yet written' : state === 'over' ? item.open : undefined;
    if (why !== undefined) {
      // A bar that is not met yet is said in every run, and never counted as met.
      result.skipped += 1;
      result.skips.push(`size of ${item.name}: ${state === 'over' ? `${kilo(bytes).trim()} of ${kilo(item.budget).trim()}, ` : ''}${why}`);
    } else if (state === 'within') result.passed += 1;
    else result.failed += 1;
  }
  console.log(resultLine(result));
  process.exit(result.failed > 0 ? 1 : 0);
}

if (process.argv[1]?.endsWith('sizes.mjs')) await main();
