// `npm run demo`: the sample school, served by the real server on its embedded database.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { become } from './become.mjs';
import { root } from './files.mjs';

const entry = 'packages/server/src/demo/start.ts';
if (!existsSync(join(root, entry))) {
  console.error(`The demo is not written yet: ${entry} is missing.`);
  process.exit(1);
}
become(['--import=tsx', entry, ...process.argv.slice(2)], { cwd: root });
