import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/**
 * Builds the script-tag file from the sources as they are, which takes about a second, and keeps it in memory: a build
 * that runs beside the demo takes nothing away from it.
 * @returns the files by name
 */
export function buildClient(): ReadonlyMap<string, Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'family-partnering-'));
  try {
    const vite = join(root, 'node_modules/vite/bin/vite.js');
    const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel=warn', `--outDir=${folder}`, '--emptyOutDir'], { cwd: root, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The widgets could not be built:\n${stderr}`);
    const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
    return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
