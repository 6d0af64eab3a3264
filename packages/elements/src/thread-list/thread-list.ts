import type { Id, Person, SendMessage, Session, Thread } from '@family-partnering/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { threadListLocales } from '../locales/thread-list/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { choice } from '../shared/choice.styles.js';
import { shortDay } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { LaterController } from '../shared/later.controller.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import { plainSentence } from '../shared/text.js';
import { ActsController, type ActsHost } from './acts.controller.js';
import type { FormsController, FormsOwner, Panel } from './forms.controller.js';
import { meaningOf } from './list.keys.js';
import { bandTemplate, emptyTemplate, filterTemplate, groupTemplate, headTemplate, idsOf, invitationTemplate, SHOWN } from './list.views.js';
import { MovingOn } from './moving-on.js';
import type { Notices, NoticesHost } from './notices.js';
import type { Parts, PartsView } from './parts.js';
import type { RowHost } from './row.js';
import { passSecondTaps } from './second-tap.js';
import { StopController } from './stop.controller.js';
import { ListData } from './thread-list.data.js';
import { tell } from './thread-list.events.js';
import { children, groupsOf, narrowed, nextWaiting, today, unsettled, withSettled, type Groups, type Row } from './thread-list.model.js';
import { listStrings, type ListStrings } from './thread-list.strings.js';
import { listStyles } from './thread-list.styles.js';
import { day, handWords, title, type Telling } from './thread-list.words.js';

/**
 * One's own talks: those that wait for oneself first, the oldest on top, in the same order for both sides.
 *
 * @attr for - The id of the `fp-message-thread` on the same page in which a chosen talk opens.
 * @attr open - The id of the talk that is open.
 * @attr auto-next - Opens what waits next as soon as an answer is sent.
 * @fires fp-thread-select - A talk was chosen. Cancelable: `preventDefault()` means that the page opens it.
 * @fires fp-thread-started - A new talk is kept or decided.
 * @fires fp-homework-select - A homework card on which somebody waits was chosen. Cancelable: without a page that takes it over, the homework card on the page opens it.
 * @fires {CustomEvent<{ readonly plan: Id; readonly circle: Id }>} fp-plan-select - A plan in which something waits for this viewer was chosen. Cancelable: without a page that takes it over, the plan tracker on the page opens it.
 * @fires fp-alert - News in talks that are not open; in quiet hours once, at their end.
 * @csspart frame - The whole widget.
 * @csspart talk - One talk.
 * @csspart start - The form that starts a talk.
 * @csspart alike - The form that answers several alike.
 * @csspart hand - The form that hands a talk on.
 * @csspart away - The form, and the band, of being away.
 * @csspart news - News from school.
 */
export class ThreadList extends FamilyElement implements ActsHost, FormsOwner, NoticesHost {
  static override styles = [...FamilyElement.styles, choice, listStyles];
  static override readonly locales = [threadListLocales];

  @property() for: string | undefined;
  @property() open: Id | undefined;
  @property({ type: Boolean, attribute: 'auto-next' }) autoNext = false;

  protected readonly frame = 'talks';
  data: ListData | undefined;
  readonly #do = new ActsController(this);
  readonly #offline = new OfflineController(this);
  readonly #later = new LaterController<Parts>(this, () => import('./panels.js'), (parts) => this.#came(parts));
  #forms: FormsController | undefined;
  #notices: Notices | undefined;
  /** What was asked for before the forms had come. */
  #wish: ((forms: FormsController) => void) | undefined;
  #circle: Id | undefined;
  #letters = '';
  readonly #stop = new StopController(this);
  #all = new Set<string>();
  #unfolded: ReadonlySet<Id> = new Set();
  #groups: Groups = { you: [], them: [], rest: [] };
  /** Talks that have waited for this person: answered, they may be gone from the group before the answer is told of. */
  readonly #waited = new Set<Id>();

