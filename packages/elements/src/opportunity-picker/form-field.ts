import type { Id } from '@family-partnering/contract';

interface FieldHost extends HTMLElement {
  readonly name: string | undefined;
  readonly required: boolean;
}

/** As a field of a form (O11): what is chosen is its value, under its name once for each. Nothing is sent from here. */
export class FormField {
  readonly #chosen = new Set<Id>();

  constructor(private readonly host: FieldHost, private readonly internals: () => ElementInternals | undefined, private readonly missing: () => string) {}

  get is(): boolean {
    return this.host.name !== undefined && this.host.name !== '';
  }

  get chosen(): ReadonlySet<Id> {
    return this.#chosen;
  }

  toggle(id: Id): void {
    if (!this.#chosen.delete(id)) this.#chosen.add(id);
    this.check();
    this.host.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    this.host.dispatchEvent(new Event('change', { bubbles: true }));
  }

  set(ids: readonly Id[]): void {
    this.#chosen.clear();
    for (const id of ids) this.#chosen.add(id);
    this.check();
  }

  /** Tells the form what it is, and whether something is missing. */
  check(): void {
    const internals = this.internals();
    if (!internals?.setFormValue) return;
    const entries = new FormData();
    for (const id of this.#chosen) entries.append(this.host.name ?? '', id);
    internals.setFormValue(this.is && this.#chosen.size > 0 ? entries : null, [...this.#chosen].join(','));
    if (this.is && this.host.required && this.#chosen.size === 0) internals.setValidity({ valueMissing: true }, this.missing());
    else internals.setValidity({});
  }
}
