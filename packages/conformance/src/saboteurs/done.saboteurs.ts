import { newId, type Entity, type FamilyAction, type SetAway, type Thread } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { changingEntities, codeOf, remember, remembered, saboteur, type Saboteur, type Spoil } from './saboteur.js';

/** Opens what one has marked again as if the other had opened it. */
const opensAs = (who: 'ann' | 'bob', other: 'ann' | 'bob'): Spoil => (session, memory, stage) => {
  remember(session, memory, stage);
  const passedOn = (action: FamilyAction): boolean => action.type === 'thread.reopen' && session.viewer.person === stage[who] && memory.has(other);
  return { act: (action, call) => (passedOn(action) ? remembered(memory, other) : session).act(action, call) };
};

/** Changes in every action of being away what was said. */
const hearingAway = (change: (away: NonNullable<SetAway['away']>) => SetAway['away']): Spoil => (session) => ({
  act: (action, call) => session.act(action.type === 'person.away' && action.away != null ? { ...action, away: change(action.away) } : action, call),
});

/** The later mark takes the place of the first. */
const marksAnew = (session: FamilySession): Partial<FamilySession> => ({
  act: async (action, call) => {
    const known = action.type === 'thread.resolve' ? await session.get('thread', action.thread).catch(() => undefined) : undefined;
    if (known?.resolved) await session.act({ id: newId(), type: 'thread.reopen', scope: action.scope, thread: known.id } as FamilyAction);
    return session.act(action, call);
  },
});

/** Faults in what is marked as done, and in being away. */
export const doneSaboteurs: readonly Saboteur[] = [
  saboteur('C-DONE-01', 'forgets what waited before it was done', opensAs('ann', 'bob')),
  saboteur('C-DONE-02', 'goes on as before, whoever opens it again', opensAs('bob', 'ann')),
  saboteur('C-DONE-03', 'lets the later mark stand', marksAnew),
  saboteur('C-HAND-01', 'leaves a promise with whoever handed the talk on', (session, _, stage) => changingEntities(session, (entity) => {
    const { promise } = entity as Entity & Partial<Thread>;
    return promise === undefined ? entity : ({ ...entity, promise: { ...promise, person: stage.ann } } as Entity);
  })),
  saboteur('C-HAND-02', 'takes any name for a colleague', (session, _, stage) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      if (action.type !== 'thread.hand' || action.to !== stage.bob) throw thrown;
      return { action: action.id, changes: [] };
    }),
  })),
  saboteur('C-AWAY-01', 'calls somebody away at once who goes next week', hearingAway((away) => (away.from !== undefined && away.from <= away.until ? { until: away.until, answers: away.answers } : away))),
  saboteur('C-AWAY-02', 'puts the days in order by itself', hearingAway((away) => (away.from !== undefined && away.from > away.until ? { ...away, from: away.until, until: away.from } : away))),
  saboteur('C-AWAY-03', 'goes on naming who stood in', (session) => ({
    act: (action, call) => (action.type === 'person.away' && action.away === null ? Promise.resolve({ action: action.id, changes: [] }) : session.act(action, call)),
  })),
  saboteur('C-AWAY-04', 'lets anybody say it', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
        if (action.type !== 'person.away' || codeOf(thrown) !== 'not-found' || !memory.has('ann')) throw thrown;
        return remembered(memory, 'ann').act({ ...action, id: newId() }, call);
      }),
    };
  }),
];
