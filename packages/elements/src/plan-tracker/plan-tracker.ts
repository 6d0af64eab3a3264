import { isRefusal, Refusal, type Id, type Plan, type PlanAction, type Session } from '@family-partnering/contract';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { planTrackerLocales } from '../locales/plan-tracker/locales.js';
import { FamilyElement } from '../shared/base-element.js';
import { cardStyles } from '../shared/card.styles.js';
import { icon } from '../shared/icons.js';
import { LaterController } from '../shared/later.controller.js';
import { OfflineController } from '../shared/offline.controller.js';
import { refusedView, sentenceFor } from '../shared/state-view.js';
import { headTemplate } from './head.js';
import { mineTemplate } from './mine.js';
import type { FormTelling, PartsTelling } from './parts.telling.js';
import { PlanData } from './plan-tracker.data.js';
import { tell } from './plan-tracker.events.js';
import { mainOf } from './plan-tracker.model.js';
import { planStrings, type PlanStrings } from './plan-tracker.strings.js';
import { planStyles } from './plan-tracker.styles.js';
import type { Telling } from './plan-tracker.words.js';
import { PlanUi, type Open } from './plan.ui.js';
import { stepsTemplate } from './steps.js';

/** Actions in which somebody says yes or no. */
const CONSENT = /agree$|reply$/;
/** What an answer is to. */
const askedBy = ({ type, ...action }: PlanAction): string => JSON.stringify([type, ...['plan', 'version', 'step', 'ask'].map((name) => (action as Record<string, unknown>)[name])]);

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
 * @cssstate offline - What is shown comes from this device; the server is away.
 */
export class PlanTracker extends FamilyElement {
  static override styles = [...FamilyElement.styles, cardStyles, planStyles];
  static override readonly locales = [planTrackerLocales];

  @property() circle: Id | undefined;
  @property() plan: Id | undefined;
  @property({ type: Boolean, attribute: 'view-only' }) viewOnly = false;

