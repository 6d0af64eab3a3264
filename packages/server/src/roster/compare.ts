import { Refusal, ROSTER, type Action, type Circle, type Context, type Id, type Instant, type Member, type RosterAction, type CheckedRule, type Stored, type Value } from '@family-partnering/contract';
import type { Storage, Write } from '@family-partnering/engine/storage';
import { foresee } from './foresee.js';
import { getDotPath, safeParse, type BaseIssue, type GenericSchema } from 'valibot';
import type { Plan } from './plan.js';
import { Tally } from './tally.js';

/** An action of the roster that still needs its id. */
export type Step = RosterAction extends infer A ? (A extends RosterAction ? Omit<A, 'id'> : never) : never;

/** What an import is about to do. */
export interface Difference {
  /** Only the steps that change something, in the order in which they are to be taken. */
  readonly steps: readonly Step[];
  readonly tally: Tally;
  /** Places that stand today and would end. */
  readonly endingPlaces: number;
}

export interface Scene {
  readonly rules: readonly CheckedRule[];
  readonly tenant: Id;
  readonly now: Instant;
  /** Called after every circle that was looked at. */
  readonly progress?: (done: number, of: number) => void;
}

/**
 * Compares a plan with what is stored, by running the rules themselves without keeping what they answer. What comes
 * out is what an import will do: nothing, if the roster is as it was.
 * @throws Refusal when a rule refuses a step: then nothing has been changed
 */
export async function compare(plan: Plan, storage: Storage, scene: Scene): Promise<Difference> {
  return storage.write([`tenant:${scene.tenant}`], async (tx) => {
    const all = [plan.school, ...plan.circles, ...(await ends(plan, tx))] as Step[];
    const tally = new Tally();
    const steps: Step[] = [];
    let endingPlaces = 0;
    for (const [index, step] of all.entries()) {
      const outcome = await look(step, tx, scene, tally);
      if (outcome.changes) steps.push(step);
      endingPlaces += outcome.endingPlaces;
      scene.progress?.(index + 1, all.length);
    }
    return { steps, tally, endingPlaces };
  });
}

/** Circles that stand and are not in the plan. */
async function ends(plan: Plan, tx: Write): Promise<Step[]> {
  const wanted = new Set(plan.circles.map((one) => one.circle));
  const stored = (await tx.list('circle', 'called', [], { limit: 1_000_000 })) as readonly Stored<Value<Circle>>[];
  return stored
    .filter(({ id, value }) => value !== null && !wanted.has(id))
    .map(({ id }) => ({ type: 'roster.end', scope: `circle:${id}`, circle: id }));
}

async function look(step: Step, tx: Write, scene: Scene, tally: Tally): Promise<{ changes: boolean; endingPlaces: number }> {
  const rule = scene.rules.find((one) => one.type === step.type)!;
  const context: Context = { actor: { person: ROSTER, side: 'school', tenant: scene.tenant }, now: scene.now };
  const action = { ...step, id: 'foreseen' } as Action;
  const checked = safeParse(rule.schema as GenericSchema<Action>, action);
  if (!checked.success) throw new Refusal('invalid', { message: `${step.scope}: ${describe(checked.issues[0])}` });
  const drafts = await foresee(rule, action, context, tx);
  const stored = (await tx.load(drafts.map(({ kind, id }) => ({ kind, id })))) as readonly (Stored | undefined)[];
  let endingPlaces = 0;
  drafts.forEach((draft, index) => {
    tally.add(draft, stored[index]);
    if (draft.kind === 'member' && isEnding(draft.value as Value<Member>, stored[index] as Stored<Value<Member>> | undefined, scene.now)) endingPlaces += 1;
  });
  return { changes: drafts.some((draft, index) => !sameGrant(draft.value, stored[index])), endingPlaces };
}

const describe = (issue: BaseIssue<unknown>): string => `${getDotPath(issue) ?? 'the action'}: ${issue.message}`;

function isEnding(wanted: Value<Member>, stored: Stored<Value<Member>> | undefined, now: Instant): boolean {
  const before = stored?.value;
  // A place in another home ends all that the one in the old home gave.
  const ends = wanted.state === 'ended' || wanted.household !== before?.household;
  return before != null && before.state === 'in' && ends && (before.until === undefined || before.until > now);
}

/** Ending what has ended already is no change. */
function sameGrant(wanted: unknown, stored: Stored | undefined): boolean {
  const ended = (value: unknown): boolean => (value as { readonly ended?: boolean } | null)?.ended === true;
  return ended(wanted) && ended(stored?.value);
}
