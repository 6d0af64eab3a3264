import { CLOCK, isRefusal, type Action, type Claim, type Id, type Instant, type Opportunity, type Person, type School, type Scope, type Stored, type Value } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { Storage } from '@family-partnering/engine/storage';

/** How many ways to take part are looked at in one beat: a round over thousands takes its time, and disturbs nobody. */
const EACH_BEAT = 20;
/** From the beginning of one round to the next, at least. */
const ROUND_MS = 60 * 60_000;
/** More people than this in one would be another school. */
const MOST = 20_000;

export interface Looking {
  readonly engine: Engine;
  readonly storage: Storage;
  readonly now: Instant;
  /** Makes the ids of actions. */
  readonly id: () => Id;
}

/**
 * Goes round all that is open, a part in each beat, and looks whether somebody who has a place, waits for one, or arranges it has left the school:
 * who holds no key of it any more. Their place goes on to the next, and what they arranged alone to an adult who is there. No roster rule could do
 * this itself: it does not know, before it reads, in which opportunities somebody is, and so could not lock them.
 */
export class Rounds {
  #left: Id[] = [];
  #from = -Infinity;

  /** @returns how often somebody who has left was found in something */
  async next({ engine, storage, now, id }: Looking): Promise<number> {
    if (this.#left.length === 0 && Date.parse(now) >= this.#from + ROUND_MS) {
      this.#left = await everyOne(storage, `tenant:${engine.tenant}`);
      this.#from = Date.parse(now);
    }
    const here = new Map<Id, boolean>();
    let found = 0;
    for (const opportunity of this.#left.splice(0, EACH_BEAT)) {
      for (const person of await peopleOf(storage, opportunity, now)) {
        if (!here.has(person)) here.set(person, await isHere(engine, person));
        if (here.get(person)) continue;
        const to = await whoIsThere(engine, storage, here);
        const action = { id: id(), type: 'opportunity.depart', scope: `opportunity:${opportunity}`, opportunity, person, ...(to !== undefined && { to }) };
        // One that cannot be decided now is decided in a later round, and keeps no other from it.
        await engine.act({ person: CLOCK, side: 'school', tenant: engine.tenant }, action as unknown as Action, now).catch(() => undefined);
        found += 1;
      }
    }
    return found;
  }
}

const HERE: ReadonlySet<Claim['state']> = new Set(['asked', 'waiting', 'offered', 'in']);
const isGoing = ({ state }: Value<Opportunity>): boolean => state === 'open' || state === 'asked';

/** All that is open or waits for a yes. */
async function everyOne(storage: Storage, scope: Scope): Promise<Id[]> {
  const all = (await storage.write([scope], (tx) => tx.list('opportunity', 'all', [], { limit: MOST }))) as readonly Stored<Value<Opportunity>>[];
  return all.flatMap(({ id, value }) => (value !== null && isGoing(value) ? [id] : []));
}

/** Who arranges it, and who has a place that is still to come or waits for one. */
async function peopleOf(storage: Storage, opportunity: Id, now: Instant): Promise<ReadonlySet<Id>> {
  return storage.write([`opportunity:${opportunity}`], async (tx) => {
    const found = (await tx.get('opportunity', opportunity)) as Stored<Value<Opportunity>> | undefined;
    if (found?.value == null || !isGoing(found.value)) return new Set<Id>();
    const { organisers, slots } = found.value;
    const over = new Set(slots.filter(({ starts }) => starts !== undefined && starts <= now).map(({ id }) => id));
    const claims = (await tx.list('claim', 'opportunity', [opportunity], { limit: MOST })) as readonly Stored<Value<Claim>>[];
    const waits = claims.flatMap(({ value }) => (value !== null && HERE.has(value.state) && value.took === undefined && !over.has(value.slot) ? [value.by.person] : []));
    return new Set([...organisers.map(({ person }) => person), ...waits]);
  });
}

/** Whether somebody holds a key of the school still. */
async function isHere(engine: Engine, person: Id): Promise<boolean> {
  return engine.viewer(person).then(() => true, (thrown: unknown) => {
    if (isRefusal(thrown) && thrown.code === 'unauthenticated') return false;
    throw thrown;
  });
}

/** The adult whom the school named, else any of its staff who is there. */
async function whoIsThere(engine: Engine, storage: Storage, here: Map<Id, boolean>): Promise<Id | undefined> {
  const staff = await storage.write([`tenant:${engine.tenant}`], async (tx) => {
    const school = ((await tx.get('school', engine.tenant))?.value ?? undefined) as Value<School> | undefined;
    const people = (await tx.list('person', 'called', [], { limit: MOST })) as readonly Stored<Value<Person>>[];
    return [...(school?.answers === undefined ? [] : [school.answers]), ...people.flatMap(({ id, value }) => (value?.side === 'school' ? [id] : []))];
  });
  for (const person of staff) {
    if (!here.has(person)) here.set(person, await isHere(engine, person));
    if (here.get(person)) return person;
  }
  return undefined;
}
