import { isRefusal, newId, type AnotherWay, type Claim, type FamilyAction, type FileLimits, type FileReference, type Id, type Opportunity, type Refusal, type Slot, type StepAnswer, type Support } from '@family-partnering/contract';
import type { ReactiveController } from 'lit';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import type { Answers } from './finding.model.js';
import type { OfferingStrings } from './offering.strings.js';
import * as deed from './opportunity-picker.actions.js';
import type { Offering } from './opportunity-picker.actions.js';
import type { PickerData } from './opportunity-picker.data.js';
import type { Chosen } from './opportunity-picker.events.js';
import { wordsOf } from './opportunity-picker.model.js';
import type { Shelf } from './shelf.js';
import type { Told } from './taking-part.words.js';
import { TaskController, type Missing } from './task.controller.js';

/** What is open: doing one thing, saying yes to one, another way or another time, thanks, offering. */
export type Panel = { readonly is: 'task' | 'say' | 'way' | 'swap' | 'thank'; readonly item: Opportunity } | { readonly is: 'offer' } | undefined;

export interface PickerHost {
  data(): PickerData | undefined;
  shelf(): Shelf | undefined;
  words(): Told['words'];
  offering(): OfferingStrings | undefined;
  language(): string;
  isOffline(): boolean;
  changed(): void;
  say(sentence: string): void;
  /** @returns false when the page does it itself */
  chooses(opportunity: Id, slot: Id): boolean;
  did(opportunity: Id, what: Chosen): void;
  focusPanel(): void;
  focusCard(opportunity: Id): void;
  /** What is recorded or photographed. */
  files(): WidgetFiles;
}

const NO_OFFER: Offering = { title: '', summary: '', lifts: '', setting: 'home', minutes: 30, places: 0, to: '' };

/** Everything a person may do here: what is open, what is written in it, and the action that comes of it. */
export class PickerController implements ReactiveController {
  panel: Panel;
  task: TaskController | undefined;
  notice = '';
  text = '';
  slot: Id | undefined;
  needs: readonly Support[] = [];
  offering: Offering = NO_OFFER;
  readonly texts = new Map<string, string>();
  readonly days = new Map<string, string>();
  /** What has just been done: thanks stand where it was. */
  thanked: Opportunity | undefined;
  /** What did not go out, and the way to try it again. */
  failed: { readonly words: string; readonly again: (() => void) | undefined } | undefined;

  constructor(private readonly host: PickerHost) {}

  hostDisconnected(): void {
    if (this.panel?.is === 'task') this.task?.keep();
  }

  setAnswers(how: (answers: Answers) => Answers): void {
    const shelf = this.host.shelf();
    if (shelf) void shelf.setAnswers(how(shelf.answers));
    this.host.changed();
  }

  open(panel: Panel): void {
    const shelf = this.host.shelf();
    if (shelf && !shelf.isOpen) return void shelf.open().then(() => this.open(panel));
    // Somebody who turns to something else while a recording runs has it kept.
    if (this.host.files().isRecording) void this.#afterFiles(() => this.#turnTo(panel), true);
    else this.#turnTo(panel);
  }

