import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository, without a closing slash. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

const LEAVE = new Set(['node_modules', 'dist', 'storybook-static', 'coverage']);

/**
 * All files below a folder, sorted, so that every run has the same order.
 * @param {string} folder
 * @param {(path: string) => boolean} [wanted]
 * @returns {string[]} absolute names
 */
export function filesBelow(folder, wanted = () => true) {
  if (!existsSync(folder)) return [];
  const found = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (LEAVE.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path, wanted));
    else if (wanted(path)) found.push(path);
  }
  return found.sort();
}

/** The name from the top folder, with forward slashes on every system. */
export const shortName = (path) => relative(root, path).split(sep).join('/');
