import { isRefusal, Refusal, type Adapter, type Call, type Change, type Entity, type Observer, type Page, type Receipt, type RefusalDetail } from '@family-partnering/contract';
import type { FamilySession, Stage } from '../backend.js';
import { overlay } from '../overlay.js';

/** A backend with one fault, and the one clause that it breaks. */
export interface Saboteur {
  readonly breaks: string;
  /** What it does wrong, in words. */
  readonly fault: string;
  /** It replaces `outbox` or `device` of a session and nothing else: what never touches these cannot notice it. */
  readonly within?: 'device';
  spoil(stage: Stage): Stage;
}

/** Kept by all sessions of one case. */
export type Memory = Map<string, unknown>;
export type Spoil = (session: FamilySession, memory: Memory, stage: Stage) => Partial<FamilySession>;

/** A fault in the sessions: what `spoil` gives back replaces what the good session does. */
export function saboteur(breaks: string, fault: string, spoil: Spoil): Saboteur {
  return withAdapter(breaks, fault, (adapter, memory, stage) => ({
    ...adapter,
    async connect(call) {
      const session = (await adapter.connect(call)) as unknown as FamilySession;
      return overlay(session, spoil(session, memory, stage)) as never;
    },
  }));
}

export function withAdapter(breaks: string, fault: string, spoil: (adapter: Adapter, memory: Memory, stage: Stage) => Adapter): Saboteur {
  return {
    breaks, fault,
    spoil(stage) {
      const memory: Memory = new Map();
      return { ...stage, adapter: (person) => spoil(stage.adapter(person) as Adapter, memory, stage) };
    },
  };
}

export type ActCall = FamilySession['act'];
export type ListCall = FamilySession['list'];
export type GetCall = FamilySession['get'];
export type WatchCall = NonNullable<FamilySession['watch']>;

/** Replaces every entity that a session hands out. */
export function changingEntities(session: FamilySession, change: (entity: Entity) => Entity): Partial<FamilySession> {
  return {
    list: (async (kind: string, query: never, call: never) => {
      const page = await session.list(kind, query, call);
      return { ...page, items: page.items.map(change) };
    }) as unknown as ListCall,
    get: (async (kind: string, id: string, call: never) => change(await session.get(kind, id, call))) as unknown as GetCall,
    act: (action, call) => session.act(action, call).then(
      (receipt) => changedReceipt(receipt, change),
      (thrown: unknown) => { throw isRefusal(thrown) && thrown.current ? refusalLike(thrown, { current: change(thrown.current) }) : thrown; },
    ),
    watch: (since, to, call) => session.watch!(since, observing(to, (changes) => changes.map((one) => changed(one, change))), call),
  };
}

const changed = (one: Change, change: (entity: Entity) => Entity): Change => (one.type === 'upsert' ? { ...one, entity: change(one.entity) } : one);
const changedReceipt = (receipt: Receipt, change: (entity: Entity) => Entity): Receipt => ({ ...receipt, changes: receipt.changes.map((one) => changed(one, change)) });

/** An observer in between, which may leave out or replace what is told. A call without any change left is not passed on. */
export function observing(to: Observer, change: (changes: readonly Change[]) => readonly Change[]): Observer {
  return {
    next(batch) {
      const changes = change(batch.changes);
      if (changes.length > 0) to.next({ ...batch, changes });
    },
    reset: () => to.reset(),
    status: (state) => to.status?.(state),
    error: (refusal) => to.error?.(refusal),
  };
}

/** Replaces what every call of a session rejects with. */
export function changingRefusals(session: FamilySession, change: (thrown: unknown) => unknown): Partial<FamilySession> {
  const around = <T>(work: Promise<T>): Promise<T> => work.catch((thrown: unknown) => { throw change(thrown); });
  return {
    list: ((kind: string, query: never, call: never) => around(session.list(kind, query, call))) as unknown as ListCall,
    get: ((kind: string, id: string, call: never) => around(session.get(kind, id, call))) as unknown as GetCall,
    act: (action, call) => around(session.act(action, call)),
  };
}

/** The same refusal but for what is replaced. */
export function refusalLike(refusal: Refusal, replaced: RefusalDetail & { readonly code?: string }): Refusal {
  const { message, reason, current, retryAfterMs } = { ...detailOf(refusal), ...replaced };
  return new Refusal((replaced.code ?? refusal.code) as Refusal['code'], {
    ...(message !== undefined && { message }), ...(reason !== undefined && { reason }), ...(current !== undefined && { current }), ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

const detailOf = ({ message, reason, current, retryAfterMs }: Refusal) => ({ message, reason, current, retryAfterMs });

export const codeOf = (thrown: unknown): string | undefined => (thrown as { code?: string } | undefined)?.code;

/** This session is remembered under its person's name: for faults in which one person's answer reaches another. */
export function remember(session: FamilySession, memory: Memory, stage: Stage): void {
  for (const name of ['ann', 'bob'] as const) if (session.viewer.person === stage[name]) memory.set(name, session);
}

export const remembered = (memory: Memory, name: 'ann' | 'bob'): FamilySession => memory.get(name) as FamilySession;

/** A list of this case, begun empty. */
export function shelf<T>(memory: Memory, name: string): T[] {
  if (!memory.has(name)) memory.set(name, []);
  return memory.get(name) as T[];
}

/** A table of this case, begun empty. */
export function table<T>(memory: Memory, name: string): Map<string, T> {
  if (!memory.has(name)) memory.set(name, new Map());
  return memory.get(name) as Map<string, T>;
}

type AnyList = (kind: string, query: AnyQuery, call?: Call) => Promise<AnyPage>;
export interface AnyQuery { readonly filter: Readonly<Record<string, string>>; readonly limit?: number; readonly before?: string; readonly after?: string }
export type AnyPage = Page;

/** `list` without the types of the kinds, replaced by `work`. */
export const listing = (session: FamilySession, work: (ask: AnyList, kind: string, query: AnyQuery, call?: Call) => Promise<AnyPage>): Pick<FamilySession, 'list'> => {
  const ask = ((kind, query, call) => session.list(kind, query as never, call)) as AnyList;
  return { list: ((kind: string, query: AnyQuery, call?: Call) => work(ask, kind, query, call)) as unknown as ListCall };
};

/** The same for `get`. */
export const getting = (session: FamilySession, work: (ask: (kind: string, id: string, call?: Call) => Promise<Entity>, kind: string, id: string, call?: Call) => Promise<Entity>): Pick<FamilySession, 'get'> => {
  const ask = (kind: string, id: string, call?: Call): Promise<Entity> => session.get(kind, id, call);
  return { get: ((kind: string, id: string, call?: Call) => work(ask, kind, id, call)) as unknown as GetCall };
};
