import type { Adapter } from '@family-partnering/contract';
import { SourceElement } from '@family-partnering/source';

/** Whose eyes a demo looks through where nobody is named: Rosa, a mother. */
const ROSA = 'p03';

/**
 * The made-up school Riverbend inside the page: no server, no account, gone with the page.
 * All demo sources of a page share one school, so two people on one page talk with each other.
 * @attr person - The id of the one who looks: `p03` Rosa, `p16` Ms. Grant, `p04` Daniel, `p06` Samir.
 */
export class DemoSource extends SourceElement {
  static readonly observedAttributes: readonly string[] = ['person'];

  get person(): string {
    return this.getAttribute('person') || ROSA;
  }

  set person(person: string) {
    this.setAttribute('person', person);
  }

  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (before !== now) this.reconnect();
  }

  /** The school is fetched only by a page that shows it. */
  override async createAdapter(): Promise<Adapter> {
    const { riverbendAdapter } = await import('./riverbend.js');
    return riverbendAdapter(this.person);
  }
}
