import type { Id, Opportunity, Slot } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../shared/icons.js';
import type { FieldStrings } from './form-field.strings.js';
import { titleOf } from './opportunity-picker.model.js';
import { roomLines, type Telling } from './opportunity-picker.words.js';

export { formFieldLocales } from '../locales/form-field/locales.js';
export { fieldStrings } from './form-field.strings.js';

interface FieldElement extends HTMLElement {
  readonly name: string | undefined;
  readonly required: boolean;
  readonly chosen: Set<Id>;
  requestUpdate(): void;
}

export interface FieldHost {
  readonly element: FieldElement;
  readonly internals: ElementInternals;
  root(): ParentNode;
  words(): FieldStrings;
  say(sentence: string): void;
  /** @returns false when the page does it itself */
  chooses(opportunity: Id, slot: Id): boolean;
}

/** As a field of a form (O11): what is chosen is its value, under its name once for each. Nothing is sent from here. */
export class FormField {
  /** The form wanted to go, and could not: it is said until something is chosen. */
  #asked = false;

  constructor(private readonly host: FieldHost) {
    // The browser brings one here; what is missing is said beside what can be chosen, and stays until it is.
    host.element.addEventListener('invalid', () => {
      this.#asked = true;
      host.say(host.words().required);
      host.element.requestUpdate();
    });
  }

  /** Empty again: nobody has asked. */
  reset(): void {
    this.#asked = false;
  }

  /** Tells the form what it is, and whether something is missing. After each drawing: what the browser points at may be another node. */
  check(): void {
    const { element: { name, required, chosen }, internals, words } = this.host;
    const isField = name !== undefined && name !== '';
    const entries = new FormData();
    for (const id of chosen) entries.append(name ?? '', id);
    internals.setFormValue(isField && chosen.size > 0 ? entries : null, [...chosen].join(','));
    const isMissing = isField && required && chosen.size === 0;
    const anchor = this.#anchor();
    if (!isMissing) internals.setValidity({});
    else if (anchor) internals.setValidity({ valueMissing: true }, words().required, anchor);
    else internals.setValidity({ valueMissing: true }, words().required);
  }

  /** What is missing, beside what can be chosen. */
  notice(): TemplateResult | typeof nothing {
    if (!this.#asked || this.host.element.chosen.size > 0) return nothing;
    return html`<p class="notice" id="field-notice">${icon('warning')}<span>${this.host.words().required}</span></p>`;
  }

  /** What can be done with one card: it is chosen, or not. */
  pick(item: Opportunity, telling: Telling, disabled: boolean): TemplateResult {
    const words = this.host.words();
    const is = this.host.element.chosen.has(item.id);
    const label = is ? words.picked : words.pick;
    return html`${roomLines(item, telling).map((line) => html`<p class="note">${icon('people')}<span>${line}</span></p>`)}
      <button class="b wide card ${is ? 'pressed' : ''}" type="button" ?disabled=${disabled} aria-pressed=${is} aria-label=${telling.words.forWhich(label, titleOf(item, telling.tag))} @click=${() => this.#toggle(item, item.slots[0])}>${is ? icon('check') : nothing}<span>${label}</span></button>`;
  }

  #toggle({ id }: Opportunity, slot: Slot | undefined): void {
    const { element, chooses } = this.host;
    if (!chooses(id, slot?.id ?? '')) return;
    if (!element.chosen.delete(id)) element.chosen.add(id);
    this.#asked = false;
    this.check();
    element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    element.dispatchEvent(new Event('change', { bubbles: true }));
    element.requestUpdate();
  }

  /** What the browser points at when the form cannot go: the heading of what can be chosen; before it has come, the whole. */
  #anchor(): HTMLElement | null {
    const found = this.host.root().querySelector<HTMLElement>('#results-title') ?? this.host.root().querySelector<HTMLElement>('.fp');
    if (!found) return null;
    found.tabIndex = -1;
    if (this.#asked) found.setAttribute('aria-describedby', 'field-notice');
    else found.removeAttribute('aria-describedby');
    return found;
  }
}
