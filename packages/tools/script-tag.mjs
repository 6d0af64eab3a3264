// How the script-tag file is built. `sizes.mjs` builds with the same settings: what it prints is what a page loads.
import { readFile } from 'node:fs/promises';
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

/** @param input the entries, by the name of the file that each becomes */
export const scriptTag = (input) => ({
  plugins: [stylesPlugin],
  build: {
    target: 'es2022',
    modulePreload: false,
    // Not `build.lib`: in that mode ES modules keep their white space.
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        // All that the first view needs in one file, whatever of it a later file shares: fewer requests, and it packs better.
        // Not in the entry itself: a page may ask for it as `fp.js?2`, and the later files would load it a second time.
        codeSplitting: { includeDependenciesRecursively: true, groups: [{ name: 'first', test: /\.define\.ts$/ }] },
      },
    },
  },
});
