// `npm run build`: every package to its dist folder, the script-tag file, and their sizes.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
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
if (existsSync(join(root, 'packages/embed/src/fp.ts')))
  run('node_modules/vite/bin/vite.js', 'build', '--logLevel=warn');
else console.log('The script-tag file is not yet built: packages/embed/src/fp.ts is missing.');
run('packages/tools/sizes.mjs');
