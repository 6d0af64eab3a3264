import type { Change, Entity, Observer, Position } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { listing, observing, saboteur, shelf, table, type Memory, type WatchCall } from './saboteur.js';

/** Replaces the observer of every watch. */
const heardBy = (session: FamilySession, between: (to: Observer, since: Position, signal: AbortSignal) => Observer): Partial<FamilySession> =>
  ({ watch: (since, to, call) => session.watch!(since, between(to, since, call.signal), call) });

/** Leaves out or replaces what is told. */
const telling = (session: FamilySession, change: (changes: readonly Change[]) => readonly Change[]): Partial<FamilySession> =>
  heardBy(session, (to) => observing(to, change));

const withoutReset = (to: Observer): Observer => ({ ...observing(to, (changes) => changes), reset: () => {} });

/** Loses what was done between the moment of a position and the watch that goes on from it. */
function losing(session: FamilySession, memory: Memory, which: 'list' | 'batch'): Partial<FamilySession> {
  const acted = shelf<string>(memory, 'acted');
  const given = table<number>(memory, which);
  return {
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      acted.push(action.id);
      return receipt;
    },
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      if (which === 'list') given.set(page.position, acted.length);
      return page;
    }),
    watch: (since, to, call) => {
      const lost = new Set(given.has(since) ? acted.slice(given.get(since)) : []);
      const between = observing(to, (changes) => changes.filter((change) => change.type === 'remove' || !lost.has(change.entity.changedBy)));
      session.watch!(since, {
        ...between,
        next(batch) {
          if (which === 'batch') given.set(batch.position, acted.length + 1);
          between.next(batch);
        },
      }, call);
    },
  };
}

/** A watch that obeys abort only from inside, or only from outside, of `next`. */
function deaf(session: FamilySession, when: 'outside' | 'inside'): WatchCall {
  return (since, to, { signal }) => {
    if (signal.aborted) return;
    let inside = false;
    const own = new AbortController();
    signal.addEventListener('abort', () => { if (inside === (when === 'outside')) own.abort(); }, { once: true });
    const between: Observer = {
      next(batch) {
        inside = true;
        to.next(batch);
        inside = false;
      },
      reset: () => to.reset(),
    };
    session.watch!(since, between, { signal: own.signal });
  };
}

export const watchSaboteurs = [
  saboteur('C-WATCH-01', 'tells less than it gives', (session) => telling(session, (changes) =>
    changes.map((change) => (change.type === 'upsert' ? { ...change, entity: { ...change.entity, recipients: undefined } as Entity } : change)))),
  saboteur('C-WATCH-02', 'loses what happens between a list and the watch', (session, memory) => losing(session, memory, 'list')),
  saboteur('C-WATCH-03', 'loses what happens between two watches', (session, memory) => losing(session, memory, 'batch')),
  saboteur('C-WATCH-04', 'tells the parts of one action one by one', (session) => heardBy(session, (to, _, signal) => ({
    ...observing(to, (changes) => changes),
    next: ({ position, changes }) => {
      for (const change of changes) if (!signal.aborted) to.next({ position, changes: [change] });
    },
  }))),
  saboteur('C-WATCH-05', 'does not tell a session what it did itself', (session) => {
    const own = new Set<string>();
    return {
      act: (action, call) => {
        own.add(action.id);
        return session.act(action, call);
      },
      ...telling(session, (changes) => changes.filter((change) => change.type === 'remove' || !own.has(change.entity.changedBy))),
    };
  }),
  saboteur('C-WATCH-06', 'does not hear abort between two calls', (session) => ({ watch: deaf(session, 'outside') })),
  saboteur('C-WATCH-07', 'does not hear abort within a call', (session) => ({ watch: deaf(session, 'inside') })),
  saboteur('C-WATCH-08', 'begins although it was aborted', (session) => ({
    watch: (since, to, { signal }) => session.watch!(since, to, { signal: signal.aborted ? new AbortController().signal : signal }),
  })),
  saboteur('C-WATCH-09', 'tells an old state after a new one', (session) => heardBy(session, (to) => {
    let old: Change | undefined;
    return observing(to, (changes) => {
      const thread = changes.find((change) => change.type === 'upsert' && change.entity.kind === 'thread');
      const repeated = old !== undefined && thread !== undefined ? [...changes, old] : changes;
      old ??= thread;
      return repeated;
    });
  })),
  saboteur('C-FEED-02', 'tells something before it says reset', (session) => heardBy(session, (to) => ({
    ...observing(to, (changes) => changes),
    reset: () => {
      to.next({ position: 'somewhere', changes: [] });
      to.reset();
    },
  }))),
  saboteur('C-FEED-02', 'begins now at a position that it does not know', (session, memory) => ({
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      shelf<string>(memory, 'positions').push(page.position);
      return page;
    }),
    watch: (since, to, call) => session.watch!(since, shelf<string>(memory, 'positions').includes(since) ? to : withoutReset(to), call),
  })),
  saboteur('C-FEED-03', 'ends after a reset', (session) => ({
    watch: (since, to, { signal }) => {
      const own = new AbortController();
      signal.addEventListener('abort', () => own.abort(), { once: true });
      if (signal.aborted) return;
      session.watch!(since, { ...observing(to, (changes) => changes), reset: () => { own.abort(); to.reset(); } }, { signal: own.signal });
    },
  })),
  saboteur('C-FEED-04', 'does not tell what is gone', (session) => telling(session, (changes) => changes.filter(({ type }) => type !== 'remove'))),
  saboteur('C-FEED-04', 'gives what is gone no version of its own', (session) => telling(session, (changes) =>
    changes.map((change) => (change.type === 'remove' ? { ...change, version: change.version - 1 } : change)))),
  saboteur('C-FEED-06', 'does not tell somebody who comes in', (session, _, stage) =>
    (session.viewer.person === stage.newcomer ? { watch: () => {} } : {})),
  saboteur('C-ACCESS-04', 'keeps the end of access to itself', (session, memory) => ({
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      shelf<string>(memory, 'positions').push(page.position);
      return page;
    }),
    watch: (since, to, call) => session.watch!(since, shelf<string>(memory, 'positions').includes(since) ? withoutReset(to) : to, call),
  })),
];
