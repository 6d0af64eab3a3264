import type { Adapter, Id, Position } from '@family-partnering/contract';
import type { Around, FamilySession, Faults, Stage } from './backend.js';
import { Broken } from './check.js';
import { Listener } from './listener.js';
import { connectPatiently, pause } from './patient.js';

const LOOK_MS = 10;

/** One case's people on their devices. Everything opened here is closed when the case ends. */
export class Scene {
  readonly #sessions: FamilySession[] = [];
  readonly #leaving = new AbortController();

  constructor(readonly stage: Stage, readonly patienceMs: number, readonly declaresOutbox: boolean) {}

  adapter(person: Id): Adapter {
    return this.stage.adapter(person) as Adapter;
  }

  /** A new session of this person. */
  async session(person: Id): Promise<FamilySession> {
    const session = await connectPatiently(this.adapter(person), this.patienceMs);
    this.#sessions.push(session);
    return session;
  }

  ann(): Promise<FamilySession> {
    return this.session(this.stage.ann);
  }

  bob(): Promise<FamilySession> {
    return this.session(this.stage.bob);
  }

  async both(): Promise<readonly [ann: FamilySession, bob: FamilySession]> {
    return [await this.ann(), await this.bob()];
  }

  /** Who is around. The runner has seen to it that a case which needs them finds them. */
  get family(): Around {
    if (this.stage.around === undefined) throw new Error('the case does not name who is around in its needs');
    return this.stage.around;
  }

  /** The home to which this person belongs in a circle. */
  async homeOf({ viewer, get }: FamilySession, circle = this.stage.together.circle): Promise<Id> {
    return (await get('member', `${circle}|${viewer.person}`)).household!;
  }

  /** A fault knob. The runner has seen to it that a case which names it in `needs` finds it. */
  fault<N extends keyof Faults>(name: N): NonNullable<Faults[N]> {
    const knob = this.stage.faults?.[name];
    if (knob === undefined) throw new Error(`the case does not name ${name} in its needs`);
    return knob;
  }

  /** Watches from a position, until the case ends or `stop` is called. */
  watch(session: FamilySession, since: Position): Listener & { stop(): void } {
    const listener = new Listener(this.patienceMs);
    const own = new AbortController();
    this.#leaving.signal.addEventListener('abort', () => own.abort(), { once: true });
    session.watch!(since, listener, { signal: own.signal });
    return Object.assign(listener, { stop: () => own.abort() });
  }

  /** Watches from where a list of this place's messages stands now. */
  async watchHere(session: FamilySession, thread = this.stage.together.thread): Promise<Listener & { stop(): void }> {
    const { position } = await session.list('message', { filter: { thread } });
    return this.watch(session, position);
  }

  /** Looks again and again, for what a device does by itself. */
  async eventually(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const end = performance.now() + this.patienceMs;
    while (!(await holds())) {
      if (performance.now() > end) throw new Broken(`waited ${this.patienceMs} ms until ${what}`);
      await pause(LOOK_MS);
    }
  }

  async close(): Promise<void> {
    this.#leaving.abort();
    for (const session of this.#sessions) await session.close();
  }
}
