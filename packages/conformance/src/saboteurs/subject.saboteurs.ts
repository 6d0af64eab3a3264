import { newId, Refusal, type Entity, type FamilyAction } from '@family-partnering/contract';
import type { FamilySession, Stage } from '../backend.js';
import { changingEntities, codeOf, getting, listing, refusalLike, remember, remembered, saboteur, shelf, type AnyPage, type Memory, type Saboteur, type Spoil } from './saboteur.js';

const OF_HOMEWORK: ReadonlySet<string> = new Set(['touchpoint', 'answer', 'homework-change', 'problem']);

const notFound = (thrown: unknown): thrown is Refusal => codeOf(thrown) === 'not-found';
const is = (who: 'ann' | 'bob' | 'newcomer', { viewer }: FamilySession, stage: Stage): boolean => viewer.person === stage[who];

/** Replaces something in every entity of one kind. */
const spoiling = (kind: string, change: (entity: never) => object): Spoil => (session) =>
  changingEntities(session, (entity) => (entity.kind === kind ? ({ ...entity, ...change(entity as never) } as Entity) : entity));

/** Lists to one person what another may see. */
const listsAs = (kind: string, reader: 'ann' | 'bob' | 'newcomer', other: 'ann' | 'bob'): Spoil => (session, memory, stage) => {
  remember(session, memory, stage);
  return listing(session, async (ask, asked, query, call) => {
    if (asked !== kind || !is(reader, session, stage) || !memory.has(other)) return ask(asked, query, call);
    return (await remembered(memory, other).list(kind as 'thread', query as never, call)) as unknown as AnyPage;
  });
};

/** Gives to a newcomer what only two know of. */
const givesAnyway = (kind: string): Spoil => (session, memory, stage) => {
  remember(session, memory, stage);
  return getting(session, (ask, asked, id, call) => ask(asked, id, call).catch((thrown: unknown) => {
    if (asked !== kind || !notFound(thrown) || !is('newcomer', session, stage) || !memory.has('ann')) throw thrown;
    return remembered(memory, 'ann').get(kind as 'thread', id, call);
  }));
};

/** Does for anybody what its owner alone may do. */
const forAnybody = (type: FamilyAction['type'], code: string, owner: 'ann' | 'bob'): Spoil => (session, memory, stage) => {
  remember(session, memory, stage);
  return {
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      if (action.type !== type || codeOf(thrown) !== code || is(owner, session, stage)) throw thrown;
      return remembered(memory, owner).act({ ...action, id: newId() }, call);
    }),
  };
};

/** Says that something around another student is forbidden, instead of nothing. */
const forbids = (kind: string, type: FamilyAction['type'], field: string): Spoil => (session, memory, stage) => ({
  act: async (action, call) => {
    if (action.type === type && action.scope === `circle:${stage.around!.otherCircle}`) shelf<string>(memory, 'foreign').push((action as unknown as Record<string, string>)[field]!);
    return session.act(action, call);
  },
  ...getting(session, (ask, asked, id, call) => ask(asked, id, call).catch((thrown: unknown) => {
    throw asked === kind && notFound(thrown) && shelf<string>(memory, 'foreign').includes(id) ? refusalLike(thrown, { code: 'forbidden' }) : thrown;
  })),
});

/** Answers, and does nothing. */
const passesOver = (which: (action: FamilyAction) => boolean): Spoil => (session) =>
  ({ act: (action, call) => (which(action) ? Promise.resolve({ action: action.id, changes: [] }) : session.act(action, call)) });

const remembersAct = (type: FamilyAction['type'], name: string, session: FamilySession, memory: Memory): Pick<FamilySession, 'act'> => ({
  act: (action, call) => {
    if (action.type === type) memory.set(name, action.id);
    return session.act(action, call);
  },
});

