// Bundles each entry as a visitor's browser would get it and holds its gzip size to a budget.
// Code that is loaded later (`import()`) is not counted: budgets are for what a first view needs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { resultLine } from './counter.mjs';
import { root } from './files.mjs';

/** The gzip size of the entries bundled together, in bytes. */
export async function gzipSize(entries) {
  const lines = entries.map(
    (entry, index) => `export * as e${index} from ${JSON.stringify(entry.endsWith('.ts') ? `./${entry}` : entry)};`,
  );
  const { outputFiles, metafile } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: root, loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    write: false,
    minify: true,
    metafile: true,
    outdir: 'sizes',
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    legalComments: 'none',
    logLevel: 'error',
  });
  const sizes = new Map(
    outputFiles.map((file) => [file.path.replaceAll('\\', '/'), gzipSync(file.contents, { level: 9 }).length]),
  );
  const size = (name) => [...sizes].find(([path]) => path.endsWith(`/${name}`))[1];
  return [...firstView(metafile.outputs)].reduce((sum, name) => sum + size(name), 0);
}

/** The entry's file and all that it imports at once. */
function firstView(outputs) {
  const start = Object.keys(outputs).find((name) => name.endsWith('stdin.js'));
  const seen = new Set();
  const visit = (name) => {
    if (seen.has(name) || !outputs[name]) return;
    seen.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') visit(path);
  };
  visit(start);
  return seen;
}

async function measure({ entries, onTopOf = [] }) {
  const whole = await gzipSize([...onTopOf, ...entries]);
  return onTopOf.length > 0 ? whole - (await gzipSize(onTopOf)) : whole;
}

/** @returns {Promise<{ state: 'within' | 'over' | 'not yet', bytes?: number }>} */
export async function check(item) {
  const missing = [...item.entries, ...(item.onTopOf ?? [])].some(
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
    if (state === 'within') result.passed += 1;
    else if (state === 'over') result.failed += 1;
    else {
      result.skipped += 1;
      result.skips.push(`size of ${item.name}: not yet written`);
    }
  }
  console.log(resultLine(result));
  process.exit(result.failed > 0 ? 1 : 0);
}

if (process.argv[1]?.endsWith('sizes.mjs')) await main();
