import type { FamilyAction, Side } from '@family-partnering/contract';
import { listing, saboteur, withAdapter, codeOf } from './saboteur.js';

export const sessionSaboteurs = [
  withAdapter('C-SESSION-01', 'has no name', (adapter) => ({ ...adapter, name: '' })),
  saboteur('C-SESSION-02', 'says that its viewer stands on a side that there is not', ({ viewer }) => ({ viewer: { ...viewer, side: 'parent' as Side } })),
  saboteur('C-SESSION-03', 'gives its clock in the local format', () => ({ now: '11/20/2026, 6:00 PM' })),
  saboteur('C-SESSION-04', 'finds out later what it supports', (session) => {
    const supports = { ...session.supports };
    return {
      supports,
      act: async (action, call) => {
        const receipt = await session.act(action, call);
        supports.actions = [...session.supports.actions, 'message.sing' as FamilyAction['type']];
        return receipt;
      },
    };
  }),
  saboteur('C-SESSION-05', 'names a kind that it does not have', ({ supports }) => ({ supports: { ...supports, kinds: [...supports.kinds, 'plan'] } })),
  saboteur('C-SESSION-05', 'names an action that it cannot do', ({ supports }) => ({ supports: { ...supports, actions: [...supports.actions, 'message.sing' as FamilyAction['type']] } })),
  saboteur('C-SESSION-06', 'goes on telling after it was closed', () => ({ close: async () => {} })),
  saboteur('C-SESSION-07', 'has an outbox that nobody was told of', () => ({ outbox: {} as never })),
];

export const listSaboteurs = [
  saboteur('C-LIST-01', 'orders by who wrote', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    const writer = (item: unknown): string => (item as { author?: { person: string } }).author?.person ?? '';
    return { ...page, items: [...page.items].sort((a, b) => (writer(a) < writer(b) ? -1 : writer(a) > writer(b) ? 1 : 0)) };
  })),
  saboteur('C-LIST-02', 'rounds the limit up to the next even number', (session) => listing(session, (ask, kind, query, call) => {
    const odd = Number.isInteger(query.limit) && query.limit! > 0 && query.limit! % 2 === 1;
    return ask(kind, odd ? { ...query, limit: query.limit! + 1 } : query, call);
  })),
  saboteur('C-LIST-03', 'begins at the oldest when three are asked for', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    if (query.limit !== 3 || query.before !== undefined) return page;
    return { ...page, items: (await ask(kind, { ...query, limit: 50 }, call)).items.slice(0, 3) };
  })),
  saboteur('C-LIST-04', 'gives an empty page a cursor', (session) => listing(session, async (ask, kind, query, call) => {
    const page = await ask(kind, query, call);
    return page.items.length === 0 ? { ...page, before: 'somewhere' } : page;
  })),
  saboteur('C-LIST-07', 'passes over a filter that it does not know', (session) => listing(session, (ask, kind, query, call) => {
    const known = Object.entries(query.filter).filter(([name]) => name !== 'colour');
    return ask(kind, { ...query, filter: Object.fromEntries(known) }, call);
  })),
  saboteur('C-LIST-08', 'makes a good limit of a bad one', (session) => listing(session, (ask, kind, query, call) =>
    ask(kind, query.limit === undefined ? query : { ...query, limit: Math.max(1, Math.ceil(query.limit)) }, call))),
  saboteur('C-LIST-09', 'lists nothing where there is no such kind', (session) => listing(session, async (ask, kind, query, call) => {
    if (session.supports.kinds.includes(kind)) return ask(kind, query, call);
    return { items: [], position: 'somewhere' };
  })),
];

export const pagingSaboteurs = [
  saboteur('C-PAGE-01', 'counts its cursors from the end, which moves', (session, memory) => ({
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      memory.set('written', Number(memory.get('written') ?? 0) + 1);
      return receipt;
    },
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      const written = Number(memory.get('written') ?? 0);
      if (page.before !== undefined) memory.set(`cursor ${page.before}`, written);
      if (query.before === undefined || memory.get(`cursor ${query.before}`) === written) return page;
      const { items } = await ask(kind, { filter: query.filter, limit: 200 }, call);
      const end = items.findIndex(({ id }) => id === page.items.at(-1)?.id) + 2;
      return { ...page, items: items.slice(Math.max(0, end - query.limit!), end) };
    }),
  })),
  saboteur('C-PAGE-02', 'does not see the newest on its way on', (session, memory) => ({
    act: async (action, call) => {
      memory.set('newest', action.id);
      return session.act(action, call);
    },
    ...listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      return query.after === undefined ? page : { ...page, items: page.items.filter(({ changedBy }) => changedBy !== memory.get('newest')) };
    }),
  })),
  saboteur('C-PAGE-03', 'gives a cursor before the first item', (session) => listing(session, async (ask, kind, query, call) => {
    if (query.before === 'the edge') return { items: [], position: 'somewhere' };
    const page = await ask(kind, query, call);
    return page.items.length === 0 ? page : { ...page, before: page.before ?? 'the edge' };
  })),
  saboteur('C-PAGE-04', 'begins anew at a cursor that it does not know', (session) => listing(session, (ask, kind, query, call) =>
    ask(kind, query, call).catch((thrown: unknown) => {
      if (query.before === undefined || codeOf(thrown) !== 'invalid') throw thrown;
      return ask(kind, { filter: query.filter }, call);
    }))),
];
