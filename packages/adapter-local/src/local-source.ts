import { Refusal } from '@family-partnering/contract';
import type { Adapter } from '@family-partnering/contract';
import { withOutbox } from '@family-partnering/outbox';
import { SourceElement } from '@family-partnering/source';
import type { LocalOptions } from './local-adapter.js';
import { fillFromRoster } from './roster-file.js';

/**
 * A source of data that lives in this browser alone: for one device, without privacy between those who use it.
 * @attr person - The id of the person who uses this page.
 * @attr tenant - Whose data it is; each has a database of its own.
 * @attr roster - The address of a JSON list of roster actions, read once, into an empty database.
 */
export class LocalSource extends SourceElement {
  static readonly observedAttributes = ['person', 'tenant', 'roster'];

  /** Fills an empty database instead of `roster`. */
  fill: LocalOptions['fill'];

  /** The engine and all rules come with the first use: a page with another source never loads them. */
  override async createAdapter(): Promise<Adapter> {
    const [person, tenant] = [this.#given('person'), this.#given('tenant')];
    const roster = this.getAttribute('roster');
    const fill = this.fill ?? (roster === null ? undefined : fillFromRoster(tenant, new URL(roster, document.baseURI).href));
    const { localAdapter } = await import('./local-adapter.js');
    return withOutbox(localAdapter({ person, tenant, ...(fill && { fill }) }), { server: `local:${tenant}`, cache: false });
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.reconnect();
  }

  #given(name: 'person' | 'tenant'): string {
    const value = this.getAttribute(name);
    if (value) return value;
    throw new Refusal('protocol', { reason: 'attribute-missing', message: `<fp-local-source> needs the attribute ${name}="…".` });
  }
}
