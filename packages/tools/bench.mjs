// `npm run bench [name]`: every test/bench/*.bench.ts, one after the other, so that they do not disturb each other.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { filesBelow, root, shortName } from './files.mjs';

const [name = ''] = process.argv.slice(2);
const files = filesBelow(join(root, 'test/bench'), (file) => file.endsWith('.bench.ts') && file.includes(name));
if (files.length === 0) {
  console.error(name ? `No benchmark is called "${name}".` : 'No benchmark is written yet (test/bench/*.bench.ts).');
  process.exit(1);
}
let worst = 0;
for (const file of files) {
  console.log(`\n── ${shortName(file)}`);
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import=tsx', file], {
    cwd: root,
    stdio: 'inherit',
  });
  worst = Math.max(worst, status ?? 1);
}
process.exit(worst);
