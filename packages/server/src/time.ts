import { CLOCK, isPassing, isRefusal, newId, type Action, type Instant, type Opportunity, type Places, type Stored, type Value } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { Storage } from '@family-partnering/engine/storage';
import { Rounds } from './departed.js';

/** How many of what is due are looked at in one beat. */
const MOST = 500;

/** What a beat needs: who decides, where it stands, and what time it is. */
export interface Time {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly clock?: () => Instant;
}

/**
 * What the school's clock does: holds draws on their day, passes on offers that ran out or that nobody's page has looked at, and
 * sends words whose time has come. It asks for no more than anyone's page may ask for, and it is no person: no token carries its id.
 * @returns how many opportunities and messages were looked at
 */
export async function beat({ engine, storage, clock = () => new Date().toISOString() }: Time): Promise<number> {
  const now = clock();
  const due = await storage.read(CLOCK, (tx) => tx.list('places', 'due', [], { limit: MOST, before: [Date.parse(now) + 1] }));
  const ids = [...new Set(due.map(({ value }) => (value as Value<Places>).opportunity))];
  for (const opportunity of ids) {
    // The clock sees the counts alone; what is open to the whole school is read as the school would.
    const giving = await wayOf(storage, opportunity);
    const type = giving === 'draw' ? 'opportunity.draw' : 'opportunity.settle';
    const action = { id: newId(), type, scope: `opportunity:${opportunity}`, opportunity };
    // One that cannot be settled now is settled by a later beat, and keeps no other from it.
    await engine.act({ person: CLOCK, side: 'school', tenant: engine.tenant }, action as unknown as Action, now).catch(() => undefined);
  }
  return ids.length + (await sendDue({ engine, storage, clock }));
}

/** Sends words in the order of their times. What cannot go stays with its reason, and its writer is asked: no beat tries it again by itself. */
async function sendDue({ engine, storage, clock }: Required<Time>): Promise<number> {
  const now = clock();
  const due = await storage.read(CLOCK, (tx) => tx.list('later-message', 'due', [], { limit: MOST, before: [Date.parse(now) + 1] }));
  for (const { id: later, scope } of due as readonly Stored[]) {
    const go = (more: { readonly stays?: string }): Promise<unknown> =>
      engine.act({ person: CLOCK, side: 'school', tenant: engine.tenant }, { id: newId(), type: 'later.go', scope, later, ...more } as Action, now);
    await go({}).catch((reason: unknown) => {
      if (isRefusal(reason) && !isPassing(reason)) return go({ stays: reason.reason ?? reason.code }).catch(() => undefined);
    });
  }
  return due.length;
}

/** `draw` while one is still to be held. */
async function wayOf(storage: Storage, opportunity: string): Promise<'draw' | 'other'> {
  return storage.write([`opportunity:${opportunity}`], async (tx) => {
    const found = await tx.get('opportunity', opportunity);
    const { giving, drawn } = (found?.value ?? {}) as Partial<Opportunity>;
    return giving?.way === 'draw' && drawn === undefined ? 'draw' : 'other';
  });
}

/** Beats until it is stopped. The first beat is one interval after the start: what has just been begun is left in peace. */
export function keepTime(time: Time, everyMs: number, failed: (error: unknown) => void): () => void {
  const { engine, storage, clock = () => new Date().toISOString() } = time;
  const rounds = new Rounds();
  let beating = false;
  const timer = setInterval(() => {
    if (beating) return;
    beating = true;
    void beat(time).then(() => rounds.next({ engine, storage, now: clock(), id: newId })).catch(failed).finally(() => (beating = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
