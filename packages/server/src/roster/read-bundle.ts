import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { COLUMNS, REQUIRED_FILES, type FileName } from './columns.js';
import type { Findings } from './findings.js';
import { readSettings, type Settings } from './settings.js';
import { readTable, type Table } from './table.js';

/** A folder of OneRoster files as rows, and the school's settings. */
export interface Bundle {
  readonly tables: ReadonlyMap<FileName, Table>;
  readonly settings: Settings;
  /** Every file that is needed is there and in form; otherwise what it says means nothing. */
  readonly readable: boolean;
}

/** Reads every file of a bundle that is used. Nothing is judged yet but the form of the files. */
export async function readBundle(folder: string, findings: Findings): Promise<Bundle> {
  const tables = new Map<FileName, Table>();
  const listed = await list(folder, findings);
  if (listed !== undefined) {
    for (const file of Object.keys(COLUMNS) as FileName[]) {
      const name = listed.find((one) => one.toLowerCase() === `${file}.csv`.toLowerCase());
      if (name !== undefined) tables.set(file, readTable(file, name, await readFile(path.join(folder, name)), findings));
      else if (REQUIRED_FILES.includes(file)) {
        findings.refuse({ file: `${file}.csv` }, 'missing-file', `There is no ${file}.csv in the folder.`,
          `Export ${file}.csv too: a OneRoster bundle is not whole without it.`);
      }
    }
    checkManifest(tables.get('manifest'), findings);
  }
  const readable = findings.refusals.length === 0;
  return { tables, settings: await readSettings(folder, findings), readable };
}

async function list(folder: string, findings: Findings): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch {
    findings.refuse({ file: folder }, 'no-folder', 'This folder does not exist or cannot be read.',
      'Give the folder that holds users.csv. A zip file has to be unpacked first.');
    return undefined;
  }
}

/** A delta holds only what has changed: read as a whole roster it would end everybody else's access. */
function checkManifest(manifest: Table | undefined, findings: Findings): void {
  for (const row of manifest?.rows ?? []) {
    if (!row.get('propertyName').startsWith('file.') || row.get('value').toLowerCase() !== 'delta') continue;
    findings.refuse(row, 'delta', `The manifest says that ${row.get('propertyName').slice(5)}.csv is a delta.`,
      'Export the whole roster ("bulk"): only then can it be seen who has left.');
  }
}
