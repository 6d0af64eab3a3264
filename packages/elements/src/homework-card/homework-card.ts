import type { Answer, Author, FamilyAction, HomeworkChange, HomeworkLetter, HomeworkReply, HomeworkWork, Id, Problem, Session, Touchpoint } from '@family-partnering/contract';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { homeworkCardLocales } from '../locales/homework-card/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { cardStyles } from '../shared/card.styles.js';
import { icon } from '../shared/icons.js';
import type { Locales } from '../shared/language.js';
import { LaterController } from '../shared/later.controller.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView } from '../shared/state-view.js';
import type { CardFiles } from './card.files.js';
import { answerPanel, cardHead, choices, facts, fold, letter, said, task, type CardView } from './card.views.js';
import { HomeworkData } from './homework-card.data.js';
import { tell } from './homework-card.events.js';
import { entries, filledIn, isStuckAgain, standOf } from './homework-card.model.js';
import { homeworkStrings, type HomeworkStrings } from './homework-card.strings.js';
import { homeworkStyles } from './homework-card.styles.js';
import { HomeworkUi } from './homework-card.ui.js';
import type { Telling } from './homework-card.words.js';
import { listTemplate } from './list.views.js';

/**
 * Homework as a touch point between home and school: what to talk about, one-tap answers, help now, finding out together;
 * for a teacher what the class's families said back.
 *
 * @attr touchpoint - The id of one student's card. Without it, all cards: of all children, or all of a teacher's.
 * @attr card - For a teacher: the id of the card whose answers are shown.
 * @fires fp-homework-act - Before something is told or asked. Cancelable.
 * @fires fp-homework-acted - It is safe: kept on this device, or decided where nothing is kept.
 * @fires fp-homework-open - A card was opened, or the list.
 * @csspart frame - The whole widget.
 * @csspart head - Title and where the card stands.
 * @csspart answer - Where one says how it went.
 * @csspart together - Finding out together.
 * @csspart send - The filled button of a form.
 * @csspart file - A photo, a recording or a page that somebody gave.
 * @cssstate offline - What is shown comes from this device; the server is away.
 */
export class HomeworkCard extends FamilyElement {
  static override styles = [...FamilyElement.styles, cardStyles, homeworkStyles];
  static override readonly locales = [homeworkCardLocales];

  @property() touchpoint: Id | undefined;
  @property() card: Id | undefined;

