import type { Id, Opportunity, Session, Slot, Waiting } from '@family-partnering/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { opportunityPickerLocales } from '../locales/opportunity-picker/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { cardStyles } from '../shared/card.styles.js';
import { languageMenu } from '../shared/language-menu.js';
import { choice } from '../shared/choice.styles.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import { cardTemplate, type CardHost } from './card.js';
import { CHUNK, ChunksController } from './chunks.controller.js';
import { FormField } from './form-field.js';
import { PickerData } from './opportunity-picker.data.js';
import { tell } from './opportunity-picker.events.js';
import { ASKABLE, doneIds, entryOf, find, instead, isActive, NO_ANSWERS, nowItems, wordsOf, type Find, type Found } from './opportunity-picker.model.js';
import { pickerStrings, type PickerStrings } from './opportunity-picker.strings.js';
import { pickerStyles } from './opportunity-picker.styles.js';
import { number, type Telling } from './opportunity-picker.words.js';
import { arranging } from './arranging.js';
import { PickerController, type ControllerHost } from './picker.controller.js';
import { bandTemplate, button, mineTemplate, newsTemplate, nowTemplate } from './picker.views.js';
import { findTemplate, questionsTemplate } from './questions.js';
import { Shelf } from './shelf.js';

const HERE = new Set(['opportunity.claim', 'opportunity.leave', 'opportunity.take', 'opportunity.do', 'opportunity.offer', 'opportunity.suggest', 'opportunity.notnow']);

/**
 * Ways to take part, from home, work, school, the community or a phone: three to do at once, then what fits, then all.
 *
 * @attr name - Makes it a field of the form around it: what is chosen is its value, and nothing is sent.
 * @attr required - As a field: at least one has to be chosen.
 * @fires fp-opportunity-choose - Somebody says yes. Cancelable: `preventDefault()` means that the page does it.
 * @fires fp-opportunity-chosen - A yes, something done, an offer or a suggestion is kept or decided.
 * @csspart frame - The whole widget.
 * @csspart task - What is being done at once.
 * @csspart offer - The form in which something is offered.
 */
export class OpportunityPicker extends FamilyElement implements ControllerHost {
  static readonly formAssociated = true;
  static override styles = [...FamilyElement.styles, choice, cardStyles, pickerStyles];
  static override readonly locales = [opportunityPickerLocales];

  @property({ reflect: true }) name: string | undefined;
  @property({ type: Boolean, reflect: true }) required = false;

  protected readonly frame = 'opp';
  data: PickerData | undefined;
  shelf: Shelf | undefined;
  readonly field = new FormField(this, () => this.internals, () => this.words.required);
  readonly #do = new PickerController(this);
  readonly #chunks = new ChunksController(this);
  readonly #offline = new OfflineController(this);
  #find: Find = { letters: '', kind: undefined, order: 'fit' };
  #found: readonly Found[] = [];
  #from: readonly unknown[] = [];
  #forms: typeof import('./on-request.js') | undefined;
  #focus: 'panel' | Id | undefined;
  #settled = new Set<string>();
  /** Those that stand above as "do it now": once is enough, unless somebody searches. */
  #above: ReadonlySet<Id> = new Set();

