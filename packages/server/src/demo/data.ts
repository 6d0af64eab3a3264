import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoDay, seedNews, seedOpportunities, seedRiverbend } from '@family-partnering/riverbend';
import type { Engine } from '@family-partnering/engine';

/** Says that a folder is the demo's own, and whether the school in it is complete. */
const MARK = 'riverbend-demo.txt';

const markOf = (folder: string): string | undefined =>
  existsSync(join(folder, MARK)) ? readFileSync(join(folder, MARK), 'utf8').trim() : undefined;

/** The process that serves from this folder, if it lives. */
function holderOf(folder: string): number | undefined {
  const file = join(folder, 'server.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  try {
    return holder > 0 && process.kill(holder, 0) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes the demo's folder ready. Empties it when asked to, or when its last filling was cut off.
 * @returns whether the school has to be put into it
 * @throws Error for a folder that holds something else: a real school is never wiped
 */
export function prepareFolder(folder: string, fresh: boolean): boolean {
  mkdirSync(folder, { recursive: true });
  const mark = markOf(folder);
  if (mark === undefined && readdirSync(folder).length > 0) {
    throw new Error(`${folder} holds something that is not the demo's. Name another folder: npm run demo -- --data <folder>`);
  }
  if (mark === 'complete' && !fresh) return false;
  const holder = holderOf(folder);
  if (holder !== undefined) throw new Error(`The demo is running already (process ${holder}) and uses ${folder}. Stop it first: Ctrl+C where it runs.`);
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
  writeFileSync(join(folder, MARK), 'begun\n');
  return true;
}

/** Riverbend up to its last Friday. */
export async function fillFolder(folder: string, engine: Engine): Promise<void> {
  const today = demoDay(new Date());
  await seedRiverbend(engine.act, today);
  await seedOpportunities(engine.act, today);
  await seedNews(engine.act, today);
  writeFileSync(join(folder, MARK), 'complete\n');
}
