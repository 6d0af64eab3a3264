import { Refusal, type Adapter } from '@family-partnering/contract';
import { withOutbox } from '@family-partnering/outbox';
import { SourceElement } from '@family-partnering/source';
import { httpAdapter, serverBase } from './http-adapter.js';
import { claimsOf, type TokenSource } from './token.js';

/**
 * A Family Partnering server for the widgets of a page. What is written is kept on this device until the server has it.
 *
 * @attr url - The address of the server, without `/v1`.
 * @attr token-url - An address of the page's own server that answers a POST with `{"token": "…"}`.
 * @attr person - Who is signed in, if the page knows: an offline start then opens for nobody else.
 */
export class HttpSource extends SourceElement {
  static readonly observedAttributes: readonly string[] = ['url', 'token-url', 'person'];

  #getToken: (() => string | Promise<string>) | undefined;

  /** Gives a token of whoever is signed in; stands above `token-url`. */
  get getToken(): (() => string | Promise<string>) | undefined {
    return this.#getToken;
  }

  set getToken(getToken: (() => string | Promise<string>) | undefined) {
    if (getToken === this.#getToken) return;
    this.#getToken = getToken;
    this.reconnect();
  }

  get url(): string {
    return this.getAttribute('url') ?? '';
  }

  set url(url: string) {
    this.setAttribute('url', url);
  }

  get tokenUrl(): string {
    return this.getAttribute('token-url') ?? '';
  }

  set tokenUrl(url: string) {
    this.setAttribute('token-url', url);
  }

  get person(): string {
    return this.getAttribute('person') ?? '';
  }

  set person(person: string) {
    this.setAttribute('person', person);
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.reconnect();
  }

  override createAdapter(): Adapter {
    const { url } = this;
    if (url === '') throw new Refusal('protocol', { reason: 'not-set-up', message: '<fp-http-source> needs a url: the address of a Family Partnering server.' });
    const adapter = httpAdapter({ url, ...this.#tokens() });
    return withOutbox(adapter, { server: serverBase(url), signedIn: () => this.#signedIn() }) as unknown as Adapter;
  }

  #tokens(): TokenSource {
    if (this.#getToken) return { getToken: this.#getToken };
    if (this.tokenUrl !== '') return { tokenUrl: this.#tokenAddress() };
    throw new Refusal('unauthenticated', { reason: 'token-missing', message: '<fp-http-source> needs a token-url, or a getToken function as property.' });
  }

  #tokenAddress(): URL {
    try {
      return new URL(this.tokenUrl, this.baseURI);
    } catch {
      throw new Refusal('protocol', { reason: 'wrong-address', message: `token-url="${this.tokenUrl}" is not an address. It looks like /partnering-token.` });
    }
  }

  /** As far as it can be told without the server. */
  async #signedIn(): Promise<string | undefined> {
    if (this.person !== '') return this.person;
    try {
      const { sub } = claimsOf((await this.#getToken?.()) ?? '');
      return typeof sub === 'string' ? sub : undefined;
    } catch {
      return undefined;
    }
  }
}
