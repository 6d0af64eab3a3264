import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, root } from '../../../packages/tools/files.mjs';

const FOLDER = join(root, 'node_modules/.cache/two-people');
const DAY_MS = 24 * 60 * 60_000;

let code: Buffer | undefined;

/** All that a school or a page is made of. */
function codeNow(): Buffer {
  const hash = createHash('sha256');
  for (const file of filesBelow(join(root, 'packages'), (path) => /\/src\/.*\.(ts|json)$/.test(path))) hash.update(file).update(readFileSync(file));
  return hash.update(readFileSync(join(root, 'pnpm-lock.yaml'))).digest();
}

/**
 * What many files of stories begin with: made by the first of them, and kept until the code changes.
 * @param of what it is made from, beside the code
 * @returns its folder, to be read or copied
 */
export async function madeOnce(name: string, of: string, make: (folder: string) => Promise<void>): Promise<string> {
  const hash = createHash('sha256').update((code ??= codeNow())).update(of).digest('hex').slice(0, 24);
  const at = join(FOLDER, `${name}-${hash}`);
  if (existsSync(at)) return at;
  mkdirSync(FOLDER, { recursive: true });
  const mine = mkdtempSync(`${at}.`);
  await make(mine);
  try {
    renameSync(mine, at);
  } catch (reason) {
    // Another file was quicker; then theirs is as good.
    rmSync(mine, { recursive: true, force: true });
    if (!existsSync(at)) throw reason;
  }
  return at;
}

/** Removes what earlier code has left. */
export function tidyUp(): void {
  for (const name of existsSync(FOLDER) ? readdirSync(FOLDER) : []) {
    const at = join(FOLDER, name);
    if (Date.now() - (statSync(at, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > DAY_MS) rmSync(at, { recursive: true, force: true });
  }
}
