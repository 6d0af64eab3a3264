import { isRefusal, newId, type AnotherWay, type Claim, type FamilyAction, type Id, type Opportunity, type Slot, type StepAnswer, type Support } from '@family-partnering/contract';
import { isAnswered } from '@family-partnering/rules/opportunity.words';
import * as deed from './opportunity-picker.actions.js';
import type { Offering } from './opportunity-picker.actions.js';
import type { PickerData } from './opportunity-picker.data.js';
import { wordsOf, type Answers } from './opportunity-picker.model.js';
import type { FormStrings } from './picker-forms.strings.js';
import type { Shelf } from './shelf.js';
import type { PickerStrings } from './opportunity-picker.strings.js';

/** What is open: doing one thing, saying yes to one, suggesting another way, offering. */
export type Panel = { readonly is: 'task' | 'say' | 'way'; readonly item: Opportunity } | { readonly is: 'offer' } | undefined;

export interface ControllerHost {
  readonly data: PickerData | undefined;
  readonly shelf: Shelf | undefined;
  readonly words: PickerStrings;
  readonly formWords: FormStrings | undefined;
  readonly language: string;
  readonly isOffline: boolean;
  requestUpdate(): void;
  say(sentence: string): void;
  /** @returns false when the page does it itself */
  chooses(opportunity: Id, slot: Id): boolean;
  did(opportunity: Id, what: 'yes' | 'done' | 'left' | 'suggested' | 'offered'): void;
  focusPanel(): void;
  focusCard(opportunity: Id): void;
}

const pause = 400;

