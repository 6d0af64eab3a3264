import { newId, type Answer, type Author, type Card, type FamilyAction, type HomeworkChange, type HomeworkLetter, type HomeworkPaper, type HomeworkReply, type HomeworkWork, type Id, type Session, type Touchpoint } from '@family-partnering/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { homeworkCardLocales } from '../locales/homework-card/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { cardStyles } from '../shared/card.styles.js';
import { dayOf } from '../shared/dates.js';
import { icon } from '../shared/icons.js';
import { languageMenu } from '../shared/language-menu.js';
import { mark } from '../shared/marks.js';
import { OfflineController } from '../shared/offline.controller.js';
import { sentence } from '../shared/sentence.js';
import { refusedView } from '../shared/state-view.js';
import { isolate } from '../shared/text.js';
import { writingIcons } from '../shared/writing.icons.js';
import { answerPanel, changes, morePanel } from './answer.views.js';
import { cardHead, facts, letter, said, task, wordsField, type CardView } from './card.views.js';
import { start } from './homework-card.actions.js';
import { HomeworkData } from './homework-card.data.js';
import { tell } from './homework-card.events.js';
import { children, entries, standOf } from './homework-card.model.js';
import { homeworkStrings, type HomeworkStrings } from './homework-card.strings.js';
import { homeworkStyles } from './homework-card.styles.js';
import { HomeworkUi } from './homework-card.ui.js';
import { day, standWords, type Telling } from './homework-card.words.js';
import type { SchoolView } from './school.views.js';

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
 */
export class HomeworkCard extends FamilyElement {
  static override styles = [...FamilyElement.styles, cardStyles, homeworkStyles];
  static override readonly locales = [homeworkCardLocales];

  @property() touchpoint: Id | undefined;
  @property() card: Id | undefined;

  protected readonly frame = 'hw';
  readonly #offline = new OfflineController(this);
  readonly #ui = new HomeworkUi(this, () => this.#session);
  #session: Session | undefined;
  #data: HomeworkData | undefined;
  #circle: Id | undefined;
  #focus = false;
  /** What a teacher sees, and finding out together: it comes after the first look, so that it is there when the network is not. */
  #parts: typeof import('./on-request.js') | undefined;

  protected get words(): HomeworkStrings {
    return this.strings(homeworkStrings);
  }

  protected get label(): string {
    return this.words.label;
  }

  protected override connected(session: Session | undefined): void {
    this.#session = session;
    this.#data?.close();
    this.#data = session && new HomeworkData(session, () => this.requestUpdate());
    if (session) void this.#load();
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('touchpoint') || changed.has('card')) this.#ui.turn();
    this.setState('offline', this.#offline.is);
    if (this.#data) this.#offline.stale(this.#data.stale);
  }

  protected override updated(): void {
    if (!this.#focus) return;
    const title = this.renderRoot.querySelector<HTMLElement>('.card-title');
    if (!title) return;
    this.#focus = false;
    title.focus();
  }

  protected content(): TemplateResult {
    const data = this.#data;
    if (!data || data.loading) return this.loadingView();
    if (data.refusal) return this.stateView(refusedView(data.refusal, this.state, () => data.retry(), data.school?.office));
    return html`${this.#band(data)}<div class="in">${this.#inside(data)}</div>`;
  }

  async #load(): Promise<void> {
    try {
      this.#parts ??= await import('./on-request.js');
      this.requestUpdate();
    } catch {
      // Offline before it came: the next connection tries again.
    }
  }

  #inside(data: HomeworkData): TemplateResult {
    const { touchpoint: id, card } = this;
    if (id) {
      const found = data.isSchool ? data.items<Touchpoint>('touchpoint', this.card ? { card: this.card } : {}).find((one) => one.id === id) : data.touchpoints.find((one) => one.id === id);
      return found ? this.#one(found, data) : html`${this.#back()}${this.stateView({ picture: 'paper', title: this.state.cannotShow })}`;
    }
    if (!data.isSchool) return this.#list(data);
    if (!this.#parts) return this.loadingView();
    const cards = [...data.items<Card>('card')].sort((a, b) => (a.at < b.at ? 1 : -1));
    const view = this.#schoolView(data);
    const open = cards.find((one) => one.id === card);
    if (!open) return this.#cards(cards, view);
    void data.loadAll('answer', { card: open.id }).catch(() => undefined);
    return html`${this.#back()}${this.#parts.classView(open, view)}${this.#footer()}`;
  }

  /** Everything of one card; what was said and what comes next stand before the task once somebody has answered. */
  #one(touchpoint: Touchpoint, data: HomeworkData): TemplateResult {
    const view = this.#view(touchpoint, data);
    const { words, ui } = view;
    const { side } = data.viewer;
    const canTell = (side === 'home' || side === 'student') && data.can('homework.answer');
    const panel = (name: NonNullable<HomeworkUi['panel']>) => () => ui.set({ panel: name });
    const folded = view.stand === 'talk' ? nothing : html`<div class="folds">${task(view)}</div>`;
    return html`${this.#back()}${cardHead(view)}
      ${view.stand === 'talk' ? nothing : said(view)}
      ${view.stand === 'talk' ? html`${facts(view)}${letter(view)}<div class="folds">${task(view)}</div>` : nothing}
      ${changes(view)}
      ${this.#parts?.together(view) ?? nothing}
      ${canTell && ui.panel !== 'change' && ui.panel !== 'letter' && ui.panel !== 'work' && ui.panel !== 'together' ? answerPanel(view) : nothing}
      ${morePanel(view)}
      ${view.stand === 'talk' ? nothing : html`${facts(view)}${letter(view)}${folded}`}
      ${this.#sheet(view)}
      <div class="foot">
        ${data.can('homework.propose') && side !== 'community' ? html`<button class="b text" type="button" @click=${panel('change')}>${words.notThisWeek}</button>` : nothing}
        ${data.can('problem.open') && side !== 'community' ? html`<button class="b text" type="button" @click=${panel('together')}>${words.findOut}</button>` : nothing}
        ${side === 'student' ? html`<button class="b text" type="button" @click=${panel('letter')}>${words.writeLetter}</button><button class="b text" type="button" @click=${panel('work')}>${words.share}</button>` : nothing}
        <button class="b text" type="button" @click=${() => globalThis.print()}>${words.print}</button>
        ${languageMenu(this.locale, this.state.language)}
      </div>`;
  }

