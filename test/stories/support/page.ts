import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '../../..');
const ENTRY = `
import '@family-partnering/adapter-http/http-source.define';
import '@family-partnering/elements/thread-list/thread-list.define';
import '@family-partnering/elements/message-thread/message-thread.define';
`;

/** The widgets as a school's page loads them: modules, of which some come later. @returns the folder that they are in */
export async function buildWidgets(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fp-widgets-'));
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'ts', sourcefile: 'widgets.ts' },
    outdir: folder, entryNames: 'widgets', bundle: true, splitting: true, format: 'esm', platform: 'browser', target: 'es2022',
    conditions: ['production'], minify: true, tsconfig: join(ROOT, 'tsconfig.json'), logLevel: 'error',
  });
  return folder;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escape = (text: string): string => text.replace(/[&<"]/g, (letter) => ESCAPES[letter]!);

/** A page of the school for one person, as its web developer would write it. */
export function pageFor(person: string, language: string, options: { readonly autoNext: boolean }): string {
  const direction = language.startsWith('ar') ? 'rtl' : 'ltr';
  return `<!doctype html>
<html lang="${escape(language)}" dir="${direction}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Riverbend Middle School</title>
<style>
  body { margin: 0; font: 16px/1.5 system-ui, sans-serif; }
  main { display: grid; gap: 1em; padding: 0.75em; grid-template-columns: minmax(0, 1fr); }
  @media (min-width: 60em) { main { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); align-items: start; } }
</style>
<script type="module" src="/widgets/widgets.js"></script>
<fp-http-source url="/" token-url="/dev/token?person=${encodeURIComponent(person)}" person="${escape(person)}"></fp-http-source>
<main>
  <fp-thread-list for="talk"${options.autoNext ? ' auto-next' : ''}></fp-thread-list>
  <fp-message-thread id="talk"></fp-message-thread>
</main>
</html>`;
}
