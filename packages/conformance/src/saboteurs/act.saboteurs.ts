import { newId, Refusal, type Entity, type FamilyAction, type Mark, type Message, type Receipt, type SendMessage } from '@family-partnering/contract';
import type { FamilySession } from '../backend.js';
import { canonical } from '../check.js';
import { changingEntities, codeOf, getting, listing, refusalLike, saboteur, shelf, table, type Memory } from './saboteur.js';

/** Replaces what is asked for. */
const asking = (session: FamilySession, change: (action: FamilyAction) => FamilyAction): Partial<FamilySession> =>
  ({ act: (action, call) => session.act(change(action), call) });

/** Replaces what happens when the same person sends the same id again. */
function atRepeat(session: FamilySession, memory: Memory, repeat: (action: FamilyAction, first: { action: FamilyAction; receipt: Receipt }) => Promise<Receipt>): Partial<FamilySession> {
  const done = table<{ action: FamilyAction; receipt: Receipt }>(memory, `done by ${session.viewer.person}`);
  return {
    act: async (action, call) => {
      const first = done.get(action.id);
      if (first !== undefined) return repeat(action, first);
      const receipt = await session.act(action, call);
      done.set(action.id, { action: structuredClone(action), receipt });
      return receipt;
    },
  };
}

const isSame = (one: FamilyAction, other: FamilyAction): boolean => canonical(one) === canonical(other);
const forMessages = (change: (message: Message) => object) => (entity: Entity): Entity => (entity.kind === 'message' ? ({ ...entity, ...change(entity as Message) } as Entity) : entity);

