import type { Id, Opportunity, Session, Slot } from '@family-partnering/contract';
import { LaterRules } from '@family-partnering/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { opportunityPickerLocales } from '../locales/opportunity-picker/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { icon } from '../shared/icons.js';
import { LaterController } from '../shared/later.controller.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import { cardTemplate, nowTemplate, type CardHost } from './card.js';
import { CHUNK, ChunksController } from './chunks.controller.js';
import { FormField } from './form-field.js';
import { PickerData } from './opportunity-picker.data.js';
import { tell } from './opportunity-picker.events.js';
import { isActive, nowItems, shortest, type Found } from './opportunity-picker.model.js';
import { pickerStrings, type PickerStrings } from './opportunity-picker.strings.js';
import { pickerStyles } from './opportunity-picker.styles.js';
import { number, type Telling } from './opportunity-picker.words.js';
import type { Begins, Taking, View } from './taking.js';

/**
 * Ways to take part, from home, work, school, the community or a phone: three to do at once, then what fits, then all.
 *
 * @attr name - Makes it a field of the form around it: what is chosen is its value, and nothing is sent.
 * @attr required - As a field: at least one has to be chosen.
 * @fires fp-opportunity-choose - Somebody says yes. Cancelable: `preventDefault()` means that the page does it.
 * @fires fp-opportunity-chosen - A yes, something done, an offer or a suggestion is kept or decided.
 * @slot sign-in - For somebody without an account: the page's way to sign in.
 * @csspart frame - The whole widget.
 * @csspart task - What is being done at once.
 * @csspart offer - The form in which something is offered.
 */
export class OpportunityPicker extends FamilyElement {
  static readonly formAssociated = true;
  static override styles = [...FamilyElement.styles, pickerStyles];
  static override readonly locales = [opportunityPickerLocales];

  @property({ reflect: true }) name: string | undefined;
  @property({ type: Boolean, reflect: true }) required = false;

  protected readonly frame = 'opp';
  #data: PickerData | undefined;
  readonly field = new FormField(this, () => this.internals, () => this.words.required);
  readonly #chunks = new ChunksController(this);
  readonly #offline = new OfflineController(this);
  readonly #rules = new LaterRules();
  readonly #later = new LaterController(this, () => import('./taking-part.js'), (parts) => this.#canTakePart(parts), true);
  /** What can be done; until it has come, one can look. */
  #taking: Taking | undefined;
  /** What was tapped before it could be done. */
  #wanted: Begins | undefined;
  #found: readonly Found[] = [];
  #from: readonly unknown[] = [];

  get words(): PickerStrings { return this.strings(pickerStrings); }
  protected get label(): string { return this.words.title; }

  /** The ids of what is chosen, with commas between; as a field of a form it is what the form gets. */
  get value(): string { return [...this.field.chosen].join(','); }
  set value(value: string) {
    this.field.set(value.split(',').filter((id) => id !== ''));
    this.requestUpdate();
  }
  get form(): HTMLFormElement | null { return this.internals?.form ?? null; }
  get validity(): ValidityState | undefined { return this.internals?.validity; }
  checkValidity(): boolean { return this.internals?.checkValidity() ?? true; }
  reportValidity(): boolean { return this.internals?.reportValidity() ?? true; }
  formResetCallback(): void { this.value = ''; }
  formStateRestoreCallback(state: string): void { this.value = state; }

  protected override connected(session: Session | undefined): void {
    this.#data?.close();
    this.#data = session && new PickerData(session, () => this.requestUpdate(), this.#rules);
    this.#taking?.turnTo(this.#data);
    this.requestUpdate();
  }

