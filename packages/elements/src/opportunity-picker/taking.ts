import type { Claim, Id, Opportunity, Slot } from '@family-partnering/contract';
import { html, nothing, type CSSResultOrNative, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { languageMenu } from '../shared/language-menu.js';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import { LaterController } from '../shared/later.controller.js';
import type { LocaleController } from '../shared/language.js';
import type { StateStrings } from '../shared/state.strings.js';
import { ASKABLE, entryOf, find, FIND_ALL, instead, isAnswered, NO_ANSWERS, type Answers, type Find } from './finding.model.js';
import { checksTemplate, fitLine } from './finding.words.js';
import { bandTemplate, button, mineTemplate, newsTemplate } from './mine.js';
import type { PickerData } from './opportunity-picker.data.js';
import type { Chosen } from './opportunity-picker.events.js';
import { isActive, wordsOf, type Found } from './opportunity-picker.model.js';
import { number, type Telling } from './opportunity-picker.words.js';
import { PickerController } from './picker.controller.js';
import { timeAt } from './place-clock.js';
import { findTemplate, questionsTemplate } from './questions.js';
import { sayTemplate, swapTemplate, wordTemplate } from './say.js';
import { Shelf } from './shelf.js';
import { givingBox, taskFiles } from './task.files.js';
import { taskTemplate, thanksTemplate } from './task.js';
import { allStrings, hasBegun, isOffered, type Told } from './taking-part.words.js';
import { titled } from './title.js';

/** What somebody has tapped in the first view. */
export type Begins = { readonly is: 'task' | 'way' | 'hide'; readonly item: Opportunity } | { readonly is: 'say'; readonly item: Opportunity; readonly slot: Slot | undefined };

/** What the parts that come later ask of their element, and tell it. */
export interface TakingHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly locale: LocaleController;
  data(): PickerData | undefined;
  root(): ParentNode;
  language(): string;
  isOffline(): boolean;
  state(): StateStrings;
  strings<T extends object>(make: (msg: LocaleController['msg']) => T): T;
  wear(...styles: readonly CSSResultOrNative[]): void;
  say(sentence: string): void;
  /** Shows what is found from its beginning. */
  restart(): void;
  /** @returns false when the page does it itself */
  chooses(opportunity: Id, slot: Id): boolean;
  did(opportunity: Id, what: Chosen): void;
}

type Part = TemplateResult | typeof nothing;

/** All that stands around the cards, and what they do not know of themselves. */
export interface View {
  readonly bands: Part;
  /** Something is being done at once. */
  readonly doing: boolean;
  /** Something else asks first: then no other control is the filled one. */
  readonly busy: boolean;
  /** Above what can be done now; below it. */
  readonly first: Part;
  readonly then: Part;
  readonly panel: Part;
  /** The card in which something is open, and what. */
  readonly open: Id | undefined;
  readonly inside: Part;
  readonly kept: ReadonlySet<Id>;
  readonly questions: Part;
  readonly finding: Part;
  readonly heading: string;
  readonly nothingFound: Part;
  readonly hidden: Part;
  readonly foot: Part;
  count(found: readonly Found[]): string;
  /** When it happens, on the clock of its place. */
  at(starts: string, item: Opportunity): string;
  why(found: Found): string;
  checks(item: Opportunity): Part;
}

const HERE = /^(opportunity|fit)\./;
const NOTHING_BEGUN: ReadonlySet<Id> = new Set();

/** Everything that can be done in the picker: it comes right after the first view, and stays when the network goes. */
export class Taking {
  shelf: Shelf | undefined;
  find: Find = FIND_ALL;
  readonly do: PickerController;
  readonly #files: WidgetFiles;
  readonly #offering: LaterController<typeof import('./offering.js')>;
  #arranging: LaterController<typeof import('./arranging-part.js')> | undefined;
  #begun = NOTHING_BEGUN;
  #focus: 'panel' | Id | undefined;
  readonly #settled = new Set<Id>();

