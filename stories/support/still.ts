import type { Action, Adapter, Session, Waiting } from '@family-partnering/contract';

/** An outbox that keeps what it is given and sends nothing, in whatever state a story wants to show. @param waits what is in it from the beginning */
export function still(adapter: Adapter, waits: (session: Session) => Promise<readonly Action[]>, entry: Pick<Waiting, 'state' | 'refusal'>): Adapter {
  return {
    ...adapter,
    async connect() {
      const session = await adapter.connect();
      const actions = await waits(session);
      const heard = new Set<() => void>();
      const outbox = {
        waiting: actions.map((action) => ({ action, keptAt: session.now, ...entry })) as readonly Waiting[],
        subscribe: (changed: () => void) => void heard.add(changed),
        async keep(action: Action) {
          outbox.waiting = [...outbox.waiting, { action, keptAt: session.now, state: 'kept' }];
          heard.forEach((changed) => changed());
        },
        retry: () => undefined,
        async discard(id: string) {
          const found = outbox.waiting.find(({ action }) => action.id === id)!;
          outbox.waiting = outbox.waiting.filter((one) => one !== found);
          heard.forEach((changed) => changed());
          return found.action;
        },
      };
      return { ...session, outbox } as Session;
    },
  };
}

/** Every question of this person's page is still on its way. */
export const unanswered = (adapter: Adapter): Adapter => ({ ...adapter, connect: async () => ({ ...(await adapter.connect()), list: () => new Promise<never>(() => undefined) }) });

/** The same, with a stream that says that it is offline. */
export const outOfReach = (adapter: Adapter): Adapter => ({
  ...adapter,
  async connect() {
    const session = await adapter.connect();
    return { ...session, watch: (_since, to) => to.status?.('offline') };
  },
});