/** Everything a person may do here: what is open, what is written in it, and the action that comes of it. */
export class PickerController {
  panel: Panel;
  at = 0;
  given: readonly StepAnswer[] = [];
  notice = '';
  text = '';
  slot: Id | undefined;
  needs: readonly Support[] = [];
  offering: Offering = { title: '', summary: '', lifts: '', setting: 'home', minutes: 30, places: 0, to: '' };
  readonly texts = new Map<string, string>();
  readonly days = new Map<string, string>();
  /** What did not go out, to be tried again. */
  failed: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ControllerHost) {}

  setAnswers(how: (answers: Answers) => Answers): void {
    const { shelf } = this.host;
    if (shelf) void shelf.setAnswers(how(shelf.answers));
    this.host.requestUpdate();
  }

  open(panel: Panel): void {
    this.panel = panel;
    this.notice = this.text = '';
    this.needs = [];
    this.slot = undefined;
    if (panel?.is === 'task') {
      const begun = this.host.shelf?.of(panel.item.id);
      this.given = begun?.answers ?? [];
      this.at = Math.min(begun?.at ?? 0, panel.item.task!.length - 1);
    }
    this.host.focusPanel();
    this.host.requestUpdate();
  }

  close(): void {
    const { panel } = this;
    this.panel = undefined;
    if (panel && 'item' in panel) this.host.focusCard(panel.item.id);
    this.host.requestUpdate();
  }

  set(values: Partial<Pick<PickerController, 'text' | 'slot' | 'needs' | 'offering'>>): void {
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  // ── doing it now ──
  answer(answer: StepAnswer): void {
    this.given = [...this.given.filter(({ step }) => step !== answer.step), answer];
    this.notice = '';
    clearTimeout(this.#timer);
    // Choices are kept at once, words as soon as the fingers rest.
    if (answer.text === undefined) this.keep();
    else this.#timer = setTimeout(() => this.keep(), pause);
    this.host.requestUpdate();
  }

  keep(): void {
    clearTimeout(this.#timer);
    if (this.panel?.is === 'task') void this.host.shelf?.keep({ opportunity: this.panel.item.id, at: this.at, answers: this.given });
  }

  go(by: 1 | -1): void {
    if (this.panel?.is !== 'task' || (by === 1 && !this.#stepDone())) return;
    this.at += by;
    this.notice = '';
    this.keep();
    this.host.focusPanel();
    this.host.requestUpdate();
  }

  #stepDone(): boolean {
    if (this.panel?.is !== 'task') return false;
    const step = this.panel.item.task![this.at]!;
    const given = this.given.find((one) => one.step === step.id);
    // A page read through without a mark is an answer too: all of it is clear.
    if (step.how === 'read' && given === undefined) this.given = [...this.given, { step: step.id, marked: [] }];
    else if (!isAnswered(step, given)) {
      if (step.optional) this.given = this.given.filter((one) => one.step !== step.id);
      else return this.#say(step.how === 'write' ? this.host.formWords?.writeSome : this.host.formWords?.chooseOne);
    }
    return true;
  }

  #say(notice: string | undefined): false {
    this.notice = notice ?? '';
    this.host.say(this.notice);
    this.host.requestUpdate();
    return false;
  }

  async sendTask(): Promise<void> {
    if (this.panel?.is !== 'task' || !this.#stepDone()) return;
    const { item } = this.panel;
    this.keep();
    const spoken = wordsOf(item, this.host.language).tag;
    const done = await this.#act(deed.doNow(item.id, this.given, this.given.some(({ text }) => text) ? this.host.language : spoken, newId), () => void this.sendTask());
    if (!done) return;
    await this.host.shelf?.drop(item.id);
    this.host.say(this.host.isOffline ? this.host.words.saidSaved : this.host.formWords?.thanks ?? '');
    this.host.did(item.id, 'done');
    this.close();
  }

  // ── saying yes ──
  async claim(item: Opportunity, slot: Slot['id'], needs: readonly Support[] = []): Promise<void> {
    if (!this.host.chooses(item.id, slot)) return this.close();
    if (!(await this.#act(deed.claim(item.id, slot, needs, this.host.language, newId), () => void this.claim(item, slot, needs)))) return;
    this.host.say(this.host.isOffline ? this.host.words.saidSaved : this.host.words.saidYes);
    this.host.did(item.id, 'yes');
    this.close();
  }

  sendSay(): void {
    if (this.panel?.is !== 'say') return;
    const { item } = this.panel;
    const slot = this.slot ?? (item.slots.length === 1 ? item.slots[0]!.id : undefined);
    if (slot === undefined) return void this.#say(this.host.formWords?.chooseOne);
    void this.claim(item, slot, this.needs);
  }

  async take({ id }: Opportunity): Promise<void> {
    if (await this.#act(deed.take(id, newId), () => undefined)) this.host.say(this.host.words.saidYes);
  }

  async leave({ id }: Opportunity): Promise<void> {
    if (!(await this.#act(deed.leave(id, newId), () => undefined))) return;
    this.host.say(this.host.words.saidLeft);
    this.host.did(id, 'left');
  }

  again(item: Opportunity, claim: Claim): void {
    void this.claim(item, claim.slot, claim.needs);
  }

  async hide({ id }: Opportunity, hidden: boolean): Promise<void> {
    if ((await this.#act(deed.notNow(id, hidden, newId), () => undefined)) && hidden) this.host.say(this.host.words.saidHidden);
  }

  async sendWay(): Promise<void> {
    if (this.panel?.is !== 'way') return;
    if (this.text.trim() === '') return void this.#say(this.host.formWords?.writeSome);
    const { item } = this.panel;
    if (!(await this.#act(deed.suggest(item.id, this.text, this.host.language, newId), () => void this.sendWay()))) return;
    this.host.say(this.host.isOffline ? this.host.words.saidSaved : this.host.formWords?.waySent ?? '');
    this.host.did(item.id, 'suggested');
    this.close();
  }

  async sendOffer(term: string, called: (id: Id) => string): Promise<void> {
    if (this.offering.title.trim() === '') return void this.#say(this.host.formWords?.offerNeeds);
    const action = deed.offer(this.offering, term, this.host.language, newId);
    if (!(await this.#act(action, () => void this.sendOffer(term, called)))) return;
    this.host.say(this.host.isOffline ? this.host.words.saidSaved : this.host.formWords?.offerSent(called(this.offering.to)) ?? '');
    this.host.did(action.opportunity, 'offered');
    this.offering = { ...this.offering, title: '', summary: '', lifts: '' };
    this.close();
  }

  // ── arranging ──
  answerOffer(item: Opportunity, yes: boolean): void {
    const day = this.days.get(item.id);
    void this.#act(deed.answerOffer(item, yes, day ? new Date(day).toISOString() : undefined, this.texts.get(item.id) ?? '', newId), () => this.answerOffer(item, yes));
  }

  reply({ id, opportunity }: AnotherWay, yes: boolean): void {
    void this.#act(deed.reply(opportunity, id, yes, this.texts.get(id) ?? '', newId), () => undefined);
  }

  draw({ id }: Opportunity): void {
    void this.#act(deed.holdDraw(id, newId), () => undefined);
  }

  settle(id: Id): void {
    void this.host.data?.act(deed.settle(id, newId)).catch(() => undefined);
  }

  /** @returns whether it is safe: kept on this device, or decided */
  async #act(action: FamilyAction, again: () => void): Promise<boolean> {
    try {
      await this.host.data!.act(action);
      this.failed = undefined;
      this.host.requestUpdate();
      return true;
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      this.failed = again;
      this.host.say(this.host.words.failed);
      this.host.requestUpdate();
      return false;
    }
  }
}
