import type { Id, Opportunity, Session } from '@family-partnering/contract';
import { LaterRules } from '@family-partnering/store';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { opportunityPickerLocales } from '../locales/opportunity-picker/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { icon } from '../shared/icons.js';
import { LaterController } from '../shared/later.controller.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import { cardTemplate, nowTemplate, type CardHost } from './card.js';
import { skeletonTemplate } from './skeleton.js';
import { CHUNK, ChunksController } from './chunks.controller.js';
import type { FormField } from './form-field.js';
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
 * @attr disabled - As a field: nothing can be chosen, and the form gets nothing. A fieldset around it that is disabled does the same.
 * @fires fp-opportunity-choose - Somebody says yes. Cancelable: `preventDefault()` means that the page does it.
 * @fires fp-opportunity-chosen - A yes, something done, an offer or a suggestion is kept or decided.
 * @slot sign-in - For somebody without an account: the page's way to sign in.
 * @csspart frame - The whole widget.
 * @csspart task - What is being done at once.
 * @csspart offer - The form in which something is offered.
 * @csspart file - A photo, a recording or a page that somebody gave.
 */
export class OpportunityPicker extends FamilyElement {
  static readonly formAssociated = true;
  static override styles = [...FamilyElement.styles, pickerStyles];
  static override readonly locales = [opportunityPickerLocales];

  @property({ reflect: true }) name: string | undefined;
  @property({ type: Boolean, reflect: true }) required = false;
  @property({ type: Boolean, reflect: true }) disabled = false;

  protected readonly frame = 'opp';
  #data: PickerData | undefined;
  /** As a field of a form: what is chosen. */
  readonly chosen = new Set<Id>();
  /** What a field of a form needs, where it is one. */
  #field: LaterController<FormField> | undefined;
  #isOff = false;
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

  constructor() {
    super();
    if (!Object.hasOwn(this, 'value')) return;
    // What a page has chosen before the class had come stands on the element itself, and would hide the field's own value.
    const { value } = this;
    Reflect.deleteProperty(this, 'value');
    this.value = value;
  }

  get words(): PickerStrings { return this.strings(pickerStrings); }
  protected get label(): string { return this.words.title; }

  /** The ids of what is chosen, with commas between; as a field of a form it is what the form gets. */
  get value(): string { return [...this.chosen].join(','); }
  set value(value: string) {
    this.chosen.clear();
    for (const id of value.split(',')) if (id !== '') this.chosen.add(id);
    this.#field?.parts?.reset();
    this.#field?.parts?.check();
    this.requestUpdate();
  }
  get form(): HTMLFormElement | null { return this.internals?.form ?? null; }
  get validity(): ValidityState | undefined { return this.internals?.validity; }
  get validationMessage(): string { return this.internals?.validationMessage ?? ''; }
  get willValidate(): boolean { return this.internals?.willValidate ?? false; }
  checkValidity(): boolean { return this.internals?.checkValidity() ?? true; }
  reportValidity(): boolean { return this.internals?.reportValidity() ?? true; }
  formResetCallback(): void { this.value = ''; }
  formStateRestoreCallback(state: string): void { this.value = state; }
  formDisabledCallback(disabled: boolean): void {
    this.#isOff = disabled;
    this.requestUpdate();
  }

  protected override connected(session: Session | undefined): void {
    this.#data?.close();
    this.#data = session && new PickerData(session, () => this.requestUpdate(), this.#rules);
    this.#taking?.turnTo(this.#data);
    this.requestUpdate();
  }

  async #canTakePart(parts: typeof import('./taking-part.js')): Promise<void> {
    await Promise.all([this.locale.add(parts.takingPartLocales), this.locale.add(parts.toldLocales)]);
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

