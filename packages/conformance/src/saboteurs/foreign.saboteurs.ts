import { Refusal, type Entity, type FamilyAction, type Message, type SendMessage, type ShareEarlier } from '@family-partnering/contract';
import type { FamilySession, Stage } from '../backend.js';
import { editing, say } from '../words.js';
import { codeOf, getting, listing, refusalLike, remember, remembered, saboteur, shelf, table } from './saboteur.js';

const isBob = ({ viewer }: FamilySession, { bob }: Stage): boolean => viewer.person === bob;
const notFound = (thrown: unknown): thrown is Refusal => codeOf(thrown) === 'not-found';

/** Faults by which one person learns of what is another's. */
export const foreignSaboteurs = [
  saboteur('C-LIST-05', 'lists what somebody else may see', (session, memory, stage) => {
    remember(session, memory, stage);
    return listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      if (kind !== 'thread' || !isBob(session, stage) || !memory.has('ann')) return page;
      return { ...page, items: [...page.items, await remembered(memory, 'ann').get('thread', stage.apart.thread)] };
    });
  }),
  saboteur('C-LIST-06', 'says that a foreign list is forbidden', (session, _, stage) => listing(session, (ask, kind, query, call) =>
    ask(kind, query, call).catch((thrown: unknown) => {
      throw notFound(thrown) && query.filter['thread'] === stage.apart.thread ? refusalLike(thrown, { code: 'forbidden' }) : thrown;
    }))),
  saboteur('C-GET-04', 'says that a foreign thread is forbidden', (session, _, stage) => getting(session, (ask, kind, id, call) =>
    ask(kind, id, call).catch((thrown: unknown) => { throw notFound(thrown) && id === stage.apart.thread ? refusalLike(thrown, { code: 'forbidden' }) : thrown; }))),
  saboteur('C-ACT-07', 'knows receipts by the id of the action alone', (session, memory) => ({
    act: async (action, call) => {
      const known = table<{ by: string; receipt: Awaited<ReturnType<FamilySession['act']>> }>(memory, 'receipts');
      const found = known.get(action.id);
      if (found !== undefined && found.by !== session.viewer.person) return found.receipt;
      const receipt = await session.act(action, call);
      known.set(action.id, { by: session.viewer.person, receipt });
      return receipt;
    },
  })),
  saboteur('C-ACT-10', 'leaves something of a refused message', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch(async (thrown: unknown) => {
        if (memory.has('ann') && (action as SendMessage).thread === stage.apart.thread) await say(remembered(memory, 'ann'), stage.apart, 'Left behind');
        throw thrown;
      }),
    };
  }),
  saboteur('C-ACT-12', 'says that writing into a foreign thread is forbidden', (session, _, stage) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      throw notFound(thrown) && (action as SendMessage).thread === stage.apart.thread ? refusalLike(thrown, { code: 'forbidden' }) : thrown;
    }),
  })),
  saboteur('C-ACT-13', 'lets anybody change anybody’s words', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
        if (codeOf(thrown) !== 'forbidden' || action.type !== 'message.edit' || !isBob(session, stage)) throw thrown;
        return remembered(memory, 'ann').act(editing(stage.together, action.message, action.text));
      }),
    };
  }),
  saboteur('C-AUDIENCE-03', 'shows a newcomer what was said before, once more is said', (session, memory, stage) => {
    remember(session, memory, stage);
    return listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      if (kind !== 'message' || session.viewer.person !== stage.newcomer || (page.items.at(-1) as Message | undefined)?.sort !== 'note') return page;
      return remembered(memory, 'ann').list('message', query as never) as never;
    });
  }),
  saboteur('C-AUDIENCE-05', 'opens all that was said where one message was agreed to', (session) => ({
    act: (action, call) => {
      const { message: _, ...all } = action as ShareEarlier;
      return session.act(action.type === 'thread.earlier' ? (all as FamilyAction) : action, call);
    },
  })),
  saboteur('C-AUDIENCE-06', 'takes the yes of one for the yes of all', (session, memory, stage) => {
    remember(session, memory, stage);
    const early = listing(session, (ask, kind, query, call) =>
      kind === 'message' && session.viewer.person === stage.newcomer && memory.has('one yes') ? (remembered(memory, 'ann').list('message', query as never) as never) : ask(kind, query, call));
    return {
      ...early,
      act: (action, call) => {
        if (action.type === 'thread.earlier' && action.message === undefined) memory.set('one yes', true);
        return session.act(action, call);
      },
    };
  }),
  saboteur('C-MARK-03', 'shows how far others have read', (session, memory, stage) => {
    remember(session, memory, stage);
    return listing(session, async (ask, kind, query, call) => {
      const page = await ask(kind, query, call);
      if (kind !== 'mark' || isBob(session, stage) || !memory.has('bob')) return page;
      const others = await remembered(memory, 'bob').list('mark', query as never);
      return { ...page, items: [...page.items, ...others.items] };
    });
  }),
  saboteur('C-FEED-01', 'tells everybody of everything', (session, memory, stage) => ({
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      if ((action as SendMessage).thread === stage.apart.thread) for (const tell of shelf<(changes: typeof receipt.changes) => void>(memory, 'tell')) tell(receipt.changes);
      return receipt;
    },
    watch: (since, to, call) => {
      if (isBob(session, stage)) shelf(memory, 'tell').push((changes: never) => { if (!call.signal.aborted) to.next({ position: since, changes }); });
      session.watch!(since, to, call);
    },
  })),
  saboteur('C-ACCESS-01', 'gives the words it once gave', (session) => {
    const given = new Map<string, Entity>();
    return getting(session, async (ask, kind, id, call) => {
      const key = `${kind} ${id}`;
      const entity = await ask(kind, id, call).catch((thrown: unknown) => {
        if (kind !== 'message' || !notFound(thrown) || !given.has(key)) throw thrown;
        return given.get(key)!;
      });
      given.set(key, entity);
      return entity;
    });
  }),
  saboteur('C-ACCESS-02', 'lists what it once listed', (session) => {
    const given = new Map<string, Awaited<ReturnType<FamilySession['list']>>>();
    return listing(session, async (ask, kind, query, call) => {
      const key = `${kind} ${JSON.stringify(query.filter)}`;
      const page = await ask(kind, query, call).catch((thrown: unknown) => {
        if (kind !== 'message' || !notFound(thrown) || !given.has(key)) throw thrown;
        return given.get(key)!;
      });
      given.set(key, page);
      return page;
    });
  }),
  saboteur('C-ACCESS-03', 'lets somebody write who has left', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch(async (thrown: unknown) => {
        if (!notFound(thrown) || !isBob(session, stage) || (action as SendMessage).thread !== stage.together.thread) throw thrown;
        return (await say(remembered(memory, 'ann'), stage.together, (action as SendMessage).text)).receipt;
      }),
    };
  }),
  saboteur('C-ACCESS-05', 'goes on telling somebody who has left', (session, memory, stage) => ({
    act: async (action, call) => {
      const receipt = await session.act(action, call);
      for (const tell of shelf<(changes: typeof receipt.changes) => void>(memory, 'left')) tell(receipt.changes);
      return receipt;
    },
    watch: (since, to, call) => session.watch!(since, {
      next: (batch) => to.next(batch),
      reset: () => {
        to.reset();
        if (isBob(session, stage)) shelf(memory, 'left').push((changes: never) => { if (!call.signal.aborted) to.next({ position: since, changes }); });
      },
    }, call),
  })),
  saboteur('C-REFUSE-03', 'quotes foreign words in a refusal', (session, memory, stage) => {
    remember(session, memory, stage);
    return {
      act: (action, call) => session.act(action, call).catch(async (thrown: unknown) => {
        const { replyTo } = action as SendMessage;
        if (!notFound(thrown) || replyTo === undefined) throw thrown;
        const { text } = await remembered(memory, 'ann').get('message', replyTo);
        throw refusalLike(thrown, { message: `No answer to "${text}" is possible here.` });
      }),
    };
  }),
  saboteur('C-REFUSE-02', 'makes up a code', (session) => ({
    act: (action, call) => session.act(action, call).catch((thrown: unknown) => {
      throw notFound(thrown) && (action as SendMessage).replyTo !== undefined ? refusalLike(thrown, { code: 'wrong-quote' }) : thrown;
    }),
  })),
  saboteur('C-GET-05', 'has not found what kind that is', (session) => getting(session, (ask, kind, id, call) => {
    if (session.supports.kinds.includes(kind)) return ask(kind, id, call);
    throw new Refusal('not-found');
  })),
  saboteur('C-GET-03', 'forbids what there is not', (session) => getting(session, (ask, kind, id, call) =>
    ask(kind, id, call).catch((thrown: unknown) => { throw notFound(thrown) ? refusalLike(thrown, { code: 'forbidden' }) : thrown; }))),
];

