import type { FamilyAction, Id, KeepLater, Message, SendMessage, Session } from '@family-partnering/contract';
import { LaterRules } from '@family-partnering/store';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { messageThreadLocales } from '../locales/message-thread/locales.js';
import { answeredByWay } from '../shared/answered.js';
import { FamilyElement } from '../shared/base-element.js';
import { dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import { plainSentence } from '../shared/text.js';
import { Arrivals } from './arrivals.js';
import type { Composers } from './composers.js';
import { headTemplate } from './head.js';
import { LaterController } from '../shared/later.controller.js';
import { listTemplate } from './list.js';
import { ThreadData } from './message-thread.data.js';
import { tell } from './message-thread.events.js';
import { asksFor, byIdOf, chunks, CHUNK, hasOtherHome, seatOf, unreadOf, waitingWords, type Chunk } from './message-thread.model.js';
import { threadStrings, type ThreadStrings } from './message-thread.strings.js';
import { threadStyles } from './message-thread.styles.js';
import { titleLine, type Telling } from './message-thread.words.js';
import { ScrollController } from './scroll.controller.js';
import { rowHost } from './thread.views.js';
import { ThreadUi } from './thread.ui.js';
import { laterTemplate, soonTemplate, unsentTemplate } from './writing-soon.js';
import type { Writing } from './writing.js';

/**
 * One conversation around one student, two-way: history, who sees what is written, a composer, quick answers.
 *
 * @attr thread - The id of the conversation.
 * @attr view-only - Shows the conversation without a way to write.
 * @fires fp-message-send - Before words leave. Cancelable: `preventDefault()` means that the page sends them itself.
 * @fires fp-message-sent - Words are safe: kept on this device, or decided where nothing is kept.
 * @fires fp-thread-read - Everything up to an entry has been in view.
 * @csspart frame - The whole widget.
 * @csspart head - Title, people, and what may be done with the talk.
 * @csspart list - The scrolling list of entries.
 * @csspart message - One entry.
 * @csspart composer - Where one writes.
 * @csspart send - The one filled button.
 * @csspart file - A photo, a recording or a page that somebody gave.
 * @cssprop --fp-block-size - The greatest height of the widget; `none` lets it grow with what is in it.
 * @cssstate offline - What is shown comes from this device; the server is away.
 */
export class MessageThread extends FamilyElement {
  static override styles = [...FamilyElement.styles, threadStyles];
  static override readonly locales = [messageThreadLocales];

  @property() thread: Id | undefined;
  @property({ type: Boolean, attribute: 'view-only' }) viewOnly = false;

  protected readonly frame = 'thread';
  readonly #scroll = new ScrollController(this, () => this.#endSeen());
  readonly #arrivals = new Arrivals(this.#scroll, this.announcer);
  readonly #offline = new OfflineController(this);
  readonly #ui = new ThreadUi(this);
  readonly #onRequest = new LaterController(this, () => import('./on-request.js'), async (parts) => {
    await this.locale.add(parts.talkLocales);
    this.adopt(...parts.onRequestStyles);
  });
  readonly #writing = new LaterController(this, () => import('./writing.js'), (parts) => this.#canBeWritten(parts), true);
  readonly #rules = new LaterRules();
  #composers: Composers | undefined;
  /** What was to be answered before there was a box. */
  #replyTo: Id | undefined;
  #session: Session | undefined;
  #data: ThreadData | undefined;
  #chunks: readonly Chunk[] = [];
  #wantsFocus = false;

  protected get label(): string {
    const data = this.#data;
    const { words } = this;
    return data?.thread ? plainSentence(titleLine(data.thread, this.#telling(data)).title) : words.messages;
  }

  protected get words(): ThreadStrings {
    return this.strings(threadStrings);
  }

  protected override connected(session: Session | undefined): void {
    this.#session = session;
    this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('thread') && this.#data?.id !== this.thread) this.#open();
    const data = this.#data;
    this.setState('offline', this.#isOffline);
    if (!data) return;
    this.#offline.stale(data.stale);
    this.#chunks = chunks(data.confirmed, this.#chunks);
    this.#arrivals.notice(data, this.#telling(data));
    this.#scroll.before(this.#chunks);
  }

  /** The way to write has come: reading went first. */
  async #canBeWritten(parts: typeof import('./writing.js')): Promise<void> {
    await this.locale.add(parts.writingLocales);
    this.adopt(parts.writingStyles);
    this.#composers = new parts.Composers(this, {
      language: () => this.tag, before: (action) => tell(this, 'fp-message-send', { action }, true), after: (action) => this.#sent(action),
      act: (action, from) => (this.#data?.session === from.session ? this.#data : from).act(action),
    }, () => this.#data);
    this.#composers.turnTo(this.#data);
    this.#ui.speech = new parts.Speech(() => this.requestUpdate());
    this.#rules.arrive(parts.messageRules);
    if (this.#replyTo !== undefined) this.#composers.now?.set({ replyTo: this.#replyTo });
  }

  #sent(action: SendMessage | KeepLater): void {
    const words = this.strings(this.#writing.parts!.allStrings);
    const isLater = action.type === 'later.keep';
    this.announcer.say(isLater ? words.saidKept : this.#session?.outbox && this.#isOffline ? words.saidSaved : words.saidSent);
    if (action.thread === this.thread) {
      this.#arrivals.newAfter = Infinity;
      this.#scroll.goToEnd();
    }
    if (!isLater) tell(this, 'fp-message-sent', { action });
  }

  #endSeen(): void {
    const data = this.#data;
    const upTo = this.#chunks.at(-1)?.messages.at(-1)?.n ?? 0;
    if (data && this.#arrivals.seen(data, upTo)) tell(this, 'fp-thread-read', { thread: data.id, upTo });
  }

  protected content(): TemplateResult {
    const { words, state } = this;
    const data = this.#data;
    if (!this.thread) {
      const { parts } = this.#writing;
      return parts?.noTalkTemplate(this, this.strings(parts.allStrings), state) ?? this.loadingView();
    }
    if (!data || (data.loading && !data.refusal && !data.ended)) return html`${this.#band()}${this.loadingView()}`;
    if (data.ended) return this.stateView({ picture: 'people', title: words.ended, safe: words.endedSafe });
    if (data.invitation && !data.thread) return this.#write(data)?.parts.invitedTemplate(data.invitation, this.#write(data)!.writing) ?? this.loadingView();
    if (data.refusal || !data.thread) {
      return this.stateView(refusedView(data.refusal!, state, () => data.retry(), data.school?.office));
    }
    return html`${this.#band()}${this.#head(data)}${this.#list(data)}${this.#below(data)}`;
  }

  #open(): void {
    this.#data?.close();
    this.#chunks = [];
    this.#arrivals.reset();
    this.#scroll.reset();
    this.#ui.reset();
    const { thread } = this;
    this.#data = this.#session && thread ? new ThreadData(this.#session, thread, () => this.requestUpdate(), this.#rules) : undefined;
    this.#replyTo = undefined;
    this.#composers?.turnTo(this.#data);
    this.requestUpdate();
  }

  get #isOffline(): boolean {
    return this.#offline.is;
  }

  #telling(data: ThreadData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now() };
  }

  #band(): TemplateResult | typeof nothing {
    const { state } = this;
    const refusal = this.#data?.messages.snapshot.refusal;
    const busy = refusal !== undefined && refusal.code !== 'offline';
    if (!this.#isOffline && !busy) return nothing;
    const keeps = this.#session?.outbox !== undefined;
    return html`<div class="band" role="status">${icon(busy ? 'clock' : 'offline')}<p>${busy ? state.busy : keeps ? state.offline : state.offlineUnkept}</p></div>`;
  }

  #head(data: ThreadData): TemplateResult {
    const telling = this.#telling(data);
    const ui = this.#ui;
    const more = ui.panel ? this.#asked() : undefined;
    const panel = more?.parts.talkPanel(more.parts.talkView(data, telling, ui, (action) => this.#act(action), more.parts.languageMenu(this.locale, this.state.language), more.words, (role) => this.#role(role, data)));
    return headTemplate({ ...telling, thread: data.thread!, otherHome: hasOtherHome(data.thread!, data.members), open: ui.panel, panel: panel ?? nothing, toggle: () => ui.set({ panel: !ui.panel, saved: '', leaving: false }) });
  }

  /** The parts that open on request, with their words; asked for now if they are not there yet. */
  #asked() {
    const { parts } = this.#onRequest;
    if (!parts) void this.#onRequest.load();
    return parts && { parts, words: this.strings(parts.talkStrings) };
  }

  /** The parts for writing, and what they are drawn from; nothing while they are on their way. */
  #write(data: ThreadData) {
    const { parts } = this.#writing;
    const composer = this.#composers?.now;
    if (!parts || !composer) return undefined;
    const writing: Writing = {
      data, composer, states: this.state,
      telling: { ...this.#telling(data), words: this.strings(parts.allStrings) },
      act: (action) => this.#act(action), say: (sentence) => this.announcer.say(sentence), focusBox: () => this.#focusBox(), aboutTalk: () => this.#ui.set({ panel: true, saved: '' }),
      stuck: this.#composers!.stuck, trouble: this.#ui.trouble, editWith: (id, text) => this.#ui.set({ open: { id, mode: 'edit', versions: false, text } }),
    };
    return { parts, writing };
  }

  #role(role: string, data: ThreadData): unknown {
    const write = this.#write(data);
    return write?.parts.roleIn(role, write.writing.telling) ?? role;
  }

  #reply({ id }: Message): void {
    if (this.#composers) this.#composers.now!.set({ replyTo: id });
    else this.#replyTo = id;
    this.focus();
  }

  #menu(message: Message, data: ThreadData): TemplateResult | undefined {
    const more = this.#asked();
    const write = this.#write(data);
    return more && write && more.parts.messageMenu(message, more.parts.menuState(message, this.#ui, write.writing, more.words, this.#isOffline), write.writing.telling, more.words);
  }

  #list(data: ThreadData): TemplateResult {
    const me = data.viewer.person;
    const telling = this.#telling(data);
    const all = data.confirmed;
    const { above, first: firstUnread } = this.#arrivals.unread(data);
    const fresh = unreadOf(all, data.upTo ?? Infinity, me).length;
    const more = data.messages.snapshot.more.before;
    const waiting = waitingWords(data.waiting, data.id, byIdOf(all));
    const canWrite = this.#canWrite(data);
    const write = this.#write(data);
    const host = rowHost(data, telling, this.#ui, {
      canWrite, withLinks: (words) => write?.parts.linkify(words, () => this.#ui.linksCame()) ?? words, goTo: (n) => void this.#goTo(n, data), reply: (message) => this.#reply(message),
      isAnswered: answeredByWay(data.thread!, (id) => data.person(id), dayOf(data.now())),
      beside: (...beside) => write?.parts.beside(write.writing, ...beside), ownWordsUnder: (...all) => write?.parts.ownWordsUnder(...all, write.writing.telling.words, () => this.#ui.linksCame()), role: (role) => this.#role(role, data), besideKey: write?.parts.besideKey(write.writing),
      state: (message) => write?.parts.statesOf(message, write.writing) ?? [{ icon: 'check', words: telling.words.sent }],
      ready: this.#onRequest.parts !== undefined, menu: (message) => this.#menu(message, data),
    });
    const isEmpty = all.length === 0 && waiting.length === 0;
    return listTemplate({
      // With the talk in its name: two talks on one page are two landmarks.
      label: plainSentence(this.words.label(titleLine(data.thread!, telling).title)),
      chunks: this.#chunks,
      firstUnread,
      row: host,
      depends: (chunk) => host.depends(chunk, firstUnread),
      isDrawn: (chunk) => this.#scroll.isDrawn(chunk),
      earlier: !more ? 'none' : this.#ui.loadingEarlier ? 'loading' : 'some',
      tail: write?.parts.tailTemplates(write.writing, waiting, canWrite && asksFor(all, me) !== undefined) ?? waiting.map((one) => unsentTemplate(one, telling)),
      empty: isEmpty ? (write?.parts.beginningTemplate(write.writing, canWrite) ?? nothing) : nothing,
      jump: { toEnd: !isEmpty && !this.#scroll.endInView, fresh, toUnread: above },
      showEarlier: () => void this.#earlier(data),
      toUnread: () => void this.#goTo(this.#arrivals.newAfter! + 1, data),
      toEnd: () => this.#scroll.goToEnd(),
      scrolled: this.#scroll.scrolled,
    });
  }

  #below(data: ThreadData): TemplateResult {
    // While somebody looks at the talk as a whole, the box makes room; what is in it stays.
    if (this.#ui.panel) return html``;
    if (!this.#canWrite(data)) return html`<p class="note read-only">${icon('talk')}<span>${this.words.readOnly}</span></p>`;
    const write = this.#write(data);
    if (!write) return this.#writing.missing ? laterTemplate(this.words, this.state, () => void this.#writing.load()) : soonTemplate();
    const { parts, writing } = write;
    const more = writing.composer.open ? this.#asked() : undefined;
    return parts.boxTemplate(writing, more?.parts.choicesTemplate(more.parts.choicesView(data, writing.telling, writing.composer, more.words)) ?? nothing);
  }

  #canWrite(data: ThreadData): boolean {
    const thread = data.thread!;
    if (this.viewOnly || !data.may('message.send', { scope: `circle:${thread.circle}`, kind: 'thread', id: data.id })) return false;
    return data.isRuled || seatOf(thread, data.viewer.person) !== undefined;
  }

  async #earlier(data: ThreadData): Promise<void> {
    if (await this.#ui.whileLoading(() => data.messages.more('before'))) this.announcer.say(this.words.shownEarlier);
  }

  /** Goes to an entry, getting earlier pages until it is there. */
  async #goTo(n: number, data: ThreadData): Promise<void> {
    const first = (): number => data.confirmed[0]?.n ?? 0;
    while (first() > n && data.messages.snapshot.more.before) if (!(await this.#ui.whileLoading(() => data.messages.more('before')))) return;
    const found = data.confirmed.find((message) => message.n >= n);
    if (found) this.#scroll.goTo(found.n, Math.floor((found.n - 1) / CHUNK), true);
  }

  /** The focus goes to where one writes, as soon as that is there: a list that opens a talk here need not know more. */
  override focus(): void {
    this.#wantsFocus = true;
    this.requestUpdate();
  }

  protected override updated(): void {
    const box = this.#wantsFocus && this.#data?.id === this.thread ? this.renderRoot.querySelector<HTMLTextAreaElement>('#words') : null;
    if (!box) return;
    this.#wantsFocus = false;
    box.focus();
  }

  #focusBox(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLTextAreaElement>('#words')?.focus());
  }

  /** Everything but words from the box. What fails is said; nothing was typed that could be lost. */
  async #act(action: FamilyAction): Promise<boolean> {
    return this.#ui.attempt(() => this.#data!.act(action), (refusal) => {
      const { title } = refusedView(refusal, this.state, undefined);
      this.announcer.say(title);
      this.#ui.set({ trouble: title });
    });
  }
}