/** Faults in cards, plans, ways to take part and announcements. */
export const subjectSaboteurs: readonly Saboteur[] = [
  saboteur('C-HOMEWORK-01', 'keeps the letters of English alone', spoiling('touchpoint', ({ title }: { title: string }) => ({ title: title.replace(/[^ -~]/g, '?') }))),
  saboteur('C-HOMEWORK-02', 'makes another answer of what is told twice', (session, memory) => ({
    act: (action, call) => {
      if (action.type !== 'homework.answer' || typeof action.answer !== 'string') return session.act(action, call);
      const again = shelf<string>(memory, 'told').includes(action.answer);
      shelf<string>(memory, 'told').push(action.answer);
      return session.act(again ? { ...action, answer: newId(), sort: 'question' } : action, call);
    },
  })),
  saboteur('C-HOMEWORK-03', 'loses what is written back', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    return kind === 'homework-reply' ? { ...page, items: [] } : page;
  })),
  saboteur('C-HOMEWORK-04', 'lets somebody agree to their own wish', forAnybody('homework.agree', 'forbidden', 'ann')),
  saboteur('C-HOMEWORK-05', 'says that a card around another student is forbidden', forbids('touchpoint', 'homework.start', 'touchpoint')),
  saboteur('C-HOMEWORK-06', 'forgets who wrote it down', spoiling('answer', () => ({ recordedBy: undefined }))),
  saboteur('C-HOMEWORK-07', 'goes on showing what was taken back', passesOver((action) => action.type === 'homework.share-work' && action.shared === false)),
  saboteur('C-HOMEWORK-08', 'goes on listing what was met among what waits', (session) => listing(session, (ask, kind, query, call) =>
    ask(kind, OF_HOMEWORK.has(kind) && 'waits' in query.filter ? { ...query, filter: {} } : query, call))),
  saboteur('C-HOMEWORK-09', 'takes the first words of a sheet away', spoiling('answer', ({ words }: { words: readonly { readonly instead?: true }[] }) => (words.some(({ instead }) => instead) ? { words: words.slice(-1) } : {}))),
  saboteur('C-PROBLEM-01', 'shows what one sees before all are ready', listsAs('problem-view', 'ann', 'bob')),
  saboteur('C-PROBLEM-02', 'takes a yes from anybody', forAnybody('problem.yes', 'forbidden', 'bob')),
  saboteur('C-PROBLEM-03', 'moves all to where one has gone', (session, memory) => ({
    act: (action, call) => {
      if (action.type === 'problem.step' && action.next !== undefined) memory.set(`at ${action.problem}`, action.next);
      return session.act(action, call);
    },
    ...getting(session, async (ask, kind, id, call) => {
      const found = await ask(kind, id, call);
      return kind === 'problem' && memory.has(`at ${id}`) ? ({ ...found, step: memory.get(`at ${id}`) } as Entity) : found;
    }),
  })),
  saboteur('C-PLAN-01', 'lets anybody take words back', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
        if (action.type !== 'plan.unsay' || typeof action.view !== 'string' || is('bob', session, stage)) throw thrown;
        return remembered(memory, 'bob').act({ ...action, id: newId() }, call);
      }),
    };
  }),
  saboteur('C-PLAN-02', 'lets anybody stop a step', (session) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      if (action.type !== 'plan.stop' || codeOf(thrown) !== 'forbidden') throw thrown;
      return { action: action.id, changes: [] };
    }),
  })),
  saboteur('C-PLAN-03', 'carries a yes on to what is put forward later', (session, memory) => ({
    ...remembersAct('plan.propose', 'last', session, memory),
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      return kind !== 'plan-answer' ? page : { ...page, items: page.items.map((item) => ({ ...item, forVersion: memory.get('last') }) as Entity) };
    }),
  })),
  saboteur('C-PLAN-04', 'does not show what an agreement ran into', (session) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      throw action.type === 'plan.agree' && codeOf(thrown) === 'conflict' ? new Refusal('conflict', { reason: 'changed-since' }) : thrown;
    }),
  })),
  saboteur('C-PLAN-05', 'forgets what a count said before', spoiling('plan-point', () => ({ was: undefined }))),
  saboteur('C-PLAN-05', 'forgets that an entry was of a whole week', spoiling('plan-log', () => ({ week: undefined }))),
  saboteur('C-PLAN-06', 'says that a plan around another student is forbidden', forbids('plan', 'plan.start', 'plan')),
  saboteur('C-PLAN-07', 'closes when the first asks for it', spoiling('plan', ({ closing }: { closing?: { id: string; at: string } }) => (closing === undefined ? {} : { closed: closing }))),
  saboteur('C-PLAN-08', 'reads to others what was told to one', listsAs('plan-aside', 'bob', 'ann')),
  saboteur('C-PLAN-09', 'counts up the plan for everybody when one home lets somebody in', (session, memory) => {
    const counting = changingEntities(session, (entity) => (entity.kind === 'plan' ? { ...entity, version: entity.version + shelf<string>(memory, 'shared').length } : entity));
    return { ...counting, act: (action, call) => {
      if (action.type === 'plan.share') shelf<string>(memory, 'shared').push(action.id);
      return counting.act!(action, call);
    } };
  }),
  saboteur('C-PLAN-10', 'reads to the other home why one home asks', (session, memory, stage) => {
    remember(session, memory, stage);
    return listing(session, async (ask, kind, query, call) => {
      if (kind !== 'plan-review' || session.viewer.person !== stage.around?.twoHomes.other || !memory.has('bob')) return ask(kind, query, call);
      return (await remembered(memory, 'bob').list('plan-review', query as never, call)) as unknown as AnyPage;
    });
  }),
  saboteur('C-PLAN-11', 'forgets whom a step waits for', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    return kind === 'plan-step' && 'waits' in query.filter ? { ...page, items: [] } : page;
  })),
  saboteur('C-PLACES-01', 'gives the last place to everybody who asks at once', (session, memory) => ({
    ...remembersAct('opportunity.draw', 'drawn', session, memory),
    ...getting(session, async (ask, kind, id, call) => {
      const entity = await ask(kind, id, call);
      return kind === 'claim' && !memory.has('drawn') ? ({ ...entity, state: String((entity as unknown as { state: string }).state).replace('waiting', 'in') } as unknown as Entity) : entity;
    }),
  })),
  saboteur('C-PLACES-02', 'tells nobody that a place is free', spoiling('claim', ({ state }: { state: string }) => ({ state: state.replace('offered', 'waiting') }))),
  saboteur('C-PLACES-03', 'tells others who comes', listsAs('claim', 'newcomer', 'ann')),
  saboteur('C-PLACES-04', 'shows what the school has not looked at', givesAnyway('opportunity')),
  saboteur('C-PLACES-05', 'tells who has said "not this time"', listsAs('not-this-time', 'ann', 'bob')),
  saboteur('C-PLACES-06', 'counts twice what was done twice', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    return kind === 'contribution' ? { ...page, items: [...page.items, ...page.items] } : page;
  })),
  saboteur('C-PLACES-07', 'keeps the seed of a draw to itself', spoiling('opportunity', ({ drawn }: { drawn?: object }) => (drawn === undefined ? {} : { drawn: { ...drawn, seed: '' } }))),
  saboteur('C-PLACES-08', 'shows what fits to all of the school', listsAs('fit-answers', 'newcomer', 'ann')),
  saboteur('C-PLACES-09', 'shows what is begun to the one who asked for it', listsAs('begun', 'ann', 'bob')),
  saboteur('C-PLACES-10', 'counts two who take turns as two', (session, memory) => ({
    ...changingEntities(session, (entity) => (entity.kind === 'places' && memory.has('joined') ? ({ ...entity, held: 2 } as Entity) : entity)),
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      if (action.type === 'opportunity.join') memory.set('joined', action.id);
      return receipt;
    },
  })),
  saboteur('C-LINK-01', 'tells of a link by the thing alone', givesAnyway('link')),
  saboteur('C-LINK-02', 'lets anybody take a wish back', forAnybody('meeting.end', 'forbidden', 'bob')),
  saboteur('C-LINK-03', 'writes the later memory over the first', (session, memory) => ({
    act: (action, call) => {
      if (action.type === 'message.send' && action.recall !== undefined) memory.set(action.replyTo!, action.text);
      return session.act(action, call);
    },
    ...getting(session, async (ask, kind, id, call) => {
      const entity = await ask(kind, id, call);
      return memory.has(id) ? ({ ...entity, text: memory.get(id) } as unknown as Entity) : entity;
    }),
  })),
  saboteur('C-LEGAL-01', 'forgets what the reader said to it', spoiling('message', ({ explaining }: { explaining?: readonly object[] }) => (explaining === undefined ? {} : { explaining: explaining.map((one) => ({ ...one, objection: undefined })) }))),
  saboteur('C-NOTE-01', 'lets anybody take a note back', forAnybody('message.unnote', 'not-found', 'bob')),
  saboteur('C-NOTE-02', 'keeps the words of a file that was taken back', (session, memory) => ({
    ...getting(session, async (ask, kind, id, call) => {
      const entity = await ask(kind, id, call);
      if (kind === 'message-note' && (entity as { words?: object }).words !== undefined) shelf<Entity>(memory, 'words').push(entity);
      return entity;
    }),
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      return kind !== 'message-note' ? page : { ...page, items: [...page.items, ...shelf<Entity>(memory, 'words').filter((one) => page.items.every(({ id }) => id !== one.id))] };
    }),
  })),
  saboteur('C-NOTE-03', 'forgets by whose hand words came', spoiling('message', () => ({ recordedBy: undefined }))),
  saboteur('C-NOTE-04', 'forgets that something is for today', spoiling('message', () => ({ urgent: undefined }))),
  saboteur('C-LATER-01', 'shows to the other what waits', listsAs('later-message', 'bob', 'ann')),
  saboteur('C-LATER-02', 'sends what waited to whoever has come', (session) => ({
    act: async (action, call) => {
      if (action.type !== 'later.go' || action.audience !== undefined || typeof action.later !== 'string') return session.act(action, call);
      const waiting = await session.get('later-message', action.later).catch(() => undefined);
      if (waiting === undefined) return session.act(action, call);
      const thread = await session.get('thread', waiting.thread);
      const people = thread.members.filter(({ person, state }) => state === 'in' && person !== session.viewer.person).map(({ person }) => person);
      return session.act({ ...action, audience: { revision: thread.revision, people } }, call);
    },
  })),
  saboteur('C-NEWS-01', 'reads to everybody what one asks', listsAs('announcement-question', 'newcomer', 'ann')),
  saboteur('C-NEWS-02', 'tells everybody what was only asked for', givesAnyway('announcement')),
  saboteur('C-NEWS-03', 'says nothing of what came of it', spoiling('report', () => ({ outcome: undefined }))),
];
