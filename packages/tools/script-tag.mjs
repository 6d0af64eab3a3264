// How the script-tag file is built. `sizes.mjs` builds with the same settings: what it prints is what a page loads.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { transform } from 'esbuild';

/** Styles without their comments and white space. One with an expression inside, or with an escape that is not `\\`, stays. */
export async function smallStyles(code) {
  const parts = code.split(/(css`[^`]*`)/);
  for (const [index, part] of parts.entries()) {
    const styles = index % 2 === 1 ? part.slice(4, -1).replaceAll('\\\\', '') : '$';
    if (styles.includes('$') || styles.includes('\\')) continue;
    const { code: small } = await transform(part.slice(4, -1).replaceAll('\\\\', '\\'), { loader: 'css', minify: true });
    parts[index] = `css\`${small.trim().replaceAll('\\', '\\\\')}\``;
  }
  return parts.join('');
}

const stylesPlugin = {
  name: 'small-styles',
  apply: 'build',
  load: {
    filter: { id: /\.styles\.ts$/ },
    async handler(id) {
      return { code: await smallStyles(await readFile(id, 'utf8')), moduleType: 'ts' };
    },
  },
};

/** Vite wraps each `import()` to load what it found to preload: nothing here, since no part has a style sheet of its own. */
const noPreloadPlugin = {
  name: 'no-preload',
  apply: 'build',
  enforce: 'pre',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => ({ code: 'export const __vitePreload = (load) => load();', moduleType: 'js' }),
  },
};

/** All that a module leads to: at once, or also what comes later. */
function reached(root, context, links) {
  const seen = new Set();
  const visit = (id) => {
    if (seen.has(id)) return;
    seen.add(id);
    const module = context.getModuleInfo(id);
    for (const link of links) module?.[link].forEach(visit);
  };
  visit(root);
  return seen;
}

/**
 * The files of a script that fetches its parts by need: one for what several parts need at once, one for each part alone,
 * and by itself what one part needs at once and another one later, so that no part ever brings another.
 * @param modules paths of the modules whose `import()`s are the parts
 */
export function fetchedByNeed(modules) {
  let parts;
  const name = (id, context) => {
    parts ??= modules.flatMap((module) => context.getModuleInfo(module).dynamicallyImportedIds).map((part) => ({
      file: basename(part).split('.')[0],
      atOnce: reached(part, context, ['importedIds']),
      ever: reached(part, context, ['importedIds', 'dynamicallyImportedIds']),
    }));
    const [only, second] = parts.filter(({ atOnce }) => atOnce.has(id));
    if (second !== undefined) return 'first';
    return only !== undefined && parts.every((part) => part === only || !part.ever.has(id)) ? only.file : null;
  };
  return { includeDependenciesRecursively: false, groups: [{ name, debugName: 'fetched by need' }] };
}

/** All that the first view needs in one file, whatever of it a later file shares: fewer requests, and it packs better. */
const ALL_AT_ONCE = { includeDependenciesRecursively: true, groups: [{ name: 'first', test: /\.define\.ts$/ }] };

/** @param input the entries, by the name of the file that each becomes */
export const scriptTag = (input, codeSplitting = ALL_AT_ONCE) => ({
  plugins: [stylesPlugin, noPreloadPlugin],
  build: {
    target: 'es2022',
    modulePreload: false,
    // Not `build.lib`: in that mode ES modules keep their white space.
    rolldownOptions: {
      input,
      preserveEntrySignatures: codeSplitting.includeDependenciesRecursively ? 'strict' : 'allow-extension',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        // Nothing that a later file needs is in the entry itself: a page may ask for it as `fp.js?2`, and would get that twice.
        codeSplitting,
      },
    },
  },
});
