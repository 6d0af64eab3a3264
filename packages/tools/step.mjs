import { spawnSync } from 'node:child_process';
import { resultLine } from './counter.mjs';
import { root } from './files.mjs';

const agrees = ([file, ...args]) => spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }).status === 0;

/** Runs tools that either agree or do not, and counts each as one check. The first that does not is the last. */
export function steps(...tools) {
  const wrong = tools.findIndex((tool) => !agrees(tool));
  console.log(resultLine({ passed: wrong < 0 ? tools.length : wrong, failed: wrong < 0 ? 0 : 1 }));
  process.exit(wrong < 0 ? 0 : 1);
}
