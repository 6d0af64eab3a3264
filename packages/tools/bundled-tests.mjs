// Browser tests, each with all it needs in a few files: a page that fetches hundreds of modules one by one spends more time on that than on its tests.
import { build } from 'esbuild';
import { relative } from 'node:path';
import { root } from './files.mjs';

/** What the test runner itself answers. */
const OF_THE_RUNNER = ['/__web-dev-server__*', '/__web-test-runner__*'];

/**
 * A plugin of the dev server: answers for the entries with their bundle, and leaves all else to others.
 * @param {readonly string[]} entries absolute paths of TypeScript files, below the root
 */
export function bundledTests(entries) {
  let bundle;
  const make = async () => {
    const { outputFiles } = await build({
      entryPoints: [...entries], bundle: true, splitting: true, write: false, format: 'esm', target: 'es2022', sourcemap: 'inline',
      absWorkingDir: root, outbase: root, outdir: root, chunkNames: '__bundled/[name]-[hash]', outExtension: { '.js': '.ts' },
      tsconfig: `${root}/tsconfig.json`, conditions: ['development', 'browser'], external: OF_THE_RUNNER, logLevel: 'warning',
    });
    return new Map(outputFiles.map(({ path, text }) => [`/${relative(root, path)}`, text]));
  };
  return {
    name: 'bundled-tests',
    async serve({ path }) {
      bundle ??= make();
      const body = (await bundle).get(path);
      return body === undefined ? undefined : { body, type: 'js' };
    },
  };
}