  /** For print alone: room to write, and the code of this home. */
  #sheet({ data, touchpoint, words }: CardView): TemplateResult {
    const code = data.items<HomeworkPaper>('homework-paper', { touchpoint: touchpoint.id })[0]?.code;
    return html`<div class="sheet" aria-hidden="true"><div class="room">${words.paper}</div><p>${words.whoTookPart} ______________________</p>${code && data.viewer.side !== 'school' ? html`<p class="code" dir="ltr">${code}</p>` : nothing}</div>`;
  }

  #list(data: HomeworkData): TemplateResult {
    const { words } = this;
    const telling = this.#telling(data);
    const all = data.touchpoints;
    const kids = children(all);
    const shown = all.filter(({ circle }) => this.#circle === undefined || circle === this.#circle);
    const answers = data.items<Answer>('answer');
    const replies = data.items<HomeworkReply>('homework-reply');
    const chip = (circle: Id | undefined, label: unknown) => html`<button class="b soft" type="button" aria-pressed=${String(this.#circle === circle)} @click=${() => {
      this.#circle = circle;
      this.requestUpdate();
    }}>${label}</button>`;
    return html`<h2 class="t1">${words.title}</h2>
      ${kids.length > 1 ? html`<div class="chips" role="group" aria-label=${words.whose}>${chip(undefined, words.all)}${kids.map(({ circle, student }) => chip(circle, html`${mark('student')}<bdi>${student}</bdi>`))}</div>` : nothing}
      ${shown.length === 0 ? html`<p class="prose">${words.empty}</p>` : html`<ul class="cards">${shown.map((one) => html`<li><button class="card-row" type="button" @click=${() => this.#open({ touchpoint: one.id })}>
        <span class="t3" dir="auto">${one.title}</span>
        <span class="small quiet"><span class="who">${mark('student')}<bdi>${one.student}</bdi></span><span>${standWords(standOf(answers, replies, data.waiting, one.id), telling)}</span><span>${sentence(words.untilDay(isolate(day(one.to, this.tag))))}</span></span></button></li>`)}</ul>`}
      ${this.#ui.panel === 'start' ? this.#startForm(data) : nothing}
      <div class="foot">${data.can('homework.start') && data.viewer.side !== 'community' && this.#ui.panel !== 'start' ? html`<button class="b ${shown.length === 0 ? 'go' : ''}" type="button" @click=${() => this.#ui.set({ panel: 'start' })}>${writingIcons.plus}<span>${words.start}</span></button>` : nothing}${languageMenu(this.locale, this.state.language)}</div>`;
  }

  #startForm(data: HomeworkData): TemplateResult {
    const { words } = this;
    const ui = this.#ui;
    const circle = this.#circle ?? data.circles[0]?.id;
    const send = (): void => {
      const text = ui.text('circle:start').trim();
      if (text === '' || circle === undefined) return ui.set({ empty: true });
      void this.#act(start(circle, text, dayOf(data.now()), undefined, newId), words.saidDid, 'circle:start').then((done) => done && ui.set({ panel: undefined }));
    };
    return html`<form class="panel" novalidate @submit=${(event: Event) => (event.preventDefault(), send())}>
      ${wordsField({ ui }, 'circle:start', words.startWhat, 2, ui.empty ? words.writeFirst : '')}
      <div class="row"><button class="b go" type="submit">${writingIcons.send}<span>${words.send}</span></button><button class="b text" type="button" @click=${() => ui.set({ panel: undefined })}>${words.close}</button></div></form>`;
  }

  #cards(cards: readonly Card[], view: SchoolView): TemplateResult {
    const { words, ui, data } = view;
    return html`<h2 class="t1">${words.title}</h2>
      ${cards.length === 0 ? html`<p class="prose">${words.emptySchool}</p>` : html`<ul class="cards">${cards.map((one) => html`<li><button class="card-row" type="button" @click=${() => this.#open({ card: one.id })}><span class="t3" dir="auto">${one.title}</span>
        <span class="small quiet"><span>${one.subject}</span><span>${sentence(words.sentTo(String(one.places)))}</span><span>${sentence(words.untilDay(isolate(day(one.to, this.tag))))}</span></span></button></li>`)}</ul>`}
      ${ui.panel === 'paper' ? this.#parts?.paperForm(view) : ui.panel === 'new' ? this.#parts?.newForm(view, cards) : nothing}
      ${ui.panel ? nothing : html`<div class="row">${data.can('homework.invite') ? html`<button class="b go" type="button" @click=${() => ui.set({ panel: 'new' })}>${writingIcons.plus}<span>${words.newCard}</span></button>` : nothing}
        ${data.can('homework.key-in') ? html`<button class="b" type="button" @click=${() => ui.set({ panel: 'paper', saved: '' })}>${icon('paper')}<span>${words.fromPaper}</span></button>` : nothing}</div>`}
      ${this.#footer()}`;
  }

  #footer = (): TemplateResult => html`<div class="foot">${languageMenu(this.locale, this.state.language)}</div>`;

  #back(): TemplateResult {
    return html`<div class="tools"><button class="b text" type="button" @click=${() => this.#open(this.card && this.touchpoint ? { card: this.card } : {})}>${this.words.back}</button></div>`;
  }

  #open({ touchpoint, card }: { readonly touchpoint?: Id; readonly card?: Id }): void {
    this.touchpoint = touchpoint;
    this.card = card;
    this.#focus = true;
    tell(this, 'fp-homework-open', { touchpoint });
  }

  #band(data: HomeworkData): TemplateResult | typeof nothing {
    if (!this.#offline.is) return nothing;
    return html`<div class="band" role="status">${icon('offline')}<p>${data.session.outbox ? this.state.offline : this.state.offlineUnkept}</p></div>`;
  }

  #telling(data: HomeworkData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now(), school: data.school };
  }

  #schoolView(data: HomeworkData): SchoolView {
    return {
      ...this.#telling(data), data, ui: this.#ui, today: dayOf(data.now()), act: (...all) => this.#act(...all),
      open: (touchpoint) => this.#open({ touchpoint, ...(this.card && { card: this.card }) }),
    };
  }

  #view(touchpoint: Touchpoint, data: HomeworkData): CardView {
    const { id, circle } = touchpoint;
    const members = data.members(circle);
    const { viewer } = data;
    const place = members.find(({ person }) => person === viewer.person);
    const me: Author = { person: viewer.person, called: place?.called ?? '', side: viewer.side, role: place?.relation ?? '' };
    const answers = data.items<Answer>('answer', { touchpoint: id });
    const replies = data.items<HomeworkReply>('homework-reply', { touchpoint: id });
    const works = data.items<HomeworkWork>('homework-work', { touchpoint: id });
    return {
      ...this.#telling(data), touchpoint, data, ui: this.#ui, members, answers, replies, works,
      changes: data.items<HomeworkChange>('homework-change', { touchpoint: id }), letters: data.items<HomeworkLetter>('homework-letter', { touchpoint: id }),
      stand: standOf(answers, replies, data.waiting, id), entries: entries(id, answers, replies, works, data.waiting, me),
      act: (...all) => this.#act(...all),
      retry: (action) => data.session.outbox?.retry(action), discard: (action) => void data.session.outbox?.discard(action),
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