  get words(): PickerStrings { return this.strings(pickerStrings); }
  get formWords() { return this.#forms && this.strings(this.#forms.formStrings); }
  get language(): string { return this.tag; }
  get isOffline(): boolean { return this.#offline.is; }
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

  say(sentence: string): void { this.announcer.say(sentence); }
  chooses(opportunity: Id, slot: Id): boolean { return tell(this, 'fp-opportunity-choose', { opportunity, slot }, true); }
  did(opportunity: Id, what: 'yes' | 'done' | 'left' | 'suggested' | 'offered'): void { tell(this, 'fp-opportunity-chosen', { opportunity, what }); }
  focusPanel(): void { this.#focus = 'panel'; }
  focusCard(opportunity: Id): void { this.#focus = opportunity; }

  protected override connected(session: Session | undefined): void {
    this.data?.close();
    this.data = session && new PickerData(session, () => this.requestUpdate());
    this.shelf = session && new Shelf(session);
    this.#do.panel = undefined;
    void this.shelf?.open().then(() => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#do.keep();
    super.disconnectedCallback();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.#load());
  }

  async #load(): Promise<void> {
    if (this.#forms) return;
    const forms = await import('./on-request.js').then(async (parts) => (await this.locale.add(parts.pickerFormsLocales), parts)).catch(() => undefined);
    this.#forms ??= forms;
    if (forms) this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('required') || changed.has('name')) this.field.check();
    const where = this.#focus;
    if (where === undefined || (where === 'panel' && !this.#forms)) return;
    this.#focus = undefined;
    const root = this.renderRoot;
    if (where === 'panel') root.querySelector<HTMLElement>('.panel [tabindex="-1"], .inside .first')?.focus();
    else root.querySelector<HTMLElement>(`[data-id="${CSS.escape(where)}"] button`)?.focus();
  }

  protected override content(): TemplateResult {
    const { data } = this;
    if (!data || !this.shelf) return this.loadingView();
    const trouble = data.refusal ?? (data.loading ? data.trouble : undefined);
    if (trouble && data.all.length === 0) return this.stateView(refusedView(trouble, this.state, () => data.retry(), data.school?.office));
    if (data.loading) return this.loadingView();
    this.#offline.stale(data.offline);
    const telling: Telling = { words: this.words, tag: this.tag, now: data.now() };
    const panel = this.#panelTemplate(data, telling);
    return html`${this.#bands(data)}
      <header class="opp-head"><h2 class="t1">${this.words.title}</h2></header>
      ${this.field.is ? nothing : this.#personal(data, telling, panel !== nothing)}
      ${panel}
      ${this.#finder(data, telling)}
      ${this.field.is || this.#do.panel?.is === 'offer' ? nothing : html`<section class="offer"><h3 class="t2">${this.words.offerTitle}</h3><p class="prose">${this.words.offer}</p>${button(this.words.offerStart, () => this.#openOffer(data))}</section>`}
      <footer class="opp-foot">${languageMenu(this.locale, this.state.language)}</footer>`;
  }

  #bands(data: PickerData): TemplateResult {
    const { words, state } = this;
    const refused = data.waiting.filter(({ state: is, action }) => is === 'refused' && HERE.has(action.type));
    const { outbox } = data.session;
    return html`${this.#offline.is ? bandTemplate('offline', state.offline) : nothing}
      ${this.#do.failed ? bandTemplate('warning', words.failed, button(state.tryAgain, this.#do.failed)) : nothing}
      ${refused.map(({ action }) => bandTemplate('warning', words.failed, button(state.tryAgain, () => outbox?.retry(action.id)), button(words.throwAway, () => void outbox?.discard(action.id))))}`;
  }

  /** What waits for this person, then what can be done now. */
  #personal(data: PickerData, telling: Telling, busy: boolean): TemplateResult {
    const me = data.viewer.person;
    const claims = data.claims;
    const items = new Map(data.all.map((item) => [item.id, item]));
    const rows = [...claims.values()].flatMap((claim) => {
      const item = items.get(claim.opportunity);
      return item && (isActive(claim) || claim.state === 'lapsed' || claim.state === 'closed') ? [{ item, claim }] : [];
    });
    this.#lookAtClock(rows.map(({ claim }) => claim), data);
    const done = doneIds(data.contributions, me);
    const begun = new Set(this.shelf!.begun.map(({ opportunity }) => opportunity));
    const now = nowItems(data.all, done, begun);
    this.#above = new Set(now.map(({ id }) => id));
    const isOffered = rows.some(({ claim }) => claim.state === 'offered');
    const taken = new Set(claims.keys());
    const mine = mineTemplate(rows, {
      ...telling, alone: !busy, instead: (item) => instead(item, data.all, taken, this.shelf!.answers),
      take: (item) => void this.#do.take(item), leave: (item) => void this.#do.leave(item), again: (item, claim) => this.#do.again(item, claim),
      calendar: (item, claim) => void this.#calendar(item, claim.slot), see: (item) => this.#see(item),
    });
    const offered = data.all.filter(({ origin, state }) => origin.person === me && (state === 'asked' || state === 'not-now'));
    const news = newsTemplate(offered, data.ways.filter(({ by }) => by.person === me), data.thanks.filter(({ by }) => by.person !== me), telling);
    const waits = isOffered ? mine : nothing;
    return html`${waits}${this.#forms && data.viewer.side === 'school' ? arranging(data, telling, this.formWords!, this.#do, this.#forms) : nothing}
      ${now.length > 0 && this.#do.panel?.is !== 'task' ? nowTemplate(now, begun, done, !isOffered && !busy, telling, (item) => this.#open('task', item)) : nothing}
      ${isOffered ? nothing : mine}${news}`;
  }

  /** An offer that has run out is passed on by whoever looks. */
  #lookAtClock(claims: readonly { readonly state: string; readonly opportunity: Id; readonly changedBy: Id; readonly offer?: { readonly until: string } }[], data: PickerData): void {
    for (const { state, offer, opportunity, changedBy } of claims) {
      if (state !== 'offered' || !offer || offer.until > data.now().toISOString() || this.#settled.has(changedBy)) continue;
      this.#settled.add(changedBy);
      this.#do.settle(opportunity);
    }
  }

  #finder(data: PickerData, telling: Telling): TemplateResult {
    const { words, tag } = telling;
    const answers = this.shelf?.answers ?? NO_ANSWERS;
    const hidden = data.hidden;
    const open = data.all.filter(({ state }) => state === 'open');
    const claims = data.claims;
    if (open.length === 0) return html`<div class="empty"><p class="t2">${words.emptyTitle}</p><p>${words.none}</p></div>`;
    const above = this.field.is || this.#find.letters !== '' || this.#find.kind !== undefined ? new Set<Id>() : this.#above;
    this.#look(data, open.filter(({ id }) => !hidden.has(id) && !above.has(id) && (this.field.is || !isActive(claims.get(id)))), answers);
    const well = this.#found.filter(({ fit }) => fit.well).length;
    const asked = answers.minutes !== undefined || answers.where.length + answers.helps.length > 0;
    const count = asked ? words.foundFit(number(well, tag), number(this.#found.length - well, tag)) : words.found(number(this.#found.length, tag));
    return html`<div class="finder">${questionsTemplate(answers, this.#isWide, telling, (how) => this.#do.setAnswers(how))}
      <section class="results" aria-labelledby="results-title">
        ${findTemplate(this.#find, telling, (changed) => { this.#find = changed; this.requestUpdate(); })}
        <div class="told-count"><h3 class="t2" id="results-title">${asked && this.#find.order === 'fit' ? words.fitFirst : words.all}</h3><p role="status">${count}</p></div>
        ${this.#found.length === 0 ? html`<div class="empty"><p class="t3">${words.noneTitle}</p><p>${words.none}</p></div>` : this.#cards(data, telling)}
        ${hidden.size === 0 ? nothing : html`<details class="hidden-ones small"><summary>${words.hidden(number(hidden.size, tag))}</summary><ul>${open.filter(({ id }) => hidden.has(id)).map((item) => html`<li><span dir="auto">${wordsOf(item, tag).title}</span> ${button(words.bring, () => void this.#do.hide(item, false), 'text')}</li>`)}</ul></details>`}
      </section></div>`;
  }

  get #isWide(): boolean { return this.offsetWidth >= 832; }

  /** Looked through again only when something that matters has changed. */
  #look(data: PickerData, open: readonly Opportunity[], answers: typeof NO_ANSWERS): void {
    const from = [data.all, [...data.hidden, ...this.#above].join(), [...data.claims.values()].map(({ changedBy }) => changedBy).join(), answers, this.#find];
    if (from.every((one, at) => one === this.#from[at])) return;
    const other = answers !== this.#from[3] || this.#find !== this.#from[4];
    this.#from = from;
    this.#found = find(open.map(entryOf), answers, this.#find);
    if (other) this.#chunks.restart();
    this.#chunks.total = this.#found.length;
  }

  #cards(data: PickerData, telling: Telling): TemplateResult {
    const host = this.#cardHost(data, telling);
    const found = this.#found;
    const drawn = Math.min(this.#chunks.drawn * CHUNK, found.length);
    const chunks = Array.from({ length: Math.ceil(drawn / CHUNK) }, (_, at) => found.slice(at * CHUNK, Math.min((at + 1) * CHUNK, drawn)));
    const left = found.length - drawn;
    return html`${chunks.map((chunk) => html`<ul class="cards ${found.length <= CHUNK ? 'few' : ''}">${repeat(chunk, ({ entry }) => entry.item.id, ({ entry, fit }) => cardTemplate(entry.item, fit, host))}</ul>`)}
      ${left > 0 ? html`<p>${button(telling.words.more(number(left, telling.tag)), () => this.#chunks.more())}</p>` : nothing}`;
  }

  #cardHost(data: PickerData, telling: Telling): CardHost {
    const titles = new Map(data.all.map((item) => [item.id, wordsOf(item, telling.tag).title]));
    const pending = new Map(data.waiting.filter(({ action }) => HERE.has(action.type)).map((one: Waiting) => [(one.action as { opportunity?: Id }).opportunity ?? '', one]));
    const { panel } = this.#do;
    const isOpen = panel !== undefined && (panel.is === 'say' || panel.is === 'way');
    return {
      ...telling, titles: (id) => titles.get(id), chosen: this.field.is ? this.field.chosen : undefined, claims: data.claims, pending,
      open: isOpen ? panel.item.id : undefined, inside: isOpen ? this.#inside(panel.is, panel.item, telling) : nothing,
      say: (item, slot) => this.#say(item, slot), doIt: (item) => this.#open('task', item), suggest: (item) => this.#open('way', item), hide: (item) => void this.#do.hide(item, true),
    };
  }

  #say(item: Opportunity, slot: Slot | undefined): void {
    if (this.field.is) {
      if (!this.chooses(item.id, slot?.id ?? '')) return;
      this.field.toggle(item.id);
      return this.requestUpdate();
    }
    const asks = item.supports.some((one) => ASKABLE.includes(one));
    if (slot && !asks) void this.#do.claim(item, slot.id);
    else this.#open('say', item);
  }

  #open(is: 'task' | 'say' | 'way', item: Opportunity): void {
    this.#do.open({ is, item });
    void this.#load();
  }

  #openOffer(data: PickerData): void {
    const to = data.school?.answers ?? data.staff[0]?.id ?? '';
    this.#do.set({ offering: { ...this.#do.offering, to: this.#do.offering.to || to } });
    this.#do.open({ is: 'offer' });
    void this.#load();
  }

  #inside(is: 'say' | 'way', item: Opportunity, telling: Telling): TemplateResult | typeof nothing {
    const forms = this.#forms;
    const words = this.formWords;
    if (!forms || !words) return nothing;
    const all = { ...telling, forms: words };
    const cancel = (): void => this.#do.close();
    return is === 'say'
      ? forms.sayTemplate(item, { slot: this.#do.slot, needs: this.#do.needs }, all, ({ slot, needs }) => this.#do.set({ slot, needs }), () => this.#do.sendSay(), cancel)
      : forms.wayTemplate(this.#do.text, this.#do.notice, all, (text) => this.#do.set({ text }), () => void this.#do.sendWay(), cancel);
  }

  #panelTemplate(data: PickerData, telling: Telling): TemplateResult | typeof nothing {
    const { panel } = this.#do;
    const forms = this.#forms;
    const words = this.formWords;
    if (!panel || !forms || !words) return nothing;
    if (panel.is === 'task') {
      const own = wordsOf(panel.item, this.tag);
      return forms.taskTemplate({ title: own.title, lang: own.tag, steps: own.task ?? panel.item.task!, at: this.#do.at, answers: this.#do.given, notice: this.#do.notice }, {
        words, tag: this.tag, answer: (answer) => this.#do.answer(answer), go: (by) => this.#do.go(by), send: () => void this.#do.sendTask(), stop: () => (this.#do.keep(), this.#do.close()),
      });
    }
    if (panel.is !== 'offer') return nothing;
    const called = (id: Id): string => data.staff.find((one) => one.id === id)?.called ?? '';
    return forms.offerTemplate(this.#do.offering, data.staff, this.#do.notice, { ...telling, forms: words }, (offering) => this.#do.set({ offering }),
      () => void this.#do.sendOffer(data.all.at(-1)?.term ?? String(data.now().getFullYear()), called), () => this.#do.close());
  }

  async #calendar(item: Opportunity, slotId: Id): Promise<void> {
    const slot = item.slots.find(({ id }) => id === slotId);
    if (slot?.starts === undefined) return;
    const { calendarFile, download } = await import('./calendar.js');
    download(calendarFile(item, { ...slot, starts: slot.starts }, this.tag, this.data!.now()), `${item.id}.ics`);
  }

  #see(item: Opportunity): void {
    this.#find = { ...this.#find, letters: wordsOf(item, this.tag).title, kind: undefined };
    this.#focus = item.id;
    this.requestUpdate();
  }
}

