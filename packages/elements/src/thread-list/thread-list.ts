import type { Id, SendMessage, Session, Thread } from '@family-partnering/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { threadListLocales } from '../locales/thread-list/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { choice } from '../shared/choice.styles.js';
import { shortDay } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { OfflineController } from '../shared/offline.controller.js';
import { plural } from '../shared/plural.js';
import { refusedView } from '../shared/state-view.js';
import { plainSentence } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { AlertsController } from './alerts.controller.js';
import { ListController, type ControllerHost, type Panel } from './list.controller.js';
import { meaningOf } from './list.keys.js';
import { bandButton, bandTemplate, emptyTemplate, filterTemplate, footTemplate, groupTemplate, idsOf, invitationTemplate, refusedHere, SHOWN } from './list.views.js';
import { RemindersController } from './reminders.controller.js';
import type { RowHost } from './row.js';
import { ListData } from './thread-list.data.js';
import { tell } from './thread-list.events.js';
import { children, groupsOf, narrowed, nextWaiting, today, type Groups, type Row } from './thread-list.model.js';
import { listStrings, type ListStrings } from './thread-list.strings.js';
import { listStyles } from './thread-list.styles.js';
import { names } from '../shared/names.js';
import { day, title, type Telling } from './thread-list.words.js';

/**
 * One's own talks: those that wait for oneself first, the oldest on top, in the same order for both sides.
 *
 * @attr for - The id of the `fp-message-thread` on the same page in which a chosen talk opens.
 * @attr open - The id of the talk that is open.
 * @attr auto-next - Opens what waits next as soon as an answer is sent.
 * @fires fp-thread-select - A talk was chosen. Cancelable: `preventDefault()` means that the page opens it.
 * @fires fp-thread-started - A new talk is kept or decided.
 * @fires fp-homework-open - A homework card on which somebody waits was chosen. Cancelable: without a page that takes it over, the homework card on the page opens it.
 * @fires fp-plan-select - A plan in which something waits for this viewer was chosen. Cancelable: without a page that takes it over, the plan tracker on the page opens it.
 * @fires fp-alert - News in talks that are not open; in quiet hours once, at their end.
 * @csspart frame - The whole widget.
 * @csspart talk - One talk.
 * @csspart start - The form that starts a talk.
 * @csspart alike - The form that answers several alike.
 * @csspart hand - The form that hands a talk on.
 */
export class ThreadList extends FamilyElement implements ControllerHost {
  static override styles = [...FamilyElement.styles, choice, listStyles];
  static override readonly locales = [threadListLocales];

  @property() for: string | undefined;
  @property() open: Id | undefined;
  @property({ type: Boolean, attribute: 'auto-next' }) autoNext = false;

  protected readonly frame = 'talks';
  data: ListData | undefined;
  readonly #do = new ListController(this);
  readonly #alerts = new AlertsController(this, (threads) => this.#alert(threads));
  readonly #reminders = new RemindersController(this, (rows) => this.say(this.#reminder(rows)));
  readonly #offline = new OfflineController(this);
  #circle: Id | undefined;
  #letters = '';
  #stop: Id | undefined;
  #all = new Set<string>();
  #groups: Groups = { you: [], them: [], rest: [] };
  /** Talks that have waited for this person: answered, they may be gone from the group before the answer is told of. */
  readonly #waited = new Set<Id>();
  #focus: 'panel' | 'row' | undefined;
  #panels: typeof import('./panels.js') | undefined;

  get words(): ListStrings {
    return this.strings(listStrings);
  }

  get language(): string {
    return this.tag;
  }

  protected get label(): string {
    return this.words.label;
  }

  say(sentence: string): void {
    this.announcer.say(sentence);
  }

  opened(panel: Panel): void {
    this.#focus = panel ? 'panel' : this.#back();
  }

  started(threads: readonly Id[]): void {
    tell(this, 'fp-thread-started', { threads });
    if (threads.length === 1) this.#select(threads[0]!);
  }

