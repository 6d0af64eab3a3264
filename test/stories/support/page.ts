import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { madeOnce } from './made-once.js';

const ROOT = join(import.meta.dirname, '../../..');
const ELEMENTS = 'packages/elements/src';
/** What a page may load, by the name of its module. */
const MODULES = {
  source: 'packages/adapter-http/src/http-source.define.ts',
  list: `${ELEMENTS}/thread-list/thread-list.define.ts`,
  talk: `${ELEMENTS}/message-thread/message-thread.define.ts`,
  homework: `${ELEMENTS}/homework-card/homework-card.define.ts`,
  plan: `${ELEMENTS}/plan-tracker/plan-tracker.define.ts`,
  picker: `${ELEMENTS}/opportunity-picker/opportunity-picker.define.ts`,
};

/** A defect planted in a widget: in the file whose path ends so, one text stands in the place of another. */
export interface Slip {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const slipIn = ({ file, from, to }: Slip): Plugin => ({
  name: 'slip',
  setup: ({ onLoad }) => void onLoad({ filter: new RegExp(`${file.replaceAll('.', '\\.')}$`) }, async ({ path }) => {
    const text = await readFile(path, 'utf8');
    assert.ok(text.includes(from), `the defect has no place in ${file}`);
    return { contents: text.replace(from, () => to), loader: 'ts' };
  }),
});

/** The widgets as a school's page loads them: modules, of which some come later. @returns the folder that they are in */
export const buildWidgets = (slip?: Slip): Promise<string> => madeOnce('widgets', JSON.stringify([MODULES, slip]), async (folder) => {
  await build({
    entryPoints: MODULES, absWorkingDir: ROOT, outdir: folder, entryNames: '[name]', bundle: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022',
    conditions: ['production'], minify: true, tsconfig: join(ROOT, 'tsconfig.json'), logLevel: 'error', plugins: slip ? [slipIn(slip)] : [],
  });
});

/**
 * A widget of a page: `talks`, the list with its thread; `homework`, or `homework:<touchpoint>`; `plan:<circle>`, or `plan:<circle>:<plan>`; `picker`.
 */
export type Shown = 'talks' | 'homework' | 'picker' | `homework:${string}` | `plan:${string}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<"]/g, (letter) => ESCAPES[letter]!);

function widget(shown: Shown, autoNext: boolean): { readonly modules: readonly (keyof typeof MODULES)[]; readonly markup: string } {
  const [name, id, plan] = shown.split(':');
  if (name === 'homework') return { modules: ['homework'], markup: `<fp-homework-card${id === undefined ? '' : ` touchpoint="${escape(id)}"`}></fp-homework-card>` };
  if (name === 'plan') return { modules: ['plan'], markup: `<fp-plan-tracker circle="${escape(id ?? '')}"${plan === undefined ? '' : ` plan="${escape(plan)}"`}></fp-plan-tracker>` };
  if (name === 'picker') return { modules: ['picker'], markup: '<fp-opportunity-picker></fp-opportunity-picker>' };
  return { modules: ['list', 'talk'], markup: `<fp-thread-list for="talk"${autoNext ? ' auto-next' : ''}></fp-thread-list>\n  <fp-message-thread id="talk"></fp-message-thread>` };
}

/** A page of the school for one person, as its web developer would write it. */
export function pageFor(person: string, language: string, options: { readonly autoNext: boolean; readonly show: readonly Shown[] }): string {
  const direction = language.startsWith('ar') ? 'rtl' : 'ltr';
  const widgets = options.show.map((one) => widget(one, options.autoNext));
  const scripts = ['source', ...new Set(widgets.flatMap(({ modules }) => modules))].map((name) => `<script type="module" src="/widgets/${name}.js"></script>`);
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Riverbend Middle School</title>
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
  main { display: grid; gap: 1em; padding: 0.75em; grid-template-columns: minmax(0, 1fr); }
  @media (min-width: 60em) { main:has(fp-thread-list) { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: start; } }
</style>
${scripts.join('\n')}
<fp-http-source url="/" token-url="/dev/token?person=${encodeURIComponent(person)}" person="${escape(person)}"></fp-http-source>
<main>
  ${widgets.map(({ markup }) => markup).join('\n  ')}
</main>
</html>`;
}