  #turnTo(panel: Panel): void {
    this.panel = panel;
    this.thanked = undefined;
    this.notice = this.text = '';
    this.needs = [];
    this.slot = undefined;
    this.task = panel?.is === 'task' ? new TaskController(panel.item, this.host.shelf()) : undefined;
    this.#arrive();
    this.host.focusPanel();
    this.host.changed();
  }

  close(): void {
    const { panel } = this;
    this.panel = undefined;
    if (panel && 'item' in panel) this.host.focusCard(panel.item.id);
    this.host.changed();
  }

  set(values: Partial<Pick<PickerController, 'slot' | 'needs'>>): void {
    Object.assign(this, values);
    this.host.changed();
  }

  write(text: string): void {
    this.text = text;
  }

  // ── doing it now ──
  answer(answer: StepAnswer): void {
    this.task?.give(answer);
    this.notice = '';
    this.host.changed();
  }

  /** What may be recorded or photographed in the step that is open. */
  get limits(): FileLimits | undefined {
    const session = this.host.data()?.session;
    return this.task?.limits(session?.files && session.supports.files);
  }

  giveFiles(files: readonly FileReference[]): void {
    this.task?.giveFiles(files);
    this.notice = '';
    this.host.changed();
  }

  go(by: 1 | -1): void {
    void this.#afterFiles((task) => {
      if (this.#stays(task.go(by))) return;
      this.notice = '';
      this.#arrive();
      this.host.focusPanel();
      this.host.changed();
    });
  }

  stop(): void {
    void this.#afterFiles((task) => {
      task.keep();
      this.close();
    }, true);
  }

  async sendTask(): Promise<void> {
    await this.#afterFiles(async (task) => {
      if (this.#stays(task.missing())) return;
      task.keep();
      const { item, given, files } = task;
      const language = given.some(({ text }) => text) || files.length > 0 ? this.host.language() : wordsOf(item, this.host.language()).tag;
      if (!(await this.#act(deed.doNow(item.id, task, language, newId), () => void this.sendTask()))) return;
      await this.host.shelf()?.drop(item.id);
      this.host.files().clear();
      this.#finished(item.id, 'done', this.host.words().thanks);
      this.thanked = item;
      this.host.focusPanel();
    });
  }

  /** The step that is open wants to be heard or seen: the way to do it opens, with what was given before. */
  #arrive(): void {
    const { task } = this;
    if (task && this.limits) void this.host.files().begin(`${task.item.id} ${task.step.id}`, task.here);
    else this.host.files().clear();
  }

  /** A recording that runs is kept first, and what is on its way is safe. @param anyway goes on although something is not */
  async #afterFiles(next: (task: TaskController) => void | Promise<void>, anyway = false): Promise<void> {
    const { task } = this;
    if (!task) return;
    if (!this.limits) return next(task);
    const files = this.host.files();
    await files.finish();
    if ((await files.ready()) === undefined && !anyway) return this.#ask(this.host.words().notSafe);
    return next(task);
  }

  #stays(missing: Missing | undefined): boolean {
    const { chooseOne, writeSome, speakSome, showSome } = this.host.words();
    if (missing) this.#ask({ choice: chooseOne, words: writeSome, file: !this.limits ? writeSome : this.task?.step.how === 'speak' ? speakSome : showSome }[missing]);
    return missing !== undefined;
  }

  #ask(notice: string): void {
    this.notice = notice;
    this.host.say(notice);
    this.host.changed();
  }

  /** It is safe: said, told, closed. */
  #finished(item: Id, what: Chosen, words: string): void {
    this.host.say(this.host.isOffline() ? this.host.words().saidSaved : words);
    this.host.did(item, what);
    this.close();
  }

  // ── saying yes ──
  async claim(item: Opportunity, slot: Slot['id'], needs: readonly Support[] = []): Promise<void> {
    if (!this.host.chooses(item.id, slot)) return this.close();
    if (await this.#act(deed.claim(item.id, slot, needs, this.host.language(), newId), () => void this.claim(item, slot, needs))) this.#finished(item.id, 'yes', this.host.words().saidYes);
  }

  sendSay(): void {
    if (this.panel?.is !== 'say') return;
    const { item } = this.panel;
    const slot = this.slot ?? (item.slots.length === 1 ? item.slots[0]!.id : undefined);
    if (slot === undefined) return this.#ask(this.host.words().chooseOne);
    void this.claim(item, slot, this.needs);
  }

  async sendSwap(): Promise<void> {
    if (this.panel?.is !== 'swap') return;
    if (this.slot === undefined) return this.#ask(this.host.words().chooseOne);
    const { item } = this.panel;
    const done = await this.#act(deed.swap(item.id, this.slot, newId), undefined, ({ reason }) => (reason === 'full' ? this.host.words().noRoom : undefined));
    if (done) this.#finished(item.id, 'swapped', this.host.words().saidTime);
  }

  async take({ id }: Opportunity): Promise<void> {
    if (await this.#act(deed.take(id, newId))) this.host.say(this.host.words().saidYes);
  }

  async leave({ id }: Opportunity): Promise<void> {
    if (!(await this.#act(deed.leave(id, newId)))) return;
    this.host.say(this.host.words().saidLeft);
    this.host.did(id, 'left');
  }

  again(item: Opportunity, claim: Claim): void {
    void this.claim(item, claim.slot, claim.needs);
  }

  async hide({ id }: Opportunity, hidden: boolean): Promise<void> {
    if ((await this.#act(deed.notNow(id, hidden, newId))) && hidden) this.host.say(this.host.words().saidHidden);
  }

  async took({ id }: Opportunity, person = this.host.data()!.viewer.person, yes = true): Promise<void> {
    if (!(await this.#act(deed.took(id, person, yes, newId))) || person !== this.host.data()?.viewer.person) return;
    this.host.say(this.host.words().tookThanks);
    this.host.did(id, 'took-part');
  }

  // ── words ──
  async sendWay(): Promise<void> {
    if (this.panel?.is !== 'way') return;
    if (this.text.trim() === '') return this.#ask(this.host.words().writeSome);
    const { item } = this.panel;
    if (await this.#act(deed.suggest(item.id, this.text, this.host.language(), newId), () => void this.sendWay())) this.#finished(item.id, 'suggested', this.host.words().waySent);
  }

  async sendThanks(): Promise<void> {
    if (this.panel?.is !== 'thank') return;
    if (this.text.trim() === '') return this.#ask(this.host.words().writeSome);
    const { item } = this.panel;
    if (await this.#act(deed.thank(item.id, this.text, this.host.language(), newId), () => void this.sendThanks())) this.#finished(item.id, 'thanked', this.host.words().thanks);
  }

  // ── offering ──
  /** What was begun on this device. */
  offered(offering: Offering | undefined): void {
    if (offering) this.offering = offering;
  }

  writeOffer(offering: Offering): void {
    this.offering = offering;
    void this.host.shelf()?.keepOffering(offering);
    this.host.changed();
  }

  async sendOffer(term: string, called: (id: Id) => string, opens: boolean): Promise<void> {
    const words = this.host.offering();
    if (this.offering.title.trim() === '') return this.#ask(words?.offerNeeds ?? '');
    const action = deed.offer(this.offering, term, this.host.language(), newId);
    if (!(await this.#act(action, () => void this.sendOffer(term, called, opens)))) return;
    const said = (opens ? words?.offerOpened : words?.offerSent(called(this.offering.to))) ?? '';
    this.offering = NO_OFFER;
    await this.host.shelf()?.keepOffering(undefined);
    this.#finished(action.opportunity, 'offered', said);
  }

  async takeBack({ id }: Opportunity): Promise<void> {
    await this.#act(deed.close(id, '', newId));
  }

  // ── sharing what fits ──
  async share(to: Id): Promise<void> {
    const shelf = this.host.shelf();
    if (shelf) await this.#act(deed.share(this.host.data()!.viewer.person, to, shelf.answers, newId));
  }

  async unshare(): Promise<void> {
    await this.#act(deed.unshare(this.host.data()!.viewer.person, newId));
  }

  // ── arranging ──
  async answerOffer(item: Opportunity, yes: boolean): Promise<void> {
    const day = this.days.get(item.id);
    await this.#act(deed.answerOffer(item, yes, day ? new Date(day).toISOString() : undefined, this.texts.get(item.id) ?? '', newId), () => void this.answerOffer(item, yes));
  }

  async reply({ id, opportunity }: AnotherWay, yes: boolean): Promise<void> {
    await this.#act(deed.reply(opportunity, id, yes, this.texts.get(id) ?? '', newId));
  }

  async draw({ id }: Opportunity): Promise<void> {
    await this.#act(deed.holdDraw(id, newId));
  }

  /** Words of those who arrange: thanks to all, what came of it, or why it ends. */
  async tellAll(is: 'thank' | 'tell' | 'close', { id }: Opportunity, said: string): Promise<void> {
    const key = `${is} ${id}`;
    const text = (this.texts.get(key) ?? '').trim();
    if (text === '' && is !== 'close') return this.#ask(this.host.words().writeSome);
    const action = is === 'thank' ? deed.thank(id, text, this.host.language(), newId) : is === 'tell' ? deed.tellWhatCame(id, text, newId) : deed.close(id, text, newId);
    if (!(await this.#act(action))) return;
    this.texts.delete(key);
    this.host.say(said);
    this.host.changed();
  }

  settle(id: Id): void {
    void this.host.data()?.act(deed.settle(id, newId)).catch(() => undefined);
  }

  /** @returns whether it is safe: kept on this device, or decided */
  async #act(action: FamilyAction, again?: () => void, inWords?: (refusal: Refusal) => string | undefined): Promise<boolean> {
    const { host } = this;
    try {
      await host.data()!.act(action);
      this.failed = undefined;
      host.changed();
      return true;
    } catch (reason) {
      if (!isRefusal(reason)) throw reason;
      this.failed = { words: inWords?.(reason) ?? host.words().failed, again };
      host.say(this.failed.words);
      host.changed();
      return false;
    }
  }
}