  constructor() {
    super();
    passSecondTaps(this);
    new MovingOn(this, () => this.#moveOn());
  }

  get words(): ListStrings {
    return this.strings(listStrings);
  }

  get language(): string {
    return this.tag;
  }

  get isOffline(): boolean {
    return this.#offline.is;
  }

  protected get label(): string {
    return this.words.label;
  }

  say(sentence: string): void {
    if (sentence !== '') this.announcer.say(sentence);
  }

  opened(panel: Panel): void {
    this.#stop.turn(panel);
  }

  started(threads: readonly Id[]): void {
    tell(this, 'fp-thread-started', { threads });
    if (threads.length === 1) this.#select(threads[0]!);
  }

  goOn(done: ReadonlySet<Id>): void {
    this.#stop.at = this.#groups.you.find(({ thread, settled }) => !settled && !done.has(thread.id))?.thread.id;
  }

  acted(thread?: Id): void {
    this.#stop.keep(thread);
  }

  #moveOn(): void {
    this.#do.moveOn();
    if (this.data) this.#later.parts?.newsOf(this, this.data)?.moveOn();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fp-message-sent', this.#sent);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('fp-message-sent', this.#sent);
  }

  protected override connected(session: Session | undefined): void {
    this.data?.close();
    this.#notices?.forget();
    this.#do.forget();
    this.data = session && new ListData(session, () => this.requestUpdate());
    if (this.data) void this.#forms?.restore(this.data);
    this.requestUpdate();
  }

