import { isRefusal, newId, ROSTER, type Action, type Day, type Id, type Instant, type CheckedRule, type Viewer } from '@family-partnering/contract';
import type { Storage } from '@family-partnering/engine/storage';
import { compare, type Difference, type Step } from './compare.js';
import { dayIn } from './dates.js';
import { Findings } from './findings.js';
import { parseBundle } from './parse.js';
import { planRoster, type Plan } from './plan.js';
import { readBundle } from './read-bundle.js';
import { wasRead, type ImportReport, type WasRead } from './report.js';
import type { Roster } from './roster.js';
import { SETTINGS_FILE } from './settings.js';
import { Tally } from './tally.js';

/** Where a roster goes. */
export interface Target {
  readonly storage: Storage;
  readonly rules: readonly CheckedRule[];
  readonly tenant: Id;
  /** What the ids of homes are made with. Default: what the storage alone knows. */
  readonly secret?: string;
  /** Decides one action; an engine's `act`. */
  act(viewer: Viewer, action: Action): Promise<unknown>;
}

export interface ImportOptions {
  /** The folder that holds users.csv. */
  readonly folder: string;
  /** The day on which terms and enrolments are judged; otherwise today, on the school's clock. */
  readonly today?: Day;
  readonly now?: Instant;
  /** Look, and change nothing. */
  readonly dryRun?: boolean;
  /** Go on even if a third of all places would end. */
  readonly allowManyEnds?: boolean;
  /** Told of every circle, first while comparing, then while changing. */
  readonly progress?: (what: 'compare' | 'change', done: number, of: number) => void;
}

/** Places that may end without anybody being asked, however few there are. */
const FEW = 20;

/**
 * Imports a bundle: reads all of it, refuses all of it if anything in it is wrong, compares it with what stands, and
 * then takes one action for each circle that differs. Stopped in the middle, the next run goes on with the rest.
 */
export async function importRoster(target: Target, options: ImportOptions): Promise<ImportReport> {
  const began = performance.now();
  const now = options.now ?? new Date().toISOString();
  const findings = new Findings();
  const bundle = await readBundle(options.folder, findings);
  const today = options.today ?? dayIn(bundle.settings.zone, new Date(now));
  const roster = parseBundle(bundle, today, findings);
  checkWhole(roster, bundle.settings.tenant, target.tenant, findings);
  const plan = planRoster(roster, bundle.settings, target.tenant, { today, now, secret: target.secret ?? (await target.storage.secret()) }, findings);
  const report = (outcome: ImportReport['outcome'], actions = 0, tally = new Tally(), read: WasRead = wasRead(roster)): ImportReport => ({
    outcome, school: roster.name, today, read, counts: tally.counts(), actions,
    refused: findings.refusals, notices: findings.notices, milliseconds: Math.round(performance.now() - began),
  });

  const difference = findings.refusals.length > 0 ? undefined : await foreseen(plan, target, options, now, findings);
  if (difference === undefined) return report('refused');
  if (difference.steps.length === 0) return report('unchanged');
  if (options.dryRun === true) return report('tried', 0, difference.tally);
  await take(difference.steps, target, options);
  return report('imported', difference.steps.length, difference.tally);
}

/** A roster without students, or of another school, would end everybody's access. */
function checkWhole(roster: Roster, named: Id | undefined, tenant: Id, findings: Findings): void {
  if (findings.refusals.length === 0 && ![...roster.users.values()].some((user) => user.part === 'student')) {
    findings.refuse({ file: 'users.csv' }, 'no-students', 'There is no student in this roster.', 'Look whether the export is whole.');
  }
  if (named !== undefined && named !== tenant) {
    findings.refuse({ file: SETTINGS_FILE }, 'another-school', `This roster is of "${named}", the data are of "${tenant}".`, 'Give the data folder of that school, or put "tenant" right.');
  }
}

/** What would change; `undefined`, with the reason told, if it must not. */
async function foreseen(plan: Plan, target: Target, options: ImportOptions, now: Instant, findings: Findings): Promise<Difference | undefined> {
  try {
    const progress = (done: number, of: number): void => options.progress?.('compare', done, of);
    const difference = await compare(plan, target.storage, { rules: target.rules, tenant: target.tenant, now, progress });
    const staying = plan.circles.reduce((sum, circle) => sum + circle.members.length, 0);
    if (difference.endingPlaces <= FEW || difference.endingPlaces * 2 <= staying || options.allowManyEnds === true) return difference;
    findings.refuse({ file: 'users.csv' }, 'many-ends', `${difference.endingPlaces} places in circles would end, and ${staying} would stay.`,
      'Look whether the export is whole. If it is right, for example at the end of a term, add --allow-many-ends.');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    findings.refuse({ file: 'users.csv' }, 'rule', error.message, 'Put this value right in the export, or leave it out.');
  }
  return undefined;
}

async function take(steps: readonly Step[], target: Target, options: ImportOptions): Promise<void> {
  const viewer: Viewer = { person: ROSTER, side: 'school', tenant: target.tenant };
  for (const [index, step] of steps.entries()) {
    await target.act(viewer, { ...step, id: newId() } as Action);
    options.progress?.('change', index + 1, steps.length);
  }
}
