import { Refusal, type Adapter } from '@family-partnering/contract';
import { SourceElement } from '@family-partnering/source';
import { visitorAdapter } from './visitor-adapter.js';

/**
 * A Family Partnering server for somebody without an account: `<fp-opportunity-picker>` shows what the school has opened to anybody.
 *
 * @attr url - The address of the server, without `/v1`.
 */
export class VisitorSource extends SourceElement {
  static readonly observedAttributes: readonly string[] = ['url'];

  get url(): string {
    return this.getAttribute('url') ?? '';
  }

  set url(url: string) {
    this.setAttribute('url', url);
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.reconnect();
  }

  override createAdapter(): Adapter {
    if (this.url === '') throw new Refusal('protocol', { reason: 'not-set-up', message: '<fp-visitor-source> needs a url: the address of a Family Partnering server.' });
    return visitorAdapter({ url: this.url }) as unknown as Adapter;
  }
}