  async #canTakePart(parts: typeof import('./taking-part.js')): Promise<void> {
    await this.locale.add(parts.takingPartLocales);
    this.adopt(...parts.takingStyles);
    this.#taking = new parts.Taking({
      element: this, locale: this.locale, data: () => this.#data, root: () => this.renderRoot, language: () => this.tag, isOffline: () => this.#offline.is, state: () => this.state,
      strings: (make) => this.strings(make), wear: (...styles) => this.adopt(...styles), say: (sentence) => this.announcer.say(sentence), restart: () => this.#chunks.restart(),
      chooses: (opportunity, slot) => this.#chooses(opportunity, slot), did: (opportunity, what) => tell(this, 'fp-opportunity-chosen', { opportunity, what }),
    });
    this.#taking.turnTo(this.#data);
    this.#rules.arrive(parts.takingRules);
    if (this.#wanted) this.#taking.begin(this.#wanted);
    this.#wanted = undefined;
  }

  /** Begins what was tapped, now or as soon as it can be done. */
  #begin(what: Begins): void {
    if (this.#taking) return this.#taking.begin(what);
    this.#wanted = what;
    void this.#later.load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('required') || changed.has('name')) this.field.check();
    this.#taking?.drawn();
  }

  protected override content(): TemplateResult {
    const { words, state } = this;
    const data = this.#data;
    if (!data) return this.loadingView();
    const trouble = data.refusal ?? (data.loading ? data.trouble : undefined);
    if (trouble && data.all.length === 0) return this.stateView(refusedView(trouble, state, () => data.retry(), data.school?.office));
    if (data.loading) return this.loadingView();
    this.#offline.stale(data.offline);
    const telling: Telling = { words, tag: this.tag, now: data.now() };
    const isField = this.field.is;
    const { done } = data;
    const now = isField ? [] : nowItems(data.all, done, this.#taking?.begun ?? new Set());
    const view = this.#taking?.view(data, telling, isField);
    const isBusy = view?.busy ?? false;
    return html`${this.#offline.is ? html`<div class="band" role="status">${icon('offline')}<p>${data.session.outbox ? state.offline : state.offlineUnkept}</p></div>` : nothing}${view?.bands}
      <header class="opp-head"><h2 class="t1">${words.title}</h2>${data.visits ? html`<p>${words.visit}</p><slot name="sign-in"></slot>` : nothing}</header>
      ${view?.first}${now.length > 0 && !view?.doing ? nowTemplate(now, this.#taking?.begun ?? new Set(), done, !isBusy, telling, (item) => this.#begin({ is: 'task', item })) : nothing}${view?.then}${view?.panel}
      ${this.#finder(data, telling, new Set(now.map(({ id }) => id)), view)}
      ${view?.foot ?? (this.#later.missing ? html`<p class="note opp-later" role="status">${icon('offline')}<span>${words.later}</span></p>` : nothing)}`;
  }

  #finder(data: PickerData, telling: Telling, above: ReadonlySet<Id>, view: View | undefined): TemplateResult {
    const { words, tag } = telling;
    const open = data.all.filter(({ state }) => state === 'open');
    if (open.length === 0 && !data.coming) return html`<div class="empty"><p class="t2">${words.emptyTitle}</p><p>${words.none}</p></div>`;
    this.#look(data, open, above);
    const found = this.#found;
    return html`<div class="finder">${view ? view.questions : html`<div class="questions soon" aria-hidden="true"></div>`}
      <section class="results" aria-labelledby="results-title">
        ${view ? view.finding : html`<div class="finding soon" aria-hidden="true"></div>`}
        <div class="told-count"><h3 class="t2" id="results-title">${view?.heading ?? words.all}</h3><p role="status">${data.coming ? '' : (view?.count(found) ?? words.found(number(found.length, tag)))}</p></div>
        ${found.length === 0 ? view?.nothingFound : this.#cards(telling, view)}
        ${view?.hidden}
      </section></div>`;
  }

  /** Looked through again only when something that matters has changed. */
  #look(data: PickerData, open: readonly Opportunity[], above: ReadonlySet<Id>): void {
    const taking = this.#taking;
    const { hidden, claims } = data;
    const from = [data.all, [...hidden, ...above].join(), [...claims.values()].map(({ changedBy }) => changedBy).join(), taking?.answers, taking?.find, taking];
    if (from.every((one, at) => one === this.#from[at])) return;
    this.#from = from;
    const isField = this.field.is;
    const repeats = isField || taking?.isSearching ? new Set<Id>() : above;
    const rest = open.filter(({ id }) => !hidden.has(id) && !repeats.has(id) && (isField || !isActive(claims.get(id))));
    this.#found = taking?.look(rest) ?? rest.map((item) => ({ item })).sort((a, b) => shortest(a.item, b.item));
    this.#chunks.total = this.#found.length;
  }

  #cards(telling: Telling, view: View | undefined): TemplateResult {
    const host = this.#cardHost(telling, view);
    const found = this.#found;
    const drawn = Math.min(this.#chunks.drawn * CHUNK, found.length);
    const chunks = Array.from({ length: Math.ceil(drawn / CHUNK) }, (_, at) => found.slice(at * CHUNK, Math.min((at + 1) * CHUNK, drawn)));
    const left = found.length - drawn;
    return html`${chunks.map((chunk) => html`<ul class="cards ${found.length <= CHUNK ? 'few' : ''}">${repeat(chunk, ({ item }) => item.id, (one) => cardTemplate(one, host))}</ul>`)}
      ${left > 0 ? html`<p><button type="button" class="b" @click=${() => this.#chunks.more()}><span>${telling.words.more(number(left, telling.tag))}</span></button></p>` : nothing}`;
  }

  #cardHost(telling: Telling, view: View | undefined): CardHost {
    return {
      ...telling, visits: this.#data?.visits === true, chosen: this.field.is ? this.field.chosen : undefined, kept: view?.kept ?? new Set(), open: view?.open, inside: view?.inside ?? nothing,
      at: view?.at, why: (found) => view?.why(found) ?? '', checks: (item) => view?.checks(item) ?? nothing,
      say: (item, slot) => this.#say(item, slot), doIt: (item) => this.#begin({ is: 'task', item }), suggest: (item) => this.#begin({ is: 'way', item }), hide: (item) => this.#begin({ is: 'hide', item }),
    };
  }

  #say(item: Opportunity, slot: Slot | undefined): void {
    if (!this.field.is) return this.#begin({ is: 'say', item, slot });
    if (!this.#chooses(item.id, slot?.id ?? '')) return;
    this.field.toggle(item.id);
    this.requestUpdate();
  }

  /** @returns false when the page does it itself */
  #chooses(opportunity: Id, slot: Id): boolean {
    return tell(this, 'fp-opportunity-choose', { opportunity, slot }, true);
  }
}
