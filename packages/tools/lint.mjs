// `npm run lint`, or `npm run lint -- --fix`, which also formats.
import { spawnSync } from 'node:child_process';
import { root } from './files.mjs';
import { steps } from './step.mjs';

const FOLDERS = ['packages', 'stories', 'test', 'vite.config.ts'];
const fix = process.argv.includes('--fix');
if (fix) {
  const args = ['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', ...FOLDERS];
  spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
}
steps([
  'node_modules/eslint/bin/eslint.js',
  '--config=packages/tools/eslint.config.mjs',
  '--max-warnings=0',
  '--cache',
  '--cache-location=node_modules/.cache/eslint/',
  '--cache-strategy=content',
  ...(fix ? ['--fix'] : []),
  ...FOLDERS,
]);
