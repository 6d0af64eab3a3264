import { isRefusal, Refusal, type Adapter, type Connection } from '@family-partnering/contract';
import { VERSION } from '@family-partnering/contract/define';
import { isSessionRequest, type ConnectionCallback } from './context.js';
import { askAgain, enter, leave } from './page.js';

/** `HTMLElement` where there is one, so that importing this in plain Node fails nobody. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

/**
 * A source of data for the widgets of a page. It shows nothing. With widgets inside it serves these; empty, it serves the
 * page. It may come before, after or around them. Adapter packages subclass it and say how their adapter is made.
 */
export abstract class SourceElement extends Base {
  static readonly version: string = VERSION;
  readonly #subscribers = new Set<ConnectionCallback>();
  #content: MutationObserver | undefined;
  #connection: Connection | undefined;
  #attempt = 0;
  #wrapped = false;
  #inPage = false;

  /**
   * Makes the adapter from the element's attributes. May throw or reject with a `Refusal`, which the widgets then show.
   */
  abstract createAdapter(): Adapter | Promise<Adapter>;

  connectedCallback(): void {
    hearEarly(this);
    this.addEventListener('context-request', this.#hear);
    this.#content ??= new MutationObserver(() => this.#contentChanged());
    this.#content.observe(this, { childList: true });
    this.#wrapped = this.wraps;
    this.#inPage = true;
    enter(this);
  }

  disconnectedCallback(): void {
    this.#inPage = false;
    this.removeEventListener('context-request', this.#hear);
    this.#content?.disconnect();
    leave(this);
    // Moved within the page, it keeps its session.
    queueMicrotask(() => this.#inPage || this.#end());
  }

  /** Whether it holds elements. */
  get wraps(): boolean {
    return this.firstElementChild !== null;
  }

  /** Connects once, whoever asks, and tells `callback` where that stands. */
  answer(callback: ConnectionCallback, subscribe: boolean): void {
    if (this.#connection === undefined) void this.#connect();
    if (subscribe) this.#subscribers.add(callback);
    this.#tell(callback);
  }

  /** Ends the session and begins a new one. Subclasses call it when an attribute that the adapter is made of has changed. */
  reconnect(): void {
    if (this.#connection === undefined) return;
    this.#end();
    void this.#connect();
  }

  readonly #hear = (event: Event): void => {
    if (!isSessionRequest(event)) return;
    event.stopImmediatePropagation();
    this.answer(event.callback, event.subscribe === true);
  };

  #contentChanged(): void {
    if (this.#wrapped === this.wraps) return;
    this.#wrapped = this.wraps;
    askAgain();
  }

  async #connect(): Promise<void> {
    const attempt = (this.#attempt += 1);
    this.#set({ state: 'connecting' });
    try {
      const session = await (await this.createAdapter()).connect();
      if (attempt !== this.#attempt) await session.close();
      else this.#set({ state: 'ready', session });
    } catch (error) {
      if (attempt === this.#attempt) this.#set({ state: 'refused', refusal: asRefusal(error), retry: () => void this.#connect() });
    }
  }

  #end(): void {
    this.#attempt += 1;
    if (this.#connection?.state === 'ready') this.#connection.session.close().catch(() => undefined);
    this.#connection = undefined;
  }

  #set(connection: Connection): void {
    this.#connection = connection;
    for (const callback of this.#subscribers) this.#tell(callback);
  }

  #tell(callback: ConnectionCallback): void {
    if (this.#connection === undefined) return;
    const unsubscribe = () => void this.#subscribers.delete(callback);
    if (this.#subscribers.has(callback)) callback(this.#connection, unsubscribe);
    else callback(this.#connection);
  }
}

/** What a page has set before the script had come stands on the element itself, and hides the class's own way to hear of it. */
function hearEarly(source: HTMLElement): void {
  for (const name of Object.keys(source)) {
    if (!(name in Object.getPrototypeOf(source))) continue;
    const value = Reflect.get(source, name);
    Reflect.deleteProperty(source, name);
    Reflect.set(source, name, value);
  }
}

/** Whatever an adapter threw, as the one error that widgets know how to show. */
function asRefusal(error: unknown): Refusal {
  if (isRefusal(error)) return error;
  return new Refusal('unavailable', { message: error instanceof Error ? error.message : String(error), cause: error });
}
