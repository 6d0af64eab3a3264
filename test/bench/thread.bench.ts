// How a long talk does beside its peers: in one page, in one box, in turns, in one run. Only ratios mean something; nothing fails on a time.
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findChromium, launchFlags } from '../../packages/tools/browser.mjs';
import { root } from '../../packages/tools/files.mjs';

const OURS = 'fp-message-thread';
const SIZES = (process.env['FP_SIZES'] ?? '1000,10000').split(",").map(Number);
const ROUNDS = 3;
const SAMPLE = 40;
const STYLE = `body{margin:0;font:16px/1.5 system-ui}#stage{inline-size:480px}fp-message-thread{block-size:700px}section{block-size:700px;display:flex;flex-direction:column}
.peer-scroll{flex:1;overflow-y:auto;padding:0 16px;position:relative}.peer{padding:8px 0;display:block}.peer p{margin:0 0 4px}.peer button{min-block-size:44px;padding:0 14px}
.peer-chunk{content-visibility:auto;contain-intrinsic-block-size:auto 5500px}.peer-virtual{position:relative}.peer-virtual .peer{position:absolute;inset-inline:0;inset-block-start:0}`;

interface Row {
  readonly open: number;
  readonly append: number;
  readonly key: number;
  readonly drift: number;
}
interface InPage {
  readonly NAMES: readonly string[];
  prepare(): Promise<void>;
  round(name: string, count: number): Promise<Row>;
  found(numbers: readonly number[]): { find: number; copy: number };
  clear(): void;
  mark(n: number): string;
}
declare const bench: InPage;

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const sampleOf = (count: number): number[] => Array.from({ length: SAMPLE }, (_, i) => 60 + Math.floor((i * (count - 20)) / SAMPLE));

async function serve(): Promise<{ url: string; close(): void }> {
  const { outputFiles } = await build({ entryPoints: [join(root, 'test/bench/thread.page.ts')], bundle: true, format: 'esm', write: false, minify: true, target: 'es2022', logLevel: 'error', tsconfig: join(root, 'tsconfig.json') });
  const script = outputFiles[0]!.text;
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><style>${STYLE}</style><div id="stage"></div><script type="module" src="/page.js"></script>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as { port: number }).port}`, close: () => server.close() };
}

/** The share of the sampled messages that stand in the accessibility tree. */
async function heard(page: Page, devtools: CDPSession, numbers: readonly number[]): Promise<number> {
  // A tree that nobody has asked for yet is built piece by piece.
  await devtools.send('Accessibility.enable');
  await page.waitForTimeout(500);
  const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: { name?: { value?: unknown } }[] };
  const said = nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
  const marks = await page.evaluate((all) => all.map((n) => bench.mark(n)), numbers);
  return marks.filter((text) => said.includes(text)).length / marks.length;
}

/** What of each can be found, copied and heard, in a browser that has been told that somebody listens, as a screen reader tells it. */
async function reach(url: string, count: number): Promise<ReadonlyMap<string, { find: number; copy: number; ear: number }>> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: [...launchFlags, '--force-renderer-accessibility'] });
  try {
    const page = await ready(browser, url);
    const devtools = await page.context().newCDPSession(page);
    const numbers = sampleOf(count);
    const reached = new Map<string, { find: number; copy: number; ear: number }>();
    for (const name of await page.evaluate(() => [...bench.NAMES])) {
      await page.evaluate(([one, n]) => bench.round(one, n), [name, count] as const);
      reached.set(name, { ...(await page.evaluate((all) => bench.found(all), numbers)), ear: await heard(page, devtools, numbers) });
      await page.evaluate(() => bench.clear());
    }
    return reached;
  } finally {
    await browser.close();
  }
}

async function ready(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 800, height: 800 } });
  page.on('pageerror', (error) => console.log(`page error: ${error.message}`));
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  await page.evaluate(() => bench.prepare());
  return page;
}

async function measure(page: Page, url: string, count: number): Promise<void> {
  const names = await page.evaluate(() => [...bench.NAMES]);
  const rows = new Map<string, Row[]>(names.map((name) => [name, []]));
  const reached = await reach(url, count);
  const rounds = count > 5_000 ? ROUNDS : ROUNDS + 2;
  for (let i = 0; i < rounds; i += 1) {
    // In turns, beginning with another one each time, so that nobody always comes first.
    for (const name of names.map((_, k) => names[(i + k) % names.length]!)) {
      rows.get(name)!.push(await page.evaluate(([one, n]) => bench.round(one, n), [name, count] as const));
      await page.evaluate(() => bench.clear());
    }
  }
  const of = (name: string, what: keyof Row): number => middle(rows.get(name)!.map((one) => one[what]));
  const ratio = (name: string, what: keyof Row): string => (of(name, what) / of(OURS, what)).toFixed(2).padStart(8);
  console.log(`\n${count.toLocaleString('en')} messages; times are ratios to ${OURS} (above 1: slower than ours), the middle of ${rounds} rounds`);
  console.log(`${''.padEnd(28)}    open  append     key   drift px   find   copy    ear`);
  for (const name of names) {
    const { find, copy, ear } = reached.get(name)!;
    const share = (value: number): string => `${Math.round(value * 100)} %`.padStart(6);
    console.log(`${name.padEnd(28)}${ratio(name, 'open')}${ratio(name, 'append')}${ratio(name, 'key')}${of(name, 'drift').toFixed(1).padStart(11)} ${share(find)} ${share(copy)} ${share(ear)}`);
  }
}

const server = await serve();
const browser = await chromium.launch({ executablePath: await findChromium(), args: launchFlags });
try {
  const page = await ready(browser, server.url);
  await page.evaluate(() => bench.round('fp-message-thread', 100).then(() => bench.clear())); // the first one pays for compiling
  for (const count of SIZES) await measure(page, server.url, count);
} finally {
  await browser.close();
  server.close();
}