  protected readonly frame = 'hw';
  readonly #offline = new OfflineController(this);
  readonly #ui = new HomeworkUi(this, () => this.#session);
  // What one does with a card comes right after it has been read, so that it is there when the network is not.
  readonly #answering = new LaterController(this, () => import('./answering.js'), async (parts) => {
    await this.#take(parts.homeworkAnswersLocales, parts.answeringStyles);
    this.#files = new parts.CardFiles({
      element: this, session: () => this.#session, take: (...all) => this.#take(...all), strings: (make) => this.strings(make), tag: () => this.tag, say: (words) => this.announcer.say(words),
    });
  }, true);
  readonly #together = new LaterController(this, () => import('./together.js'), (parts) => this.#take(parts.homeworkTogetherLocales, ...parts.togetherStyles));
  #school: LaterController<typeof import('./school.js')> | undefined;
  #files: CardFiles | undefined;
  #session: Session | undefined;
  #data: HomeworkData | undefined;
  #circle: Id | undefined;
  #focus = '';

  protected get words(): HomeworkStrings {
    return this.strings(homeworkStrings);
  }

  protected get label(): string {
    return this.words.label;
  }

  protected override connected(session: Session | undefined): void {
    this.#session = session;
    this.#data?.close();
    this.#files?.leave();
    this.#data = session && new HomeworkData(session, () => this.requestUpdate());
    if (this.#data?.isSchool) this.#school ??= new LaterController(this, () => import('./school.js'), (parts) => this.#take(parts.homeworkSchoolLocales, ...parts.schoolStyles), true);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('touchpoint') || changed.has('card')) this.#ui.turn();
    this.setState('offline', this.#offline.is);
    if (this.#data) this.#offline.stale(this.#data.stale);
    this.#focus = this.#ui.moved || this.#focus;
    this.#ui.moved = '';
  }

  protected override updated(): void {
    const title = this.#focus && this.renderRoot.querySelector<HTMLElement>(this.#focus);
    if (!title) return;
    this.#focus = '';
    title.focus();
  }

  protected content(): TemplateResult {
    const data = this.#data;
    if (!data || data.loading) return this.loadingView();
    if (data.refusal) return this.stateView(refusedView(data.refusal, this.state, () => data.retry(), data.school?.office));
    return html`${this.#band(data)}<div class="in">${this.#inside(data)}</div>`;
  }

  async #take(locales: Locales, ...styles: readonly CSSResult[]): Promise<void> {
    await this.locale.add(locales);
    this.adopt(...styles);
  }

  #inside(data: HomeworkData): unknown {
    const { touchpoint: id, card } = this;
    if (id) {
      const found = data.find(id, data.isSchool ? card : undefined);
      if (found === null) return this.loadingView();
      return found ? this.#one(found, data) : html`${this.#back()}${this.stateView({ picture: 'paper', title: this.state.cannotShow })}`;
    }
    return data.isSchool ? this.#class(data) : this.#list(data);
  }

  /** Everything of one card; what was said and what comes next stand before the task once somebody has answered. */
  #one(touchpoint: Touchpoint, data: HomeworkData): TemplateResult {
    const view = this.#view(touchpoint, data);
    const answers = this.#answers(view);
    const together = this.#asTogether(view);
    const school = this.#school?.parts;
    const whole = html`${facts(view)}${letter(view, this.#files)}${task(view, answers?.parts.further(answers.view) ?? nothing)}`;
    const isNew = view.stand === 'talk';
    return html`${this.#back()}
      ${cardHead(view, school?.tags({ ...view, words: this.strings(school.schoolStrings) }) ?? nothing)}
      ${isNew ? whole : said(view, (entry) => (answers ? answers.parts.more(entry, answers.view) : nothing))}
      ${answers?.parts.changes(answers.view) ?? nothing}
      ${together ? together.parts.together(together.view) : nothing}
      ${answers ? answers.parts.answering(answers.view) : this.#soon(view)}
      ${isNew ? nothing : fold(this.words.seeTask, false, html`<div class="stack mid">${whole}</div>`)}
      ${answers?.parts.foot(answers.view, this.#language()) ?? nothing}`;
  }

  /** The answers as far as they need nothing that is still on its way. */
  #soon(view: CardView): TemplateResult | typeof nothing {
    const { missing } = this.#answering;
    if (view.viewer.side !== 'home' && view.viewer.side !== 'student') return nothing;
    const later = missing ? html`<p class="note" role="status">${icon('offline')}<span>${this.words.later}</span></p>` : nothing;
    return answerPanel(view, view.ui.panel || view.told ? later : html`${choices(view)}${later}`);
  }

  #list(data: HomeworkData): TemplateResult {
    const parts = this.#answering.parts;
    const telling = this.#telling(data);
    const list = listTemplate({
      ...telling, data, circle: this.#circle, open: (touchpoint) => this.#open({ touchpoint }),
      choose: (circle) => {
        this.#circle = circle;
        this.requestUpdate();
      },
    });
    return html`${list}${parts?.starting({ ...telling, words: this.strings(parts.answersStrings), data, ui: this.#ui, circle: this.#circle, act: (...all) => this.#act(...all) }, this.#language()) ?? nothing}`;
  }

  #class(data: HomeworkData): TemplateResult {
    const parts = this.#school?.parts;
    if (!parts) return this.loadingView();
    const words = this.strings(parts.schoolStrings);
    const view = {
      ...this.#telling(data), words, data, ui: this.#ui, act: (...all: Parameters<CardView['act']>) => this.#act(...all), language: this.#language(), files: this.#files,
      open: (to: { readonly touchpoint?: Id; readonly card?: Id }) => this.#open({ ...(this.card && { card: this.card }), ...to }),
    };
    return parts.schoolTemplate(this.card, view, this.#back());
  }

  /** The parts in which one answers, and what they are drawn from. */
  #answers(view: CardView) {
    const { parts } = this.#answering;
    const files = this.#files;
    return parts && files && { parts, view: { ...view, files, words: this.strings(parts.answersStrings) } };
  }

  #asTogether(view: CardView) {
    const { parts } = this.#together;
    if (!parts && (view.problems.length > 0 || view.ui.panel === 'together')) void this.#together.load();
    return parts && { parts, view: { ...view, words: this.strings(parts.togetherStrings) } };
  }

  #language(): unknown {
    return this.#answering.parts?.languageMenu(this.locale, this.state.language) ?? nothing;
  }

  #back(): TemplateResult {
    return html`<button class="b text back" type="button" @click=${() => this.#open(this.card && this.touchpoint ? { card: this.card } : {})}>${this.words.back}</button>`;
  }

  #open({ touchpoint, card }: { readonly touchpoint?: Id; readonly card?: Id }): void {
    this.touchpoint = touchpoint;
    this.card = card;
    this.#focus = '.card-title';
    tell(this, 'fp-homework-open', { touchpoint });
  }

  #band(data: HomeworkData): TemplateResult | typeof nothing {
    if (!this.#offline.is) return nothing;
    return html`<div class="band" role="status">${icon('offline')}<p>${data.session.outbox ? this.state.offline : this.state.offlineUnkept}</p></div>`;
  }

  #telling(data: HomeworkData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now(), school: data.school };
  }

  #view(touchpoint: Touchpoint, data: HomeworkData): CardView {
    const { id, circle } = touchpoint;
    const { viewer } = data;
    const ui = this.#ui;
    const members = data.members(circle);
    const place = members.find(({ person }) => person === viewer.person);
    const me: Author = { person: viewer.person, called: place?.called ?? '', side: viewer.side, role: place?.relation ?? '' };
    const of = { touchpoint: id };
    const answers = data.items<Answer>('answer', of);
    const replies = data.items<HomeworkReply>('homework-reply', of);
    const works = data.items<HomeworkWork>('homework-work', of);
    const problems = data.items<Problem>('problem', of);
    const all = entries(id, answers, replies, works, data.waiting, me);
    const told = all.some(({ author, what }) => author.person === viewer.person && what !== 'work');
    const canTell = (viewer.side === 'home' || viewer.side === 'student') && data.can('homework.answer');
    return {
      ...this.#telling(data), touchpoint, data, ui, members, answers, replies, works, problems, told, entries: all,
      changes: data.items<HomeworkChange>('homework-change', of), letters: data.items<HomeworkLetter>('homework-letter', of),
      stand: standOf(answers, replies, data.waiting, id),
      filled: filledIn({ open: ui.panel !== undefined, problems, canTell, told, again: isStuckAgain(answers, viewer.person) }),
      act: (...rest) => this.#act(...rest),
      retry: (action) => data.session.outbox?.retry(action),
      discard: async (action) => (await data.session.outbox?.discard(action)) as FamilyAction | undefined,
    };
  }

  async #act(action: FamilyAction, heard?: string, key?: string): Promise<boolean> {
    const data = this.#data;
    if (!data || !tell(this, 'fp-homework-act', { action }, true)) return false;
    const done = await this.#ui.attempt(action, () => data.act(action), key);
    if (done) {
      if (heard !== undefined) this.announcer.say(this.#offline.is ? this.words.saidSaved : heard);
      tell(this, 'fp-homework-acted', { action });
    } else if (this.#ui.trouble) this.announcer.say(this.words.notSent);
    return done;
  }
}