  protected override willUpdate(): void {
    const { internals } = this;
    if (this.name && internals) {
      this.#field ??= new LaterController(this, async () => {
        const { FormField, fieldStrings, formFieldLocales } = await import('./form-field.js');
        await this.locale.add(formFieldLocales);
        return new FormField({
          element: this, internals, root: () => this.renderRoot, words: () => this.strings(fieldStrings), say: (sentence) => this.announcer.say(sentence), chooses: (one, slot) => this.#chooses(one, slot),
        });
      }, () => Promise.resolve(), true);
    }
    this.#taking?.draws();
  }

  protected override updated(): void {
    this.#field?.parts?.check();
    this.#taking?.drawn();
  }

  protected override loadingView(): TemplateResult {
    return skeletonTemplate(this.state.loading);
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
    const isField = Boolean(this.name);
    const { done } = data;
    const begun = this.#taking?.begun ?? new Set<Id>();
    const now = isField ? [] : nowItems(data.all, done, begun);
    const open = data.all.filter((item) => item.state === 'open');
    this.#look(data, open, new Set(now.map(({ id }) => id)));
    const view = this.#taking?.view(data, telling, isField, this.#found);
    return html`${this.#offline.is ? html`<div class="band" role="status">${icon('offline')}<p>${data.session.outbox ? state.offline : state.offlineUnkept}</p></div>` : nothing}${view?.bands}
      <header class="opp-head"><h2 class="t1">${words.title}</h2>${data.visits ? html`<p>${words.visit}</p><slot name="sign-in"></slot>` : view?.ways}</header>
      ${view?.first}${view?.panel ?? (now.length > 0 ? nowTemplate(now, { ...telling, begun, done, first: !view?.busy, heading: data.viewer.side === 'school' ? words.nowDesk : words.now, start: (item) => this.#begin({ is: 'task', item, from: 'now' }) }) : nothing)}${view?.then}
      ${open.length === 0 && !data.coming ? html`<div class="empty">${view?.empty ?? html`<p class="t2">${words.emptyTitle}</p>`}</div>` : this.#finder(data, telling, view, open.length)}
      ${view?.foot ?? (this.#later.missing ? html`<p class="note opp-later" role="status">${icon('offline')}<span>${words.later}</span></p>` : nothing)}`;
  }

  #finder(data: PickerData, telling: Telling, view: View | undefined, all: number): TemplateResult {
    const { words, tag } = telling;
    const found = this.#found;
    return html`<div class="finder">${view ? view.questions : html`<div class="questions soon" aria-hidden="true"></div>`}
      <section class="results" aria-labelledby="results-title">
        ${view ? view.finding : html`<div class="finding soon" aria-hidden="true"></div>`}
        <div class="told-count"><h3 class="t2" id="results-title">${view?.heading ?? (found.length < all ? words.moreWays : words.all)}</h3><p role="status">${data.coming ? '' : (view?.count(found) ?? words.found(number(found.length, tag)))}</p></div>
        ${this.#field?.parts?.notice()}
        ${found.length === 0 ? view?.nothingFound : this.#cards(telling, view)}
        ${view?.hidden}
      </section></div>`;
  }

  /** Looked through again only when something that matters has changed. */
  #look(data: PickerData, open: readonly Opportunity[], above: ReadonlySet<Id>): void {
    const taking = this.#taking;
    const { hidden, claims } = data;
    const told = taking?.kept;
    const from = [data.all, [...hidden, ...above].join(), [...claims.values()].map(({ changedBy }) => changedBy).join(), taking?.answers, taking?.find, taking, told, this.tag];
    if (from.every((one, at) => one === this.#from[at])) return;
    this.#from = from;
    const isField = Boolean(this.name);
    const repeats = isField || taking?.isSearching ? new Set<Id>() : above;
    // What has just been done leaves a line where it stood.
    const rest = open.filter(({ id }) => id === told || (!hidden.has(id) && !repeats.has(id) && (isField || !isActive(claims.get(id)))));
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
    const isField = Boolean(this.name);
    return {
      ...telling, visits: isField || this.#data?.visits === true, brief: view?.brief, at: view?.at,
      inside: (item) => (isField ? this.#field?.parts?.pick(item, telling, this.#isOff) : view?.inside(item)), more: (item) => view?.more(item) ?? nothing, also: (found) => view?.also(found),
      say: (item, slot) => this.#begin({ is: 'say', item, slot }), doIt: (item) => this.#begin({ is: 'task', item, from: 'card' }), suggest: (item) => this.#begin({ is: 'way', item }), hide: (item) => this.#begin({ is: 'hide', item }),
    };
  }

  /** @returns false when the page does it itself */
  #chooses(opportunity: Id, slot: Id): boolean {
    return tell(this, 'fp-opportunity-choose', { opportunity, slot }, true);
  }
}
