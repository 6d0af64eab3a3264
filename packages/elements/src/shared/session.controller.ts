import { isRefusal, Refusal, SESSION_CONTEXT, type Adapter, type Connection, type Session } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where a widget's data stands; `none`: nobody has answered yet, or nobody will. */
export type DataState = Connection | { readonly state: 'none' };

/** A widget that takes its data by property, or else from a source around it or on its page. */
export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  session?: Session | undefined;
  adapter?: Adapter | undefined;
}

/** The request of the community context protocol. */
class ContextRequest extends Event {
  readonly context = SESSION_CONTEXT;
  readonly subscribe = true;
  constructor(
    readonly contextTarget: Element,
    readonly callback: (value: Connection, unsubscribe?: () => void) => void,
  ) {
    super('context-request', { bubbles: true, composed: true });
  }
}

/** Milliseconds in which a source may still come, before a widget says that there is none. */
const PATIENCE = 1_500;

/** Finds the session: by property, else by asking. Asks again whenever a source comes, goes, or begins to hold content. */
export class SessionController implements ReactiveController {
  state: DataState = { state: 'connecting' };
  #source: unknown;
  #ask = 0;
  #unsubscribe: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: SessionHost,
    private readonly changed: (state: DataState) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('context-provider', this.#asked);
    this.#find();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#asked);
    this.#release();
    this.#source = undefined;
  }

  hostUpdate(): void {
    if (this.host.isConnected && this.#source !== this.#given) this.#find();
  }

  get #given(): unknown {
    return this.host.session ?? this.host.adapter ?? SESSION_CONTEXT;
  }

  readonly #asked = (event: Event): void => {
    if ((event as { context?: unknown }).context === SESSION_CONTEXT && this.#given === SESSION_CONTEXT) this.#find();
  };

  #find(): void {
    this.#release();
    const ask = (this.#ask += 1);
    this.#source = this.#given;
    const { session, adapter } = this.host;
    if (session) this.#set({ state: 'ready', session });
    else if (adapter) this.#connect(adapter, ask);
    else this.#request(ask);
  }

  #request(ask: number): void {
    let answered = false;
    const callback = (value: Connection, unsubscribe?: () => void): void => {
      if (ask !== this.#ask) return unsubscribe?.();
      answered = true;
      this.#unsubscribe = unsubscribe;
      clearTimeout(this.#timer);
      this.#set(value);
    };
    this.host.dispatchEvent(new ContextRequest(this.host, callback));
    if (answered) return;
    if (this.state.state !== 'none') this.#set({ state: 'connecting' });
    this.#timer = setTimeout(() => this.#set({ state: 'none' }), PATIENCE);
  }

  #connect(adapter: Adapter, ask: number): void {
    const current = (): boolean => ask === this.#ask;
    this.#set({ state: 'connecting' });
    const refused = (reason: unknown): void => {
      if (!current()) return;
      this.#set({ state: 'refused', refusal: asRefusal(reason), retry: () => this.#connect(adapter, ask) });
    };
    try {
      adapter.connect().then((session) => {
        if (!current()) return void session.close().catch(() => undefined);
        this.#unsubscribe = () => void session.close().catch(() => undefined);
        this.#set({ state: 'ready', session });
      }, refused);
    } catch (reason) {
      refused(reason);
    }
  }

  #release(): void {
    this.#ask += 1;
    clearTimeout(this.#timer);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #set(state: DataState): void {
    const before = this.state;
    if (before.state === 'ready' && state.state === 'ready' && before.session === state.session) return;
    this.state = state;
    this.changed(state);
    this.host.requestUpdate();
  }
}

function asRefusal(reason: unknown): Refusal {
  return isRefusal(reason) ? reason : new Refusal('protocol', { message: `The adapter did not connect: ${String(reason)}`, cause: reason });
}
