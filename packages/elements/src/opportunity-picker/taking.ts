import { newId, type Id, type Opportunity, type Person, type Slot } from '@family-partnering/contract';
import type { CSSResultOrNative, ReactiveControllerHost } from 'lit';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import type { LocaleController } from '../shared/language.js';
import { LaterController } from '../shared/later.controller.js';
import type { StateStrings } from '../shared/state.strings.js';
import { Acting } from './acting.js';
import type { Arranging } from './arranging.controller.js';
import { isTold } from './bands.js';
import { bringBack } from './bring-back.js';
import { ASKABLE, entryOf, find, FIND_ALL, isAnswered, NO_ANSWERS, type Answers, type Find, type Printed } from './finding.model.js';
import { printedIn } from './finding.words.js';
import { Focus } from './focus.js';
import { staffOf } from './more.data.js';
import { notSent } from './not-sent.js';
import type { OfferingController } from './offering.controller.js';
import type { PickerData } from './opportunity-picker.data.js';
import type { Chosen } from './opportunity-picker.events.js';
import { titleOf, type Found } from './opportunity-picker.model.js';
import type { Telling } from './opportunity-picker.words.js';
import { PickerController, type PickerHost } from './picker.controller.js';
import { RoomController } from './room.controller.js';
import { Shelf } from './shelf.js';
import { taskFiles } from './task.files.js';
import { viewOf, type View } from './taking.view.js';
import { Warm } from './warm.js';
import { allStrings, type Told } from './taking-part.words.js';

export type { View } from './taking.view.js';

/** What somebody has tapped in the first view. */
export type Begins =
  | { readonly is: 'task'; readonly item: Opportunity; readonly from: 'now' | 'card' }
  | { readonly is: 'way' | 'hide'; readonly item: Opportunity }
  | { readonly is: 'say'; readonly item: Opportunity; readonly slot: Slot | undefined };

/** What the parts that come later ask of their element, and tell it. */
export interface TakingHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly locale: LocaleController;
  data(): PickerData | undefined;
  root(): ParentNode & { readonly activeElement?: Element | null };
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

const NOTHING_BEGUN: ReadonlySet<Id> = new Set();

/** Everything that can be done in the picker: it comes right after the first view, and stays when the network goes. */
export class Taking {
  shelf: Shelf | undefined;
  find: Find = FIND_ALL;
  readonly acting: Acting;
  readonly do: PickerController;
  readonly files: WidgetFiles;
  readonly room: RoomController;
  readonly focus: Focus;
  /** The form in which something is offered. */
  readonly offering: LaterController<{ readonly parts: typeof import('./offering.js'); readonly act: OfferingController }>;
  /** What those who arrange have. */
  arranging: LaterController<{ readonly parts: typeof import('./arranging-part.js'); readonly work: Arranging }> | undefined;
  /** What is written to all, by its place; and what takes an earlier try of it away. */
  readonly texts = new Map<string, string>();
  readonly backs = new Map<string, () => Promise<unknown>>();
  readonly settled = new Set<Id>();
  readonly #brought = new Set<Id>();
  readonly #host: PickerHost;
  #begun = NOTHING_BEGUN;
  #printed: Printed | undefined;
  #tag: string | undefined;
  readonly #warm = new Warm();