  protected readonly frame = 'plan-frame';
  readonly #offline = new OfflineController(this);
  readonly #ui = new PlanUi(this);
  #session: Session | undefined;
  #data: PlanData | undefined;
  readonly #saying = new Set<string>();
  /** The chart and the versions: right after the first view. */
  readonly #parts = new LaterController(this, () => import('./parts.js'), async (parts) => {
    await this.locale.add(parts.planPartsLocales);
    this.adopt(parts.partsStyles);
    parts.comeTo(this, this.#ui, () => this.#data);
  }, true);
  /** All in which something is written, and what is folded: when there is time, or when it is opened. */
  readonly #forms = new LaterController(this, () => import('./forms.js'), async (forms) => {
    await this.locale.add(forms.planFormsLocales);
    this.adopt(...forms.formsStyles);
  });

  protected get label(): string {
    const student = this.#data?.plan?.student;
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
    this.#ui.turn(`plan:${this.circle}:${data.plan?.id ?? ''}`);
    const telling = this.#telling(data);
    if (data.plan === undefined) return this.#starter(data, telling);
    return html`${this.#band()}${this.#whole(data.plan, telling)}`;
  }

  /** Nothing yet. Two questions start one; who may not start one is told so. */
  #starter(data: PlanData, telling: Telling): TemplateResult {
    if (this.viewOnly || data.viewer.side === 'community') return this.stateView({ picture: 'people', title: this.words.empty });
    const more = this.#partsTelling(telling);
    const form = more && this.#formTelling(more);
    if (!more || !form) {
      void this.#forms.load();
      return this.loadingView();
    }
    const { item, refusal } = this.#forms.parts!.circleOf(data, () => this.requestUpdate());
    if (item === undefined) return refusal ? this.stateView(refusedView(refusal, this.state, undefined)) : this.loadingView();
    return html`${this.#band()}<div class="plan">${this.#forms.parts!.starterTemplate(item, form)}${this.#device(more)}</div>`;
  }

  #device(more: PartsTelling): unknown {
    return this.#parts.parts!.deviceTemplate(more, (refusal) => this.#said(refusal));
  }

  #whole(plan: Plan, telling: Telling): TemplateResult {
    const { parts } = this.#parts;
    const { parts: forms } = this.#forms;
    const more = this.#partsTelling(telling);
    const form = more && this.#formTelling(more);
    return html`<div class="plan">
      ${headTemplate(plan, telling, parts && more ? parts.belowTitle(plan, more) : nothing, parts && more ? parts.helpTemplate(plan, more) : nothing)}
      ${mineTemplate(plan, telling, (version) => (parts && more ? parts.answeringTemplate(plan, version, more) : nothing))}
      ${more ? this.#device(more) : nothing}
      ${parts && more ? parts.goalTemplate(plan, more) : html`<div class="chart-room" aria-hidden="true"></div>`}
      ${stepsTemplate(telling, (step, own) => (parts && more ? parts.stepRow(plan, step, own, more) : nothing), parts && more ? parts.stepsFoot(plan, more) : nothing)}
      ${parts && more ? html`${parts.strengthsTemplate(plan, more)}<div class="folded">${parts.agreedTemplate(plan, more)}${forms && form ? forms.aboutTemplate(plan, form, forms.languageMenu(this.locale, this.state.language)) : nothing}</div>` : nothing}
      ${parts && more ? parts.footTemplate(plan, more) : nothing}
    </div>`;
  }

  #telling(data: PlanData): Telling {
    const { viewer, plan } = data;
    const may = !this.viewOnly && plan?.closed === undefined;
    const telling: Telling = {
      words: this.words, tag: this.tag, viewer, now: data.now(), data, ui: this.#ui, viewOnly: this.viewOnly, may, main: !may || !plan ? 'none' : this.#ui.open ? 'form' : mainOf(data, plan),
      act: (action, ...forms) => this.#act(action, forms), form: (open) => (this.#ui.open === open ? this.#form(open, telling) : nothing),
    };
    return telling;
  }

  #partsTelling(telling: Telling): PartsTelling | undefined {
    const { parts } = this.#parts;
    return parts && { ...telling, more: this.strings(parts.planPartsStrings) };
  }

  #formTelling(telling: PartsTelling): FormTelling | undefined {
    const { parts } = this.#forms;
    const form: FormTelling | undefined = parts && { ...telling, say: this.strings(parts.planFormsStrings), print: () => this.#print(form!) };
    return form;
  }

  /** What is open, as soon as it has come; asked for now if it has not. */
  #form(open: Open, telling: Telling): unknown {
    const more = this.#partsTelling(telling);
    const form = more && this.#formTelling(more);
    if (form) return this.#forms.parts!.formTemplate(telling.data.plan!, open, form);
    void this.#forms.load();
    return html`<span class="sk w50"></span>`;
  }

  #open(): void {
    this.#data?.close();
    this.#ui.reset();
    const { circle } = this;
    this.#data = this.#session && circle ? new PlanData(this.#session, circle, this.plan, () => this.requestUpdate()) : undefined;
    this.#parts.parts?.joinPlan(this, this.#data);
    this.requestUpdate();
  }

  /** Words are forgotten only when they are kept or decided; what was refused keeps them, with the next step. */
  async #act(action: PlanAction, forms: readonly string[]): Promise<boolean> {
    // While an answer is on its way, the same thing is answered no second time, neither alike nor otherwise.
    const asked = CONSENT.test(action.type) ? askedBy(action) : '';
    if (this.#saying.has(asked) || !tell(this, 'fp-plan-act', { action }, true)) return false;
    if (asked !== '') this.#saying.add(asked);
    try {
      await this.#data!.act(action);
    } catch (reason) {
      const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason });
      this.#data!.overlay?.refused(action.id);
      this.#ui.set({ trouble: { refusal, action, forms } });
      this.announcer.say(this.#said(refusal));
      return false;
    } finally {
      this.#saying.delete(asked);
    }
    this.#ui.forget(...forms);
    const said = this.#session?.outbox && this.#offline.is ? this.words.savedHere : this.words.saved;
    this.#ui.set({ trouble: undefined, saved: said, ...(forms.length > 0 && { open: undefined }) });
    this.announcer.say(said);
    tell(this, 'fp-plan-done', { action });
    return true;
  }

  #said(refusal: Refusal): string {
    const { parts } = this.#parts;
    const known = parts?.refusedWords(refusal, { words: this.words, more: this.strings(parts.planPartsStrings) });
    return known ?? sentenceFor(refusal, this.state, this.#data?.school?.office);
  }

  #band(): TemplateResult | typeof nothing {
    const { state } = this;
    const trouble = this.#data?.trouble;
    const busy = trouble !== undefined && trouble.code !== 'offline';
    if (!this.#offline.is && !busy) return nothing;
    return html`<div class="band" role="status">${icon(busy ? 'clock' : 'offline')}<p>${busy ? state.busy : this.#session?.outbox ? state.offline : state.offlineUnkept}</p></div>`;
  }

  /** Two pages by themselves, without the page around the widget. */
  #print(telling: FormTelling): void {
    const { planSheet, printSheet } = this.#forms.parts!;
    void printSheet(this.renderRoot as ShadowRoot, planSheet(telling.data.plan!, telling));
  }
}