  answered(thread: Id): void {
    const next = nextWaiting(this.#groups, thread);
    this.#stop = next?.id;
    this.#focus ??= this.#back();
    this.requestUpdate();
  }

  /** Where the focus is in here now, it goes back to the list when what holds it is gone. */
  #back(): 'row' | undefined {
    return this.matches(':focus-within') ? 'row' : undefined;
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
    this.#alerts.forget();
    this.data = session && new ListData(session, () => this.requestUpdate());
    if (this.data) void this.#do.restore(this.data);
    this.requestUpdate();
  }

  /** The forms come when the page has nothing else to do, so that they are here when the server is not. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    (globalThis.requestIdleCallback ?? setTimeout)(() => void this.#load());
  }

  async #load(): Promise<void> {
    if (this.#panels) return;
    const come = import('./panels.js').then(async (panels) => (await this.locale.add(panels.panelsLocales), panels));
    const panels = await come.catch(() => undefined);
    this.#panels ??= panels;
    if (panels) this.requestUpdate();
  }

  /** The focus goes to the talk that was open last: a page that puts the list in place of the thread need not know more. */
  override focus(): void {
    this.#focus = 'row';
    this.requestUpdate();
  }

  protected override updated(): void {
    const where = this.#focus;
    if (where === 'panel' && this.#do.panel && !this.#panels) return;
    this.#focus = undefined;
    if (where === 'panel') this.renderRoot.querySelector<HTMLElement>('.panel h3')?.focus();
    else if (where === 'row') this.#row(this.#stop)?.focus();
  }

  protected override content(): TemplateResult {
    const { data } = this;
    if (!data) return this.loadingView();
    const trouble = data.refusal ?? (data.loading ? data.trouble : undefined);
    if (trouble && data.threads.length === 0) return this.stateView(refusedView(trouble, this.state, () => data.retry(), data.school?.office));
    if (data.loading) return this.loadingView();
    this.#offline.stale(data.offline);
    const everything = groupsOf(data.threads, data.marks, data.waiting, data.viewer, today(data.now()));
    this.#alerts.hear(data, [...everything.you, ...everything.them, ...everything.rest], this.open);
    this.#reminders.hear(data, everything.you, this.open);
    const shown = narrowed(data.threads, this.#circle, this.#letters);
    this.#groups = groupsOf(shown, data.marks, data.waiting, data.viewer, today(data.now()));
    for (const { thread } of everything.you) this.#waited.add(thread.id);
    return html`${this.#head(data)} ${this.#bands(data)} ${this.#panel(data)}
      ${this.#lists(data)}
      ${footTemplate(this.words, this.#panels?.languageMenu(this.locale, this.state.language), data.viewer.side === 'school')}`;
  }

  #head(data: ListData): TemplateResult {
    const { words } = this;
    const next = this.#do.panel ? undefined : nextWaiting(this.#groups, this.open);
    const mayStart = children(data.threads, data.circles).length > 0 && this.#do.panel?.is !== 'start';
    return html`<div class="talks-head">
      <h2 class="t1">${words.title}</h2>
      ${next ? html`<button type="button" class="b go next" @click=${() => this.#select(next.id)}>${icon('next')}<span>${words.next}</span></button>` : nothing}
      ${mayStart ? html`<button type="button" class="b ${next || this.#do.panel ? '' : 'go'}" @click=${() => this.#do.openStart()}>${writingIcons.plus}<span>${words.start}</span></button>` : nothing}
    </div>`;
  }

  #bands(data: ListData): TemplateResult {
    const { words, state } = this;
    const { outbox } = data.session;
    const failed = this.#do.failed;
    return html`${this.#offline.is ? bandTemplate('offline', state.offline) : nothing}
      ${failed ? bandTemplate('warning', words.failed, bandButton(state.tryAgain, failed)) : nothing}
      ${refusedHere(data.waiting).map(({ action }) => bandTemplate('warning', words.failed, bandButton(state.tryAgain, () => outbox?.retry(action.id)), bandButton(words.throwAway, () => void outbox?.discard(action.id))))}
      ${this.#alerts.shown.length > 0 ? bandTemplate('talk', this.#news(this.#alerts.shown.length), bandButton(words.close, () => this.#alerts.close())) : nothing}
      ${this.#reminders.shown.length > 0 ? bandTemplate('clock', this.#reminder(this.#reminders.shown), bandButton(words.close, () => this.#reminders.close())) : nothing}
      ${data.invitations.map((invitation) => invitationTemplate(invitation, words, (yes) => this.#do.answerInvitation(invitation, yes)))}`;
  }

  #panel(data: ListData): TemplateResult | typeof nothing {
    const { panel, alike } = this.#do;
    const forms = this.#panels;
    if (!panel) return nothing;
    if (!forms) {
      void this.#load();
      return nothing;
    }
    const telling = { ...this.#telling(data), forms: this.strings(forms.panelStrings) };
    if (panel.is === 'start') {
      return forms.starterTemplate({
        ...telling, children: children(data.threads, data.circles), company: forms.companyOf(data.members(this.#do.beginning.circle), data.viewer), beginning: this.#do.beginning, notice: this.#do.notice,
        change: (change) => this.#do.change(change), start: () => void this.#do.start(), cancel: () => this.#do.close(),
      });
    }
    if (panel.is === 'hand') {
      const colleagues = data.members(panel.thread.circle).filter(({ side, state, person }) => side === 'school' && state === 'in' && person !== data.viewer.person);
      const picked = colleagues.find(({ person }) => person === this.#do.picked);
      return forms.handTemplate(panel.thread, colleagues, this.#do.picked, telling, {
        pick: (person) => ((this.#do.picked = person), this.requestUpdate()), hand: () => this.#do.hand(picked?.called ?? ''), cancel: () => this.#do.close(),
      });
    }
    if (panel.is !== 'alike' || !alike) return nothing;
    const threads = data.threads.filter(({ id }) => alike.chosen.has(id));
    return forms.alikeTemplate(alike, threads, telling, {
      write: (text) => this.#do.write(text), look: () => this.#do.look(threads), leaveOut: (thread) => this.#do.choose(thread),
      back: () => this.#do.back(), send: () => void this.#do.send(threads), cancel: () => this.#do.endAlike(),
    });
  }

  #lists(data: ListData): TemplateResult {
    const { words } = this;
    const { you, them, rest } = this.#groups;
    const host = this.#rowHost(data);
    const more = (place: string) => () => (this.#all.add(place), this.requestUpdate());
    const several = you.length > 1 && !this.#do.panel ? html`<button type="button" class="b text" @click=${() => this.#do.openAlike()}>${icon('pen')}<span>${words.several}</span></button>` : nothing;
    const none = you.length + them.length + rest.length === 0 && this.#letters !== '';
    return html`${filterTemplate(data.threads.length > 0 ? children(data.threads, data.circles) : [], this.#circle, this.#letters, words, (circle, letters) => {
        this.#circle = circle;
        this.#letters = letters;
        this.requestUpdate();
      })}
      <div class="groups" @keydown=${this.#key}>
        ${data.threads.length === 0 && !this.#do.panel ? emptyTemplate(words) : none ? html`<p class="group-note">${words.noneFound}</p>` : groupTemplate('you', you, true, host, more('you'), several)}
        ${this.#panels?.besideTemplate(this, data, this.strings(this.#panels.panelStrings))}
        ${them.length > 0 ? groupTemplate('them', them, this.#all.has('them'), host, more('them')) : nothing}
        ${rest.length > 0 ? groupTemplate('rest', rest, this.#all.has('rest') || this.#letters !== '', host, more('rest')) : nothing}
      </div>`;
  }

  #rowHost(data: ListData): RowHost {
    const order = this.#order();
    if (this.#stop === undefined || !order.includes(this.#stop)) this.#stop = order[0];
    const telling = this.#telling(data);
    return {
      ...telling, open: this.open, stop: this.#stop, chosen: this.#do.panel?.is === 'alike' && this.#do.alike?.step === 'write' ? this.#do.alike.chosen : undefined,
      promiseDay: day(this.#do.promiseDay(data), telling, shortDay), person: (id) => data.person(id),
      may: (type, thread) => data.may(type, { scope: `circle:${thread.circle}`, kind: 'thread', id: thread.id }),
      select: (thread) => this.#select(thread.id), promise: (thread) => this.#do.promise(thread), hand: (thread) => this.#do.openHand(thread),
      done: (thread) => this.#do.done(thread), choose: (thread) => this.#do.choose(thread),
    };
  }

  #telling(data: ListData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now() };
  }

  #order(): readonly Id[] {
    const { you, them, rest } = this.#groups;
    const cut = (place: 'them' | 'rest', rows: readonly Id[]): readonly Id[] => (this.#all.has(place) || this.#letters !== '' ? rows : rows.slice(0, SHOWN[place]));
    return [...idsOf(you), ...cut('them', idsOf(them)), ...cut('rest', idsOf(rest))];
  }

  #row(id: Id | undefined): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.line')].find(({ dataset }) => dataset['thread'] === id);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const at = (event.target as HTMLElement).closest<HTMLElement>('.line')?.dataset['thread'];
    const thread = this.data?.threads.find(({ id }) => id === at);
    const meaning = at === undefined ? undefined : meaningOf(event, this.#order(), at);
    if (!thread || !meaning) return;
    event.preventDefault();
    if ('move' in meaning) {
      this.#stop = meaning.move;
      this.#focus = 'row';
      return this.requestUpdate();
    }
    this.#tool(meaning.tool, thread);
  };

  #tool(tool: 'promise' | 'hand' | 'done' | 'choose', thread: Thread): void {
    const waits = this.#groups.you.some((row) => row.thread.id === thread.id);
    this.#stop = thread.id;
    if (tool === 'choose') {
      this.#do.choose(thread);
      this.#focus = 'row';
    } else if (waits && tool === 'promise') this.#do.promise(thread);
    else if (waits && tool === 'done') this.#do.done(thread);
    else if (tool === 'hand' && this.data?.viewer.side === 'school') this.#do.openHand(thread);
  }

  #select(id: Id): void {
    if (!tell(this, 'fp-thread-select', { thread: id }, true)) return;
    this.open = id;
    this.#stop = id;
    const target = this.for === undefined ? null : (this.getRootNode() as Document | ShadowRoot).getElementById(this.for);
    if (target) {
      (target as HTMLElement & { thread?: Id }).thread = id;
      target.focus();
    }
  }

  /** An answer has gone out, wherever it was written: what waits next stands ready. */
  readonly #sent = (event: Event): void => {
    const { action } = (event as CustomEvent<{ action: SendMessage }>).detail;
    const next = nextWaiting(this.#groups, action.thread);
    if (!this.#waited.delete(action.thread)) return;
    this.#stop = next?.id;
    if (next && this.autoNext) this.#select(next.id);
    else if (this.data) this.say(next ? this.words.nextIs(plainSentence(title(next, this.#telling(this.data)).title)) : this.words.allDone);
    this.requestUpdate();
  };

  #news(count: number): string {
    const { words } = this;
    const form = (category: Intl.LDMLPluralRule) => words[`alert.${category}` as const];
    return plural(count, { zero: form('zero'), one: form('one'), two: form('two'), few: form('few'), many: form('many'), other: form('other') }, this.tag);
  }

  #reminder(rows: readonly Row[]): string {
    const telling = this.#telling(this.data!);
    return this.words.reminder(names(rows.map(({ thread }) => ({ called: plainSentence(title(thread, telling).title) })), this.tag));
  }

  #alert(threads: readonly Id[]): void {
    const words = this.#news(threads.length);
    tell(this, 'fp-alert', { conversations: threads.length, threads, words });
    this.say(words);
  }
}