  constructor(readonly host: TakingHost) {
    this.focus = new Focus(() => host.root());
    this.acting = new Acting({
      send: (action) => host.data()!.act(action), say: (sentence) => host.say(sentence), changed: () => this.changed(),
      notSent: (action, refusal) => notSent(action, refusal, host.data()?.all ?? [], this.told(), host.state()),
    });
    this.#host = {
      acting: this.acting, newId, data: () => host.data(), shelf: () => this.shelf, words: () => this.words, language: () => host.language(), isOffline: () => host.isOffline(), say: (sentence) => host.say(sentence),
      chooses: (one, slot) => host.chooses(one, slot), did: (one, what) => host.did(one, what), changed: () => this.changed(), focus: (...places) => this.focus.to(...places), files: () => this.files,
    };
    this.do = new PickerController(this.#host);
    this.files = taskFiles(host, () => this.do.doing);
    host.element.addController(this.do);
    this.room = new RoomController(host.element, () => host.root().querySelector('.fp'));
    host.element.addController(this.room);
    this.offering = new LaterController(host.element, async () => this.#offering(await import('./offering.js')), async ({ parts }) => void (await Promise.all([host.locale.add(parts.offeringLocales), host.locale.add(parts.termsLocales)])));
  }

  get words(): Told['words'] { return this.host.strings(allStrings); }
  get answers(): Answers { return this.shelf?.answers ?? NO_ANSWERS; }
  get begun(): ReadonlySet<Id> { return this.#begun; }
  get isSearching(): boolean { return this.find.letters !== '' || this.find.kind !== undefined; }
  /** Something was just done in this card: it stays where it was. */
  get kept(): Id | undefined { return this.acting.told?.where === 'card' ? this.acting.told.id : undefined; }

  told(telling?: Telling): Told {
    return { words: this.words, tag: this.host.language(), now: telling?.now ?? this.host.data()?.now() ?? new Date(), zone: this.host.data()?.school?.zone };
  }

  turnTo(data: PickerData | undefined): void {
    this.do.panel = this.acting.told = undefined;
    this.files.leave();
    // What one person was writing is not the next one's.
    this.texts.clear();
    this.backs.clear();
    for (const forms of [this.offering, this.arranging]) if (forms) forms.parts = undefined;
    this.shelf = data && new Shelf(data.session);
    void this.shelf?.open().then(() => this.changed());
  }

  begin(what: Begins): void {
    const { do: act } = this;
    if (what.is === 'hide') return void act.hide(what.item, true);
    if (what.is === 'say' && what.slot && !what.item.supports.some((one) => ASKABLE.includes(one))) return void act.claim(what.item, what.slot.id);
    if (what.is === 'say') act.open({ is: 'say', item: what.item });
    else act.open('from' in what ? what : { is: 'way', item: what.item });
  }

  look(items: readonly Opportunity[]): readonly Found[] {
    if (this.#printed?.tag !== this.host.language()) this.#printed = printedIn(this.told());
    const printed = this.#printed;
    const entries = items.map((item) => entryOf(item, printed));
    this.#warm.plan(entries);
    const found = find(entries, this.answers, this.find);
    return isAnswered(this.answers) ? found : found.map(({ item }) => ({ item }));
  }

  /** Before each drawing. */
  draws(): void {
    const data = this.host.data();
    this.#begun = new Set([...(this.shelf?.begun ?? []), ...(data?.items('begun') ?? [])].map(({ opportunity }) => opportunity));
    // What was just said was said in the language of then.
    if (this.#tag !== this.host.language()) this.acting.told = undefined;
    this.#tag = this.host.language();
    this.focus.draws();
  }

  /** After each drawing: the focus goes where something has opened or closed, and what was refused comes back. */
  drawn(): void {
    this.focus.drawn();
    const refused = this.do.panel ? undefined : this.host.data()?.waiting.find(({ action, state, refusal }) => state === 'refused' && (refusal?.code === 'invalid' || action.type === 'opportunity.join') && this.acting.sent.has(action.id) && !this.#brought.has(action.id));
    if (!refused) return;
    this.#brought.add(refused.action.id);
    // Not inside this drawing: it opens something, and is drawn next.
    queueMicrotask(() => this.bring(refused)?.());
  }

  /** Puts what was refused into its form again. */
  bring(waiting: Parameters<typeof bringBack>[0]): (() => void) | undefined {
    const { refusal, action } = waiting;
    const data = this.host.data();
    if (!refusal || !data || !isTold(action)) return undefined;
    return bringBack(waiting, notSent(action as Parameters<typeof notSent>[0], refusal, data.all, this.told(), this.host.state()), {
      act: this.do, texts: this.texts, backs: this.backs, shelf: () => this.shelf, item: (id) => data.all.find((one) => one.id === id), discard: (id) => data.session.outbox!.discard(id),
      arranging: () => this.arranging?.parts?.work, offering: async () => (await this.offering.load(), this.offering.parts?.act), changed: () => this.changed(),
    });
  }

  /** All that stands around the cards. */
  view(data: PickerData, telling: Telling, isField: boolean, found: readonly Found[]): View {
    return viewOf(this, data, this.told(telling), isField, found);
  }

  changed(): void {
    this.host.element.requestUpdate();
  }

  search(changed: Find): void {
    this.find = changed;
    this.host.restart();
    this.changed();
  }

  openOffer(from: 'top' | 'foot', idea: boolean, title = ''): void {
    this.do.open({ is: 'offer', from, idea, title });
    this.offering.parts?.act.begin({ idea, title });
    void this.offering.load();
  }

  /** Shows one of the cards alone. */
  see(item: Opportunity): void {
    this.focus.to(`.ocard[data-id="${CSS.escape(item.id)}"] button`);
    this.search({ ...this.find, letters: titleOf(item, this.host.language()), kind: undefined });
  }

  /** The parts of those who arrange, once somebody does. */
  arrange(): Taking['arranging'] {
    const { host } = this;
    if (this.arranging && !this.arranging.parts && !this.arranging.missing) void this.arranging.load();
    return (this.arranging ??= new LaterController(host.element, async () => {
      const parts = await import('./arranging-part.js');
      const terms = (): ReturnType<typeof parts.termsStrings> => host.strings(parts.termsStrings);
      return { parts, work: new parts.Arranging({ ...this.#host, forms: () => host.strings(parts.arrangingStrings), fault: ({ says }) => terms()[says], now: () => this.told().now }, this.texts, this.backs) };
    }, async ({ parts }) => {
      await Promise.all([host.locale.add(parts.arrangingLocales), host.locale.add(parts.termsLocales)]);
      host.wear(parts.arrangingStyles);
    }));
  }

  #offering(parts: typeof import('./offering.js')): { readonly parts: typeof import('./offering.js'); readonly act: OfferingController } {
    const { host } = this;
    const data = (): PickerData | undefined => host.data();
    const isSchool = data()?.viewer.side === 'school';
    const staff = (): readonly Person[] => { const now = data(); return now ? staffOf(now) : []; };
    const act = new parts.OfferingController({
      acting: this.acting, shelf: () => this.shelf, forms: () => host.strings(parts.offeringStrings), fault: ({ says }) => host.strings(parts.termsStrings)[says], language: () => host.language(),
      now: () => this.told().now, called: (id) => staff().find((one) => one.id === id)?.called ?? '', term: () => data()?.all.at(-1)?.term ?? String(this.told().now.getFullYear()),
      answers: () => (isSchool ? data()?.viewer.person : data()?.school?.answers) ?? staff()[0]?.id ?? '', isSchool,
      changed: () => this.changed(), say: (sentence) => host.say(sentence), focus: (...places) => this.focus.to(...places),
      sent: (id, words) => this.do.finished({ where: this.do.panel?.is === 'offer' && this.do.panel.from === 'foot' ? 'foot' : 'panel', id, words }, 'offered'),
    });
    const { panel } = this.do;
    if (panel?.is === 'offer') act.begin(panel);
    return { parts, act };
  }
}
