import { isRefusal, Refusal, type Id, type PlanAction, type PlanVersion, type Session } from '@family-partnering/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { planTrackerLocales } from '../locales/plan-tracker/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { cardStyles } from '../shared/card.styles.js';
import { choice } from '../shared/choice.styles.js';
import { icon } from '../shared/icons.js';
import { languageMenu } from '../shared/language-menu.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView, sentenceFor } from '../shared/state-view.js';
import { footTemplate, headTemplate } from './head.js';
import { mineTemplate } from './mine.js';
import { PlanData } from './plan-tracker.data.js';
import { tell } from './plan-tracker.events.js';
import { asksOf, answerOf, proposed } from './plan-tracker.model.js';
import { planStrings, type PlanStrings } from './plan-tracker.strings.js';
import { planStyles } from './plan-tracker.styles.js';
import type { Telling } from './plan-tracker.words.js';
import { PlanUi } from './plan.ui.js';
import { starterTemplate } from './starter.js';
import { stepsTemplate } from './steps.js';

/**
 * One plan around one student, made and kept by home, school, the student and the community together.
 *
 * @attr circle - The id of the student's circle.
 * @attr plan - The id of the plan; without it, the newest of the circle, or the two questions that start one.
 * @attr view-only - Shows the plan without a way to change it.
 * @fires fp-plan-act - Before something is done. Cancelable: `preventDefault()` means that the page does it itself.
 * @fires fp-plan-done - It is safe: kept on this device, or decided where nothing is kept.
 * @csspart frame - The whole widget.
 * @csspart head - Title, first line and stages.
 * @csspart chart - The chart with its legend.
 * @csspart steps - What each of us does.
 * @csspart step - One step.
 */
export class PlanTracker extends FamilyElement {
  static override styles = [...FamilyElement.styles, choice, cardStyles, planStyles];
  static override readonly locales = [planTrackerLocales];

  @property() circle: Id | undefined;
  @property() plan: Id | undefined;
  @property({ type: Boolean, attribute: 'view-only' }) viewOnly = false;

  protected readonly frame = 'plan-frame';
  readonly #offline = new OfflineController(this);
  readonly #ui = new PlanUi(this);
  #session: Session | undefined;
  #data: PlanData | undefined;
  #parts: typeof import('./parts.js') | undefined;
  #asked = false;

  protected get label(): string {
    const student = this.#data?.plan?.student ?? this.#data?.circle?.called;
    return student === undefined ? this.words.shared : this.words.label(student);
  }

  protected get words(): PlanStrings {
    return this.strings(planStrings);
  }

  protected override connected(session: Session | undefined): void {
    this.#session = session;
    this.#open();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('circle') || (changed.has('plan') && this.#data?.wanted !== this.plan)) this.#open();
    this.setState('offline', this.#offline.is);
    if (this.#data) this.#offline.stale(this.#data.stale);
  }

  protected content(): TemplateResult {
    const { state } = this;
    if (!this.circle) return this.stateView({ picture: 'people', title: state.notSetUp, forDeveloper: `${state.nameThread} <fp-plan-tracker circle="…">` });
    const data = this.#data;
    if (!data || (data.loading && !data.refusal && data.plan === undefined)) return html`${this.#band()}${this.loadingView()}`;
    if (data.refusal) return this.stateView(refusedView(data.refusal, state, () => data.retry(), data.school?.office));
    if (this.plan && data.plan === undefined) return this.stateView(refusedView(new Refusal('not-found'), state, undefined));
    const telling = this.#telling(data);
    if (data.plan === undefined) {
      if (data.circle === undefined || this.viewOnly || data.viewer.side === 'community') return this.stateView({ picture: 'people', title: this.words.empty });
      return html`${this.#band()}<div class="plan">${starterTemplate(data.circle, telling)}${this.#trouble(telling)}</div>`;
    }
    void this.#more();
    return html`${this.#band()}${this.#whole(data, telling)}`;
  }

  #whole(data: PlanData, telling: Telling): TemplateResult {
    const plan = data.plan!;
    const parts = this.#parts;
    const more = parts && { ...telling, more: this.strings(parts.planPartsStrings), viewOnly: this.viewOnly, filled: !this.#waits(data), print: () => void this.#print() };
    const told = (version: PlanVersion): unknown => (more ? parts.toldTemplate(plan, version, more) : nothing);
    return html`<div class="plan">
      ${headTemplate(plan, telling)}
      ${this.viewOnly ? nothing : mineTemplate(plan, telling, told)}
      ${this.#trouble(telling)}
      ${more ? parts.goalTemplate(plan, more) : html`<div class="chart-room" aria-hidden="true"></div>`}
      ${stepsTemplate(plan, telling, more && !this.viewOnly ? parts.stepForm(plan, more) : nothing)}
      ${more ? html`${parts.strengthsTemplate(plan, more)}<div class="folded">${parts.agreedTemplate(plan, more)}${parts.aboutTemplate(plan, more, languageMenu(this.locale, this.state.language))}</div>` : nothing}
      ${footTemplate(plan, telling)}
    </div>`;
  }

  /** Whether a filled button stands above already: one a view. */
  #waits({ steps, versions, answers, viewer, plan }: PlanData): boolean {
    if (this.viewOnly || plan?.closed) return true;
    const open = viewer.side !== 'community' && proposed(versions).some(({ id }) => answerOf(answers, id, viewer.person) === undefined);
    return open || asksOf(steps, viewer.person).length > 0;
  }

  #telling(data: PlanData): Telling {
    return { words: this.words, tag: this.tag, viewer: data.viewer, now: data.now(), data, ui: this.#ui, act: (action, ...drafts) => this.#act(action, drafts) };
  }

  #open(): void {
    this.#data?.close();
    this.#ui.reset();
    const { circle } = this;
    this.#data = this.#session && circle ? new PlanData(this.#session, circle, this.plan, () => this.requestUpdate()) : undefined;
    this.requestUpdate();
  }

