import type { Backend } from './backend.js';
import { applies, missingKnob, skipReason, type Case } from './case.js';
import { Broken } from './check.js';
import { collect } from './collect.js';
import { connectPatiently } from './patient.js';
import { Scene } from './scene.js';

const PATIENCE_MS = 20_000;

export type Outcome =
  | { readonly id: string; readonly title: string; readonly state: 'passed' }
  | { readonly id: string; readonly title: string; readonly state: 'failed'; readonly error: unknown }
  /** The adapter says in `supports` that it does not do this. */
  | { readonly id: string; readonly title: string; readonly state: 'skipped'; readonly reason: string }
  /** The backend cannot bring about what the case needs: nothing is known. */
  | { readonly id: string; readonly title: string; readonly state: 'not run'; readonly reason: string };

export interface Report {
  readonly adapter: string;
  readonly outcomes: readonly Outcome[];
}

/** One case over a fresh backend. Never throws. */
export async function runCase(one: Case, backend: Backend): Promise<Outcome> {
  const { id, title } = one;
  const patienceMs = backend.patienceMs ?? PATIENCE_MS;
  try {
    const stage = await backend.open();
    const scene = new Scene(stage, patienceMs, backend.outbox === true);
    try {
      const knob = missingKnob(one, stage);
      const skip = await skipped(one, scene);
      if (skip !== undefined) return { id, title, state: 'skipped', reason: skip };
      if (knob !== undefined) return { id, title, state: 'not run', reason: knob === 'around' ? 'the backend does not say who is around' : `the backend has no fault knob ${knob}` };
      await within(one.run(scene), patienceMs * 2);
      return { id, title, state: 'passed' };
    } finally {
      await scene.close();
      await stage.close();
    }
  } catch (error) {
    return { id, title, state: 'failed', error };
  }
}

/** A call that never settles must not hold up the other cases. On a busy machine time may be up before an answer that has come is heard: it is heard first. */
function within(work: Promise<void>, ms: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Broken(`a call was not settled within ${ms} ms`));
    const timer = setTimeout(() => setTimeout(late), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Reads `supports` on a session of its own, so that a case begins untouched. */
async function skipped(one: Case, scene: Scene): Promise<string | undefined> {
  if (Object.keys(one.needs).length === 0) return undefined;
  const session = await connectPatiently(scene.adapter(scene.stage.ann), scene.patienceMs);
  try {
    return skipReason(one, session.supports as never);
  } finally {
    await session.close();
  }
}

/** All cases that apply, several at a time, and what came of them in the order of the clauses. */
export async function runConformance(backend: Backend, { cases = collect(), atATime = 4 } = {}): Promise<Report> {
  const mine = cases.filter((one) => applies(one, backend));
  const outcomes: Outcome[] = [];
  const left = mine.entries();
  const work = async (): Promise<void> => {
    for (const [at, one] of left) outcomes[at] = await runCase(one, backend);
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return { adapter: backend.name, outcomes };
}
