// `npm run build`: every package to its dist folder, the script-tag file, and their sizes.
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.mjs';

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// What was renamed or removed must not be published from an earlier build.
for (const name of readdirSync(join(root, 'packages'))) {
  rmSync(join(root, 'packages', name, 'dist'), { recursive: true, force: true });
}
run('node_modules/typescript/bin/tsc', '-b');
const vite = 'node_modules/vite/bin/vite.js';
run(vite, 'build', '--logLevel=warn');
run(vite, 'build', '--logLevel=warn', '--config', 'packages/embed/vite.classic.config.ts');
run('packages/tools/sizes.mjs');
