import { isRefusal, type Change, type Entity, type FamilyAction, type Message, type SendMessage } from '@family-partnering/contract';
import { changingRefusals, getting, listing, observing, saboteur, table, withAdapter } from './saboteur.js';

/** As a class of some library would hand it out. */
class Page {
  constructor(page: object) {
    Object.assign(this, page);
  }
}

export const plainSaboteurs = [
  saboteur('C-ABORT-01', 'begins although it was aborted', (session) => getting(session, (ask, kind, id, call) => ask(kind, id, call?.signal?.aborted === true ? {} : call))),
  saboteur('C-ABORT-02', 'is deaf to abort on its way', (session) => ({
    act: (action, call) => session.act(action, call?.signal?.aborted === true ? call : {}),
  })),
  saboteur('C-ABORT-02', 'rejects with a reason of its own', (session) => listing(session, (ask, kind, query, call) => {
    const early = call?.signal === undefined || call.signal.aborted;
    return ask(kind, query, call).catch((thrown: unknown) => { throw early || isRefusal(thrown) ? thrown : new DOMException('The call was aborted.', 'AbortError'); });
  })),
  saboteur('C-ABORT-03', 'does what was called off', (session) => ({
    act: async (action, call) => {
      if (call?.signal?.aborted === true) await session.act(action);
      return session.act(action, call);
    },
  })),
  withAdapter('C-ABORT-04', 'connects although it was aborted', (adapter) => ({ ...adapter, connect: () => adapter.connect() })),
  saboteur('C-PLAIN-01', 'hands out an object of a class', (session) => listing(session, async (ask, kind, query, call) => new Page(await ask(kind, query, call)) as never)),
  saboteur('C-PLAIN-02', 'hands out its own copy', (session, memory) => getting(session, async (ask, kind, id, call) => {
    const entity = await ask(kind, id, call);
    const kept = table<Entity>(memory, 'kept');
    const key = `${kind} ${id} ${entity.version}`;
    if (!kept.has(key)) kept.set(key, entity);
    return kept.get(key)!;
  })),
  saboteur('C-PLAIN-03', 'holds on to the action that it was given', (session, memory) => {
    const given = table<FamilyAction>(memory, 'given');
    return {
      act: async (action, call) => {
        const { message } = action as SendMessage;
        const receipt = await session.act(action, call);
        if (action.type === 'message.send') given.set(message, action);
        return receipt;
      },
      ...getting(session, async (ask, kind, id, call) => {
        const entity = await ask(kind, id, call);
        const { text, version, withdrawn } = entity as Message;
        const words = (given.get(id) as SendMessage | undefined)?.text ?? text;
        return kind === 'message' && version === 1 && withdrawn === undefined ? { ...entity, text: words } as Entity : entity;
      }),
    };
  }),
  saboteur('C-PLAIN-04', 'tells all who listen by one and the same object', (session, memory) => ({
    watch: (since, to, call) => session.watch!(since, observing(to, (changes) => {
      const told = table<readonly Change[]>(memory, 'told');
      const key = JSON.stringify(changes);
      if (!told.has(key)) told.set(key, structuredClone(changes));
      return told.get(key)!;
    }), call),
  })),
  saboteur('C-REFUSE-01', 'refuses with errors of its own', (session) => changingRefusals(session, (thrown) => {
    if (!isRefusal(thrown)) return thrown;
    const { code, reason, current, message } = thrown;
    return Object.assign(new Error(message), { code, reason, current });
  })),
];