  constructor(private readonly host: TakingHost) {
    this.do = new PickerController({
      data: () => host.data(), shelf: () => this.shelf, words: () => this.#words, offering: () => this.#offering.parts && host.strings(this.#offering.parts.offeringStrings),
      language: () => host.language(), isOffline: () => host.isOffline(), say: (sentence) => host.say(sentence), chooses: (one, slot) => host.chooses(one, slot), did: (one, what) => host.did(one, what),
      changed: () => this.#changed(), focusPanel: () => (this.#focus = 'panel'), focusCard: (one) => (this.#focus = one), files: () => this.#files,
    });
    this.#files = taskFiles(host, () => this.do);
    host.element.addController(this.do);
    this.#offering = new LaterController(host.element, () => import('./offering.js'), (parts) => host.locale.add(parts.offeringLocales));
  }

  get #words(): Told['words'] { return this.host.strings(allStrings); }
  get answers(): Answers { return this.shelf?.answers ?? NO_ANSWERS; }
  get begun(): ReadonlySet<Id> { return this.#begun; }
  get isSearching(): boolean { return this.find.letters !== '' || this.find.kind !== undefined; }

  turnTo(data: PickerData | undefined): void {
    this.do.panel = this.do.thanked = undefined;
    this.#files.leave();
    this.shelf = data && new Shelf(data.session);
    void this.shelf?.open().then(() => (this.do.offered(this.shelf?.offering), this.#changed()));
  }

  begin(what: Begins): void {
    const { do: act } = this;
    if (what.is === 'hide') return void act.hide(what.item, true);
    if (what.is === 'say' && what.slot && !what.item.supports.some((one) => ASKABLE.includes(one))) return void act.claim(what.item, what.slot.id);
    act.open({ is: what.is, item: what.item });
  }

  look(items: readonly Opportunity[]): readonly Found[] {
    const found = find(items.map(entryOf), this.answers, this.find);
    return isAnswered(this.answers) ? found : found.map(({ item }) => ({ item }));
  }

  /** After each drawing: the focus goes where something has opened or closed. */
  drawn(): void {
    const where = this.#focus;
    if (where === undefined) return;
    const target = where === 'panel' ? '.panel [tabindex="-1"], .inside .first' : `[data-id="${CSS.escape(where)}"] button`;
    const found = this.host.root().querySelector<HTMLElement>(target);
    if (!found && where === 'panel' && (this.do.panel ?? this.do.thanked)) return;
    this.#focus = undefined;
    // Firefox gives the focus to a legend only after it was laid out.
    found?.getClientRects();
    found?.focus();
  }

  /** All that stands around the cards. */
  view(data: PickerData, telling: Telling, isField: boolean): View {
    const told: Told = { ...telling, words: this.#words, zone: data.school?.zone };
    const { words, tag } = told;
    const { panel } = this.do;
    const rows = this.#rows(data);
    const isWaited = rows.some(({ claim }) => isOffered(claim, telling.now));
    const mine = isField ? nothing : this.#mine(rows, data, told, panel !== undefined);
    const answered = isAnswered(this.answers);
    return {
      bands: this.#bands(data), doing: panel?.is === 'task', busy: isWaited || panel !== undefined || data.all.some(({ state, organisers }) => state === 'asked' && organisers.some(({ person }) => person === data.viewer.person)),
      first: html`${isWaited ? mine : nothing}${this.#arrange(data, told, isField)}`,
      then: html`${isWaited ? nothing : mine}${isField ? nothing : this.#news(data, told)}`,
      panel: this.#panel(data, told), open: panel && (panel.is === 'say' || panel.is === 'way') ? panel.item.id : undefined, inside: this.#inside(told),
      kept: new Set(data.waiting.filter(({ action }) => HERE.test(action.type)).map(({ action }) => (action as { opportunity?: Id }).opportunity ?? '')),
      questions: this.#questions(data, told), finding: findTemplate(this.find, told, (changed) => this.#search(changed)),
      heading: answered && this.find.order === 'fit' ? words.fitFirst : words.all,
      count: (found) => {
        const well = found.filter(({ fit }) => fit?.well).length;
        return answered ? words.foundFit(number(well, tag), number(found.length - well, tag)) : words.found(number(found.length, tag));
      },
      nothingFound: html`<div class="empty"><p class="t3">${words.noneTitle}</p><p>${words.none}</p></div>`,
      hidden: this.#hidden(data, told),
      at: (starts, item) => timeAt(starts, item, told),
      why: ({ fit }) => (fit ? fitLine(fit, told) : ''),
      checks: (item) => checksTemplate(item, data.all, told),
      foot: html`${isField || data.visits || panel?.is === 'offer' ? nothing : html`<section class="offer"><h3 class="t2">${words.offerTitle}</h3><p class="prose">${words.offer}</p>${button(words.offerStart, () => this.#openOffer(data))}</section>`}
        <footer class="opp-foot">${languageMenu(this.host.locale, this.host.state().language)}</footer>`,
    };
  }

  #changed(): void {
    this.#begun = new Set(this.shelf?.begun.map(({ opportunity }) => opportunity));
    this.host.element.requestUpdate();
  }

  #search(changed: Find): void {
    this.find = changed;
    this.host.restart();
    this.#changed();
  }

  #bands(data: PickerData): TemplateResult {
    const [words, { tryAgain }] = [this.#words, this.host.state()];
    const { outbox } = data.session;
    const refused = data.waiting.filter(({ state, action }) => state === 'refused' && HERE.test(action.type));
    return html`${this.do.failed ? bandTemplate('warning', this.do.failed.words, this.do.failed.again && button(tryAgain, this.do.failed.again)) : nothing}
      ${refused.map(({ action }) => bandTemplate('warning', words.failed, button(tryAgain, () => outbox?.retry(action.id)), button(words.throwAway, () => void outbox?.discard(action.id))))}`;
  }

  /** What this person said yes to, and is not over for them. */
  #rows(data: PickerData): readonly { readonly item: Opportunity; readonly claim: Claim }[] {
    const items = new Map(data.all.map((item) => [item.id, item]));
    const rows = [...data.claims.values()].flatMap((claim) => {
      const item = items.get(claim.opportunity);
      return item && (isActive(claim) || claim.state === 'lapsed' || claim.state === 'closed') ? [{ item, claim }] : [];
    });
    // An offer that has run out is passed on by whoever looks.
    for (const { claim: { state, offer, opportunity, changedBy } } of rows) {
      if (state !== 'offered' || !offer || offer.until > data.now().toISOString() || this.#settled.has(changedBy)) continue;
      this.#settled.add(changedBy);
      this.do.settle(opportunity);
    }
    return rows;
  }

  #mine(rows: readonly { readonly item: Opportunity; readonly claim: Claim }[], data: PickerData, told: Told, busy: boolean): Part {
    const { do: act } = this;
    const taken = new Set(data.claims.keys());
    return mineTemplate(rows, {
      ...told, alone: !busy, instead: (item) => instead(item, data.all, taken, this.answers), inside: (item) => this.#insideMine(item, data.claims.get(item.id)?.slot, told),
      take: (item) => void act.take(item), leave: (item) => void act.leave(item), again: (item, claim) => act.again(item, claim), took: (item) => void act.took(item),
      open: (is, item) => act.open({ is, item }), calendar: (item, slot) => void this.#calendar(item, slot, told), see: (item) => this.#see(item),
    });
  }

  #news(data: PickerData, told: Told): Part {
    const me = data.viewer.person;
    const offered = data.all.filter(({ origin, state, organisers, slots }) =>
      origin.person === me && organisers.every(({ person }) => person !== me) && state !== 'closed' && (state !== 'open' || slots.some((slot) => slot.starts !== undefined && !hasBegun(slot, told.now))));
    return newsTemplate({ offered, ways: data.ways.filter(({ by }) => by.person === me), thanks: data.thanks.filter(({ by }) => by.person !== me) }, {
      ...told, calendar: (item, slot) => void this.#calendar(item, slot, told), takeBack: (item) => void this.do.takeBack(item),
    });
  }

  /** For those who arrange, and for whoever offers something that is open. */
  #arrange(data: PickerData, told: Told, isField: boolean): Part {
    const me = data.viewer.person;
    if (isField || (data.viewer.side !== 'school' && !data.all.some(({ origin, state }) => origin.person === me && state === 'open'))) return nothing;
    const { host } = this;
    this.#arranging ??= new LaterController(host.element, () => import('./arranging-part.js'), async (parts) => (await host.locale.add(parts.arrangingLocales), host.wear(parts.arrangingStyles)));
    const { parts } = this.#arranging;
    return parts?.arranging(data, { ...told, forms: host.strings(parts.arrangingStrings), shown: (files, lang) => this.#files.show(files, lang) }, this.do) ?? nothing;
  }

  #questions(data: PickerData, told: Told): TemplateResult {
    const to = data.school?.answers;
    const called = data.staff.find(({ id }) => id === to)?.called;
    const shared = data.shared.find(({ person }) => person === data.viewer.person);
    return questionsTemplate(this.answers, this.host.element.offsetWidth >= 832, told, {
      change: (how) => (this.do.setAnswers(how), this.host.restart()), called: called, shared, share: () => to && void this.do.share(to), unshare: () => void this.do.unshare(),
    });
  }

  #hidden(data: PickerData, { words, tag }: Told): Part {
    const { hidden } = data;
    if (hidden.size === 0) return nothing;
    const items = data.all.filter(({ id, state }) => state === 'open' && hidden.has(id));
    return html`<details class="hidden-ones small"><summary>${words.hidden(number(hidden.size, tag))}</summary><ul>${items.map((item) => html`<li><span>${titled(item, tag)}</span> ${button(words.bring, () => void this.do.hide(item, false), 'text')}</li>`)}</ul></details>`;
  }

  /** What is open inside a card. */
  #inside(told: Told): Part {
    const { do: act } = this;
    const { panel } = act;
    const cancel = (): void => act.close();
    if (panel?.is === 'say') return sayTemplate(panel.item, act, told, (values) => act.set(values), () => act.sendSay(), cancel);
    if (panel?.is !== 'way') return nothing;
    return wordTemplate({ id: 'way', label: told.words.wayTitle, hint: told.words.wayHint }, act, told, (text) => act.write(text), () => void act.sendWay(), cancel);
  }

  /** What is open below something that one said yes to. */
  #insideMine(item: Opportunity, slot: Id | undefined, told: Told): TemplateResult | undefined {
    const { do: act } = this;
    const { panel } = act;
    if (!panel || !('item' in panel) || panel.item.id !== item.id) return undefined;
    if (panel.is === 'swap') return swapTemplate(item, act, told, (chosen) => act.set({ slot: chosen }), () => void act.sendSwap(), () => act.close(), slot);
    if (panel.is !== 'thank') return undefined;
    return wordTemplate({ id: 'thank', label: told.words.sayThanks, hint: told.words.thanksHint }, act, told, (text) => act.write(text), () => void act.sendThanks(), () => act.close());
  }

  #panel(data: PickerData, told: Told): Part {
    const { do: act, host } = this;
    const { panel } = act;
    if (panel?.is === 'task') return taskTemplate(panel.item, act, told, () => givingBox(this.#files, act.task?.step.how));
    if (!panel && act.thanked) return thanksTemplate(act.thanked, data.waiting.some(({ action }) => action.type === 'opportunity.do' && (action as { opportunity?: Id }).opportunity === act.thanked?.id), host.isOffline(), told);
    const { parts } = this.#offering;
    if (panel?.is !== 'offer' || !parts) return nothing;
    const called = (id: Id): string => data.staff.find((one) => one.id === id)?.called ?? '';
    return parts.offerTemplate(act.offering, data.staff, act.notice, { ...told, forms: host.strings(parts.offeringStrings), opens: data.viewer.side === 'school' }, (offering) => act.writeOffer(offering),
      () => void act.sendOffer(data.all.at(-1)?.term ?? String(data.now().getFullYear()), called, data.viewer.side === 'school'), () => act.close());
  }

  #openOffer(data: PickerData): void {
    const to = data.viewer.side === 'school' ? data.viewer.person : (data.school?.answers ?? data.staff[0]?.id ?? '');
    this.do.writeOffer({ ...this.do.offering, to: this.do.offering.to || to });
    this.do.open({ is: 'offer' });
    void this.#offering.load();
  }

  async #calendar(item: Opportunity, slotId: Id, { tag, now }: Told): Promise<void> {
    const slot = item.slots.find(({ id }) => id === slotId);
    if (slot?.starts === undefined) return;
    const { calendarFile, download } = await import('./calendar.js');
    download(calendarFile(item, { ...slot, starts: slot.starts }, tag, now), `${item.id}.ics`);
  }

  #see(item: Opportunity): void {
    this.#focus = item.id;
    this.#search({ ...this.find, letters: wordsOf(item, this.host.language()).title, kind: undefined });
  }
}
