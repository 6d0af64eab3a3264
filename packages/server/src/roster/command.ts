import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { folderTenant, sqliteStorage } from '../sqlite-storage.js';
import { reportText } from './report.js';
import { importRoster, type ImportOptions } from './run.js';
import { Findings } from './findings.js';
import { readSettings } from './settings.js';

/** Where a command writes: the report to `out`, progress and mistakes to `err`. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export const IMPORT_USAGE = `family-partnering import <folder> --data <data folder>

Reads a OneRoster 1.2 or 1.1 CSV bundle. If anything in it is wrong, nothing changes.

  --data <folder>      where the server keeps its data; the server must be stopped
  --tenant <id>        the school's id on the server; otherwise that of the data folder, or "tenant" of
                       family-partnering.json, or "school"
  --today YYYY-MM-DD   the day on which terms and enrolments are judged; otherwise today
  --dry-run            say what would change, and change nothing
  --allow-many-ends    go on although a large part of all places in circles would end
  --json               the report as JSON
`;

/**
 * `family-partnering import`.
 * @returns the exit code: 0 done or nothing to do, 1 refused, 2 called in a wrong way
 */
export async function importCommand(args: readonly string[], streams: Streams): Promise<number> {
  if (args.includes('--help')) {
    streams.out(IMPORT_USAGE);
    return 0;
  }
  const asked = readArguments(args);
  if ('mistake' in asked) {
    streams.err(`${asked.mistake}\n\n${IMPORT_USAGE}`);
    return 2;
  }
  const { data, json, options } = asked;
  const tenant = asked.tenant ?? folderTenant(data) ?? (await tenantOf(options.folder));
  let storage: ReturnType<typeof sqliteStorage>;
  try {
    storage = sqliteStorage({ folder: data, tenant });
  } catch (error) {
    streams.err(`${(error as Error).message}\n`);
    return 1;
  }
  const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant });
  try {
    const target = { storage, rules: familyRules, tenant, act: engine.act };
    const report = await importRoster(target, { ...options, progress: teller(streams) });
    streams.out(json ? `${JSON.stringify(report, null, 2)}\n` : reportText(report));
    return report.outcome === 'refused' ? 1 : 0;
  } finally {
    await engine.close();
  }
}

type Asked = { readonly data: string; readonly tenant?: string; readonly json: boolean; readonly options: ImportOptions };

function readArguments(args: readonly string[]): Asked | { readonly mistake: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: {
        data: { type: 'string' }, tenant: { type: 'string' }, today: { type: 'string' },
        json: { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false }, 'allow-many-ends': { type: 'boolean', default: false },
      },
    });
    const { data, tenant, today, json } = values;
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) return { mistake: 'Give one folder: the one that holds users.csv.' };
    if (!existsSync(folder)) return { mistake: `There is no folder ${folder}.` };
    if (data === undefined) return { mistake: 'Give the data folder of the server with --data.' };
    if (tenant !== undefined && !/^[A-Za-z0-9_.-]{1,60}$/.test(tenant)) return { mistake: `"${tenant}" is no id: use letters, digits, "_", "." and "-".` };
    if (today !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(today)) return { mistake: `"${today}" is no day: write --today 2026-11-20.` };
    const options: ImportOptions = { folder, dryRun: values['dry-run'], allowManyEnds: values['allow-many-ends'], ...(today === undefined ? {} : { today }) };
    return { data, json, options, ...(tenant === undefined ? {} : { tenant }) };
  } catch (error) {
    return { mistake: (error as Error).message };
  }
}

/** The data of one school carry its id, so that it has to be known before they are opened. */
async function tenantOf(folder: string): Promise<string> {
  return (await readSettings(folder, new Findings())).tenant ?? 'school';
}

/** Tells of every tenth part, so that neither a screen nor a log is flooded. */
function teller(streams: Streams): NonNullable<ImportOptions['progress']> {
  let told = '';
  return (what, done, of) => {
    const tenth = `${what} ${Math.floor((done * 10) / of)}`;
    if (tenth === told && done !== of) return;
    told = tenth;
    streams.err(`${what === 'compare' ? 'compared' : 'changed'} ${done} of ${of}\n`);
  };
}
