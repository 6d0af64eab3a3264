import { spawnSync } from 'node:child_process';
import { resultLine } from './counter.mjs';
import { root } from './files.mjs';

/** Runs a tool that either agrees or does not, and counts that as one check. */
export function step(file, args) {
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' });
  const passed = status === 0 ? 1 : 0;
  console.log(resultLine({ passed, failed: 1 - passed }));
  process.exit(status ?? 1);
}