export const actSaboteurs = [
  saboteur('C-ACT-01', 'answers before it has decided what is important', (session) => ({
    act: (action, call) => {
      if ((action as SendMessage).sensitivity !== 'important') return session.act(action, call);
      setTimeout(() => void session.act(action, call).catch(() => undefined), 50);
      return Promise.resolve({ action: action.id, changes: [] });
    },
  })),
  saboteur('C-ACT-02', 'tidies up the words', (session) => asking(session, (action) =>
    (typeof (action as SendMessage).text === 'string' ? { ...action, text: (action as SendMessage).text.replace(/\s+/g, ' ') } as FamilyAction : action))),
  saboteur('C-ACT-03', 'gives an empty receipt', (session) => ({ act: async (action, call) => ({ ...(await session.act(action, call)), changes: [] }) })),
  saboteur('C-ACT-04', 'writes twice', (session, memory) => atRepeat(session, memory, async (action, first) => {
    if (!isSame(action, first.action)) return session.act(action);
    await session.act({ ...action, id: newId(), message: newId() } as FamilyAction);
    return first.receipt;
  })),
  saboteur('C-ACT-05', 'refuses what it has done already', (session, memory) => atRepeat(session, memory, async (action, first) => {
    if (!isSame(action, first.action)) return session.act(action);
    throw new Refusal('conflict', { reason: 'done-already' });
  })),
  saboteur('C-ACT-06', 'gives the receipt of another body', (session, memory) => atRepeat(session, memory, async (_, first) => first.receipt)),
  saboteur('C-ACT-08', 'calls a type invalid that it does not know', (session) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => { throw codeOf(thrown) === 'unsupported' ? refusalLike(thrown as Refusal, { code: 'invalid' }) : thrown; }),
  })),
  saboteur('C-ACT-09', 'cuts words that are too long', (session) => asking(session, (action) =>
    (String((action as SendMessage).text).length > 4000 ? { ...action, text: (action as SendMessage).text.slice(0, 4000) } as FamilyAction : action))),
  saboteur('C-ACT-11', 'uses an id up by refusing it', (session, memory) => ({
    act: (action, call) => {
      const refused = shelf<string>(memory, 'refused');
      if (refused.includes(action.id)) return Promise.reject(new Refusal('invalid', { reason: 'id-used' }));
      return session.act(action, call).catch((thrown: unknown) => {
        if (thrown instanceof Refusal) refused.push(action.id);
        throw thrown;
      });
    },
  })),
  saboteur('C-GET-01', 'says that the school has written everything', (session) => changingEntities(session, forMessages(({ author }) => ({ author: { ...author, person: 'school' } })))),
  saboteur('C-GET-02', 'lists less than it gives', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    return { ...page, items: page.items.map((item) => ({ ...item, chapter: undefined }) as Entity) };
  })),
  saboteur('C-VERSION-01', 'counts by twos', (session) => changingEntities(session, forMessages(({ version }) => ({ version: 2 * version - 1 })))),
  saboteur('C-VERSION-02', 'keeps the name of the first state', (session, memory) => ({
    ...changingEntities(session, forMessages(({ id, version, changedBy }) => {
      const first = table<string>(memory, 'first');
      if (version === 1) first.set(id, changedBy);
      return { changedBy: first.get(id) ?? changedBy };
    })),
  })),
  saboteur('C-VERSION-03', 'overwrites what was changed meanwhile', (session) => asking(session, ({ basedOn: _, ...action }) => action as FamilyAction)),
  saboteur('C-VERSION-03', 'does not show what a change ran into', (session) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      throw (thrown as Refusal).reason === 'changed-meanwhile' ? new Refusal('conflict', { reason: 'changed-meanwhile' }) : thrown;
    }),
  })),
  saboteur('C-VERSION-04', 'numbers messages by tens', (session) => changingEntities(session, forMessages(({ n }) => ({ n: n * 10 })))),
  saboteur('C-VERSION-05', 'loses what is said while another is being heard', (session, memory) => ({
    act: async (action, call) => {
      if (action.type !== 'message.send') return session.act(action, call);
      const under = shelf<string>(memory, 'under way');
      if (under.some((person) => person !== session.viewer.person)) return { action: action.id, changes: [] };
      under.push(session.viewer.person);
      try {
        return await session.act(action, call);
      } finally {
        under.pop();
      }
    },
  })),
  saboteur('C-AUDIENCE-01', 'sends words to whoever is there now', (session) => ({
    act: async (action, call) => {
      if (action.type !== 'message.send') return session.act(action, call);
      const thread = await session.get('thread', action.thread, call).catch(() => undefined);
      const now = (thread?.members ?? []).filter(({ state, person }) => state === 'in' && person !== session.viewer.person).map(({ person }) => person);
      const people = action.audience?.people ?? [];
      return session.act({ ...action, audience: { ...action.audience, people: [...people, ...now.filter((person) => !people.includes(person))] } }, call);
    },
  })),
  saboteur('C-AUDIENCE-02', 'does not name who had left', (session) => changingEntities(session, forMessages(() => ({ gone: [] })))),
  saboteur('C-AUDIENCE-04', 'forgets to whom words went', (session) => changingEntities(session, forMessages(() => ({ recipients: [] })))),
  saboteur('C-TIME-01', 'writes instants without a zone', (session) => changingEntities(session, forMessages(({ at }) => ({ at: at.slice(0, 19) })))),
  saboteur('C-TIME-02', 'makes midnight in London of a school day', (session) => changingEntities(session, forMessages(({ needsReplyBy }) => (needsReplyBy === undefined ? {} : { needsReplyBy: `${needsReplyBy}T00:00:00.000Z` })))),
  saboteur('C-FEED-05', 'still finds what is gone', (session) => {
    const listed = new Map<string, Entity>();
    return {
      ...listing(session, async (ask, kind, query, call) => {
        const page = await ask(kind, query, call);
        if (kind === 'message-version') for (const item of page.items) listed.set(item.id, item);
        return page;
      }),
      ...getting(session, (ask, kind, id, call) => ask(kind, id, call).catch((thrown: unknown) => {
        if (kind !== 'message-version' || !listed.has(id)) throw thrown;
        return listed.get(id)!;
      })),
    };
  }),
];

export const markSaboteurs = [
  saboteur('C-MARK-01', 'keeps marks on one device', (session) => {
    let own: Mark | undefined;
    return {
      act: async (action, call) => {
        if (action.type !== 'mark.set' || typeof action.thread !== 'string') return session.act(action, call);
        const { thread, upTo } = action;
        const { person } = session.viewer;
        own = { kind: 'mark', id: `${thread}|${person}`, version: 1, changedBy: action.id, thread, person, upTo: Math.max(upTo, own?.upTo ?? 0) } as Mark;
        return { action: action.id, changes: [] };
      },
      ...listing(session, async (ask, kind, query, call) => {
        const page = await ask(kind, query, call);
        return kind === 'mark' && own !== undefined ? { ...page, items: [own] } : page;
      }),
    };
  }),
  saboteur('C-MARK-02', 'goes back with a mark that comes late', (session, memory) => ({
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      if (action.type === 'mark.set') memory.set('mark', action.upTo);
      return receipt;
    },
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      if (kind !== 'mark' || !memory.has('mark')) return page;
      return { ...page, items: page.items.map((item) => ((item as Mark).person === session.viewer.person ? { ...item, upTo: memory.get('mark') } as Entity : item)) };
    }),
  })),
];