  /** Words are forgotten only when they are kept or decided; what was refused keeps them, with the next step. */
  async #act(action: PlanAction, drafts: readonly string[]): Promise<boolean> {
    if (!tell(this, 'fp-plan-act', { action }, true)) return false;
    try {
      await this.#data!.act(action);
    } catch (reason) {
      const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason });
      this.#ui.set({ trouble: { refusal, action } });
      this.announcer.say(this.#said(refusal));
      return false;
    }
    this.#ui.forget(...drafts);
    const said = this.#session?.outbox && this.#offline.is ? this.words.savedHere : this.words.saved;
    this.#ui.set({ open: undefined, trouble: undefined, saved: said });
    this.announcer.say(said);
    tell(this, 'fp-plan-done', { action });
    return true;
  }

  #said(refusal: Refusal): string {
    const { words } = this;
    const byReason: Readonly<Record<string, string>> = {
      'changed-since': words.clash, replaced: words.clash, past: words.clash, 'asked-otherwise': words.clash, 'read-back': words.readBackFirst,
      'ask-in-their-home': words.askHome, 'day-ahead': words.dayAhead, 'more-than-all': words.moreThanAll,
    };
    return byReason[refusal.reason ?? ''] ?? sentenceFor(refusal, this.state, this.#data?.school?.office);
  }

  #trouble({ ui, act, data }: Telling): TemplateResult | typeof nothing {
    const { words } = this;
    const waiting = data.waiting.length;
    const refused = data.waiting.find(({ state }) => state === 'refused');
    const trouble = ui.trouble ?? (refused?.refusal && { refusal: refused.refusal, action: refused.action as PlanAction });
    if (!trouble) return waiting === 0 ? nothing : html`<p class="note device" role="status">${icon('offline')}<span>${words.waitingHere(String(waiting))}</span></p>`;
    const drop = (): void => {
      ui.set({ trouble: undefined });
      if (refused) void data.session.outbox?.discard(refused.action.id);
    };
    const again = (): void => (refused ? data.session.outbox?.retry(refused.action.id) : void act(trouble.action));
    return html`<div class="band" role="status">${icon('warning')}<p>${this.#said(trouble.refusal)}</p>
      <button class="b" type="button" @click=${again}>${icon('retry')}<span>${words.tryAgain}</span></button>
      <button class="b" type="button" @click=${drop}><span>${words.throwAway}</span></button></div>`;
  }

  #band(): TemplateResult | typeof nothing {
    const { state } = this;
    const trouble = this.#data?.trouble;
    const busy = trouble !== undefined && trouble.code !== 'offline';
    if (!this.#offline.is && !busy) return nothing;
    return html`<div class="band" role="status">${icon(busy ? 'clock' : 'offline')}<p>${busy ? state.busy : this.#session?.outbox ? state.offline : state.offlineUnkept}</p></div>`;
  }

  /** The chart and the forms come right after the first view. */
  async #more(): Promise<void> {
    if (this.#asked) return;
    this.#asked = true;
    try {
      const parts = await import('./parts.js');
      await this.locale.add(parts.planPartsLocales);
      this.#parts = parts;
      this.requestUpdate();
    } catch {
      this.#asked = false;
    }
  }

  /** Everything that is folded is opened for paper, and folded again after. */
  async #print(): Promise<void> {
    this.#ui.set({ printing: true });
    await this.updateComplete;
    globalThis.print();
    this.#ui.set({ printing: false });
  }
}