  /** The forms have come: when the page had nothing else to do, so that they are here when the server is not. */
  async #came(parts: Parts): Promise<void> {
    await this.locale.add(parts.panelsLocales);
    this.adopt(parts.panelStyles);
    const words = () => this.strings(parts.panelStrings);
    const forms = new parts.FormsController(this, words);
    this.#notices = new parts.Notices(this, words);
    this.#forms = forms;
    const wish = this.#wish;
    this.#wish = undefined;
    if (this.data) void forms.restore(this.data);
    wish?.(forms);
  }

  /** Now, or as soon as the forms are here. */
  #with(act: (forms: FormsController) => void): void {
    if (this.#forms) return act(this.#forms);
    this.#wish = act;
    void this.#later.load();
  }

  /** The focus goes to the talk that was open last: a page that puts the list in place of the thread need not know more. */
  override focus(): void {
    this.#stop.to(this.#stop.at);
  }

  protected override content(): TemplateResult {
    const { data } = this;
    if (!data) return this.loadingView();
    const trouble = data.refusal ?? (data.loading ? data.trouble : undefined);
    if (trouble && data.threads.length === 0) return this.stateView(refusedView(trouble, this.state, () => data.retry(), data.school?.office));
    if (data.loading) return this.loadingView();
    this.#offline.stale(data.offline);
    const view = this.#view(data);
    const waiting = this.#do.waiting;
    const now = today(data.now());
    const person = (id: Id): Person | undefined => data.person(id);
    const everything = groupsOf(data.threads, data.marks, waiting, data.viewer, now, person);
    if (view) this.#notices?.hear(data, everything, view.telling);
    const shown = groupsOf(narrowed(data.threads, this.#circle, this.#letters), data.marks, waiting, data.viewer, now, person);
    this.#groups = withSettled(shown, this.#do.settled);
    for (const { thread } of everything.you) this.#waited.add(thread.id);
    return html`${this.#head(data)} ${this.#bands(data, view)} ${view?.parts.formTemplate(view, children(data.threads, data.circles))}
      ${this.#lists(data, view)}
      ${view?.parts.footTemplate(view.telling.forms, view.parts.languageMenu(this.locale, this.state.language), data.canHand ? handWords(view.telling) : undefined, data.viewer.side === 'school' && data.can('person.away') ? () => view.forms.openAway() : undefined)}`;
  }

  /** What the later parts are drawn from, once they are here. */
  #view(data: ListData): PartsView | undefined {
    const { parts } = this.#later;
    const forms = this.#forms;
    if (!parts || !forms) return undefined;
    const telling = { ...this.#telling(data), forms: this.strings(parts.panelStrings) };
    const trouble = { ...telling, state: this.state, office: data.school?.office, retry: (id: Id) => this.#do.retry(id), discard: (id: Id) => this.#do.discard(id) };
    return { parts, forms, data, telling, trouble, list: this, hand: (row, to, called) => this.#do.hand(row, to, called) };
  }

  #mayStart(data: ListData): boolean {
    return data.can('thread.start') && children(data.threads, data.circles).length > 0;
  }

  #start(about?: string): void {
    this.#with((forms) => forms.openStart(about));
  }

  #head(data: ListData): TemplateResult {
    const panel = this.#forms?.panel;
    const next = panel ? undefined : nextWaiting(this.#groups, this.open);
    const offers = this.#mayStart(data) && panel?.is !== 'start' && data.threads.length > 0;
    return headTemplate(this.words, {
      next: next && (() => this.#select(next.id)), keeps: !next && !panel && this.#do.settled.size > 0, isOpen: panel !== undefined, start: offers ? () => this.#start() : undefined,
    });
  }

  #bands(data: ListData, view: PartsView | undefined): TemplateResult {
    const { words, state } = this;
    const answered = this.#do.answered;
    const invitations = [...data.invitations.filter(({ id }) => !answered.has(id)), ...[...answered.values()].map(({ invitation }) => invitation)].sort((a, b) => (a.at < b.at ? -1 : 1));
    return html`${this.#offline.is ? bandTemplate('offline', state.offline) : nothing}
      ${this.#later.missing && this.#wish ? bandTemplate('offline', words.comesLater) : nothing}
      ${view ? html`${view.parts.troublesAbove(this.#do.waiting, new Set(data.threads.map(({ id }) => id)), view.trouble)}
        ${view.parts.awayBand(view.forms.away, data.me, data.threads, data.can('person.away'), view.telling)}${this.#notices?.bands}` : nothing}
      ${invitations.map((invitation) => invitationTemplate(invitation, answered.get(invitation.id)?.said, words, data.can('thread.join') ? (yes) => this.#do.answer(invitation, yes) : undefined))}`;
  }

  #lists(data: ListData, view: PartsView | undefined): TemplateResult {
    const { words } = this;
    const { you, them, rest } = this.#groups;
    const panel = this.#forms?.panel;
    const host = this.#rowHost(data, view);
    const more = (place: 'them' | 'rest') => () => this.#showAll(place);
    const several = you.length > 1 && !panel && data.can('message.send') ? html`<button type="button" class="b text" data-opens="alike" @click=${() => this.#with((forms) => forms.openAlike())}>${icon('pen')}<span>${words.several}</span></button>` : nothing;
    const none = you.length + them.length + rest.length === 0 && this.#letters !== '';
    const start = this.#mayStart(data) ? () => this.#start() : undefined;
    return html`${filterTemplate(data.threads.length > 0 ? children(data.threads, data.circles) : [], this.#circle, this.#letters, words, (circle, letters) => {
        this.#circle = circle;
        this.#letters = letters;
        this.#moveOn();
        this.requestUpdate();
      })}
      <div class="groups" @keydown=${this.#key}>
        ${data.threads.length === 0 && !panel ? emptyTemplate(words, start, view?.parts.startersTemplate(view, start && ((about) => this.#start(about)))) : none ? html`<p class="group-note">${words.noneFound}</p>` : groupTemplate('you', you, true, host, () => undefined, several)}
        ${view?.parts.besideTemplate(this, data, view.telling.forms)}
        ${them.length > 0 ? groupTemplate('them', them, this.#all.has('them'), host, more('them')) : nothing}
        ${rest.length > 0 ? groupTemplate('rest', rest, this.#all.has('rest') || this.#letters !== '', host, more('rest')) : nothing}
      </div>`;
  }

  #rowHost(data: ListData, view: PartsView | undefined): RowHost {
    const order = this.#order();
    if (this.#stop.at === undefined || !order.includes(this.#stop.at)) this.#stop.at = order[0];
    const telling = this.#telling(data);
    const alike = this.#forms?.panel?.is === 'alike' ? this.#forms.alike.now : undefined;
    return {
      ...telling, open: this.open, stop: this.#stop.at, chosen: alike?.step === 'write' ? alike.chosen : undefined,
      first: unsettled(this.#groups.you)[0]?.thread.id, unfolded: this.#unfolded,
      promiseDay: day(this.#do.promiseDay(data), telling, shortDay), person: (id) => data.person(id),
      may: (type, thread) => data.may(type, { scope: `circle:${thread.circle}`, kind: 'thread', id: thread.id }),
      mayHand: (thread) => data.mayHand(thread),
      select: (thread) => this.#select(thread.id), unfold: (row) => this.#unfold(row), promise: (row) => this.#do.promise(row), hand: (row) => this.#with((forms) => forms.openHand(row)),
      done: (row) => this.#do.done(row), reopen: (row) => this.#do.reopen(row), choose: (thread) => this.#with((forms) => forms.choose(thread)),
      trouble: (one) => view?.parts.troubleTemplate(one, view.trouble),
    };
  }

  /** The focus goes to the first talk that has come. */
  #showAll(place: 'them' | 'rest'): void {
    this.#all.add(place);
    this.#stop.to(this.#groups[place][SHOWN[place]]?.thread.id);
  }

  #unfold({ thread }: Row): void {
    const unfolded = new Set(this.#unfolded);
    if (!unfolded.delete(thread.id)) unfolded.add(thread.id);
    this.#unfolded = unfolded;
    this.requestUpdate();
  }

  #telling(data: ListData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now() };
  }

  #order(): readonly Id[] {
    const { you, them, rest } = this.#groups;
    const cut = (place: 'them' | 'rest', rows: readonly Id[]): readonly Id[] => (this.#all.has(place) || this.#letters !== '' ? rows : rows.slice(0, SHOWN[place]));
    return [...idsOf(you), ...cut('them', idsOf(them)), ...cut('rest', idsOf(rest))];
  }

  readonly #key = (event: KeyboardEvent): void => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('.line');
    const at = line ? (this.#stop.next ?? line.dataset['thread']) : undefined;
    const row = [...this.#groups.you, ...this.#groups.them, ...this.#groups.rest].find(({ thread }) => thread.id === at);
    const meaning = at === undefined ? undefined : meaningOf(event, this.#order(), at);
    if (!row || !meaning) return;
    event.preventDefault();
    if ('move' in meaning) {
      if (meaning.move !== at) this.#moveOn();
      return this.#stop.to(meaning.move);
    }
    this.#tool(meaning.tool, row);
  };

  #tool(tool: 'promise' | 'hand' | 'done' | 'choose', row: Row): void {
    const { data } = this;
    const { thread } = row;
    const may = (type: 'message.send' | 'thread.resolve'): boolean => row.place === 'you' && !row.settled && data!.may(type, { scope: `circle:${thread.circle}`, kind: 'thread', id: thread.id });
    this.#stop.at = thread.id;
    if (tool === 'choose' && data!.can('message.send')) {
      this.#with((forms) => forms.choose(thread));
      this.#stop.to(thread.id);
    } else if (tool === 'promise' && may('message.send')) this.#do.promise(row);
    else if (tool === 'done' && may('thread.resolve')) this.#do.done(row);
    else if (tool === 'hand' && !row.settled && data!.mayHand(thread)) this.#with((forms) => forms.openHand(row));
  }

  #select(id: Id): void {
    if (!tell(this, 'fp-thread-select', { thread: id }, true)) return this.#stop.leave();
    this.open = id;
    this.#stop.at = id;
    const target = this.for === undefined ? null : (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    if (target) {
      (target as HTMLElement & { thread?: Id }).thread = id;
      this.#stop.leave();
      target.focus();
    }
  }

  /** An answer has gone out, wherever it was written: what waits next stands ready. */
  readonly #sent = (event: Event): void => {
    const { action } = (event as CustomEvent<{ action: SendMessage }>).detail;
    const next = nextWaiting(this.#groups, action.thread);
    if (!this.#waited.delete(action.thread)) return;
    this.#stop.at = next?.id;
    if (next && this.autoNext) this.#select(next.id);
    else if (this.data) this.say(next ? this.words.nextIs(this.#nameOf(next, this.data)) : this.words.allDone);
    this.requestUpdate();
  };

  #nameOf(thread: Thread, data: ListData): string {
    return plainSentence(title(thread, this.#telling(data)).title);
  }
}
