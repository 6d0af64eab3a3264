import type { Claim, FamilyAction, Id, Opportunity, Slot, Support } from '@family-partnering/contract';
import type { ReactiveController } from 'lit';
import type { WidgetFiles } from '../shared/files/widget.files.js';
import { names } from '../shared/names.js';
import { isolate } from '../shared/text.js';
import type { Acting, ToldLine } from './acting.js';
import { Doing } from './doing.js';
import type { Answers } from './finding.model.js';
import * as deed from './opportunity-picker.actions.js';
import type { NewId } from './opportunity-picker.actions.js';
import type { PickerData } from './opportunity-picker.data.js';
import type { Chosen } from './opportunity-picker.events.js';
import { isActive } from './opportunity-picker.model.js';
import type { Shelf } from './shelf.js';
import type { Told } from './taking-part.words.js';

/** What is open, and where: doing one thing; in a card; in what one said yes to; offering. */
export type Panel =
  | { readonly is: 'task'; readonly item: Opportunity; readonly from: 'now' | 'card' }
  | { readonly is: 'say' | 'way' | 'join' | 'swap' | 'thank' | 'share'; readonly item: Opportunity }
  | { readonly is: 'offer'; readonly from: 'top' | 'foot'; readonly idea: boolean; readonly title: string }
  | undefined;

export interface PickerHost {
  readonly acting: Acting;
  readonly newId: NewId;
  data(): PickerData | undefined;
  shelf(): Shelf | undefined;
  words(): Told['words'];
  language(): string;
  isOffline(): boolean;
  changed(): void;
  say(sentence: string): void;
  /** @returns false when the page does it itself */
  chooses(opportunity: Id, slot: Id): boolean;
  did(opportunity: Id, what: Chosen): void;
  /** After the next drawing. @param places selectors: the first that is there */
  focus(...places: readonly string[]): void;
  /** What is recorded or photographed. */
  files(): WidgetFiles;
}

/** What a form holds when it opens. */
type Filled = Partial<Pick<PickerController, 'text' | 'slot' | 'needs' | 'notice'>>;

/** Who sees what is given: told before it is sent, and after. */
export const seenBy = ({ organisers }: Opportunity, host: Pick<PickerHost, 'words' | 'language'>): string => host.words().seesIt(names(organisers, host.language()));

/** Everything a person may do here: what is open, what is written in it, and the action that comes of it. */
export class PickerController implements ReactiveController {
  panel: Panel;
  notice = '';
  text = '';
  slot: Id | undefined;
  needs: readonly Support[] = [];
  readonly doing: Doing;
  /** Takes the earlier try away, once what came back of it has gone out anew. */
  #back: (() => Promise<unknown>) | undefined;

  constructor(readonly host: PickerHost) {
    this.doing = new Doing(host, {
      ask: (notice) => this.ask(notice), clear: () => this.set({ notice: '' }), close: () => this.close(),
      finished: (item) => this.finished({ where: this.panel?.is === 'task' && this.panel.from === 'now' ? 'panel' : 'card', id: item.id, words: host.words().thankYou, after: seenBy(item, host) }, 'done'),
    });
  }

  hostDisconnected(): void {
    if (this.panel?.is === 'task') this.doing.leave();
  }

  setAnswers(how: (answers: Answers) => Answers): void {
    const shelf = this.host.shelf();
    if (shelf) void shelf.setAnswers(how(shelf.answers));
    this.host.changed();
  }

  /** @param filled what came back, in the place of empty fields @param back takes the try away that it came back from */
  open(panel: Panel, filled: Filled = {}, back?: () => Promise<unknown>): void {
    const shelf = this.host.shelf();
    if (shelf && !shelf.isOpen) return void shelf.open().then(() => this.open(panel, filled, back));
    // Somebody who turns to something else while a recording runs has it kept.
    this.doing.afterRecording(() => {
      this.panel = panel;
      this.host.acting.told = undefined;
      this.#back = back;
      Object.assign(this, { notice: '', text: '', needs: [], slot: undefined }, filled);
      this.doing.begin(panel?.is === 'task' ? panel.item : undefined);
      this.host.focus('.panel [tabindex="-1"]', '.inside .first');
      this.host.changed();
    });
  }

  close(): void {
    const { panel } = this;
    this.panel = undefined;
    this.doing.begin(undefined);
    if (panel && 'item' in panel) this.host.focus(`[data-id="${CSS.escape(panel.item.id)}"] button`);
    else if (panel) this.host.focus(panel.from === 'top' ? '.opp-head .row button' : '.offer button');
    this.host.changed();
  }

  set(values: Filled): void {
    Object.assign(this, values);
    this.host.changed();
  }

  write(text: string): void {
    this.text = text;
    if (this.notice !== '') this.set({ notice: '' });
  }

  ask(notice: string): void {
    this.notice = notice;
    this.host.say(notice);
    this.host.focus('[aria-invalid]', ':is(.task, .inside) :is(input, textarea)');
    this.host.changed();
  }

  /** It is safe: said, told where it stood, closed. */
  finished(line: ToldLine, what: Chosen | undefined): void {
    const { host } = this;
    const back = this.#back;
    this.#back = undefined;
    void back?.().catch(() => undefined);
    this.panel = undefined;
    this.doing.begin(undefined);
    host.acting.told = line;
    host.say(host.isOffline() ? host.words().saidSaved : [line.words, line.after ?? ''].join(' ').trim());
    if (what) host.did(line.id, what);
    host.focus('[data-told]');
    host.changed();
  }

  // ── saying yes ──
  async claim(item: Opportunity, slot: Slot['id'], needs: readonly Support[] = []): Promise<void> {
    const { host } = this;
    if (!host.chooses(item.id, slot)) return this.close();
    if (await this.#act((newId) => deed.claim(item.id, slot, needs, host.language(), newId), () => void this.claim(item, slot, needs))) this.finished({ where: 'card', id: item.id, words: host.words().saidYes, next: 'see' }, 'yes');
  }

  sendSay(): void {
    if (this.panel?.is !== 'say') return;
    const { item } = this.panel;
    const slot = this.slot ?? (item.slots.length === 1 ? item.slots[0]!.id : undefined);
    if (slot === undefined) return this.ask(this.host.words().chooseOne);
    void this.claim(item, slot, this.needs);
  }

  /** Joins the place of whoever handed over the code. */
  async sendJoin(): Promise<void> {
    if (this.panel?.is !== 'join') return;
    const { item } = this.panel;
    const { host } = this;
    const code = deed.cleanCode(this.text);
    if (!deed.isCode(code)) return this.ask(host.words().codeShape);
    if (await this.#act((newId) => deed.join(item.id, code, host.language(), newId), () => void this.sendJoin())) this.finished({ where: 'card', id: item.id, words: host.words().saidJoined, next: 'see' }, 'yes');
  }

  async sendSwap(): Promise<void> {
    if (this.panel?.is !== 'swap') return;
    const { slot } = this;
    if (slot === undefined) return this.ask(this.host.words().chooseOne);
    const { item } = this.panel;
    if (await this.#act((newId) => deed.swap(item.id, slot, newId))) this.#mine(item, this.host.words().saidTime, 'swapped');
  }

  async take(item: Opportunity): Promise<void> {
    if (await this.#act((newId) => deed.take(item.id, newId), () => void this.take(item))) this.#mine(item, this.host.words().saidYes, 'yes');
  }

  /** Of a place, of the draw, of the list: each is said by its name. */
  async leave(item: Opportunity, { state, shared }: Claim): Promise<void> {
    const words = this.host.words();
    if (!(await this.#act((newId) => deed.leave(item.id, newId), () => void this.leave(item, { state, shared } as Claim)))) return;
    const isPlace = state === 'in' || state === 'offered';
    this.#mine(item, state === 'asked' ? words.saidLeftDraw : !isPlace ? words.saidLeftList : shared ? words.saidLeftShared(isolate(shared.with.called)) : words.saidLeft, 'left');
  }

  again(item: Opportunity, claim: Claim): void {
    void this.claim(item, claim.slot, claim.needs);
  }

  /** A code with which one other person may join; without one, it is taken back. */
  async share(item: Opportunity, on: boolean): Promise<void> {
    const { host } = this;
    const done = await this.#act((newId) => deed.share(item.id, on ? deed.codeFrom(newId()) : undefined, newId), () => void this.share(item, on));
    if (done) this.#mine(item, on ? host.words().saidCode : host.words().saidCodeGone);
  }

  async hide(item: Opportunity, hidden: boolean): Promise<void> {
    if (!(await this.#act((newId) => deed.notNow(item.id, hidden, newId)))) return;
    if (hidden) return this.finished({ where: 'card', id: item.id, words: this.host.words().saidHidden, next: 'bring' }, undefined);
    this.host.acting.told = undefined;
    this.host.focus(`[data-id="${CSS.escape(item.id)}"] button`);
    this.host.changed();
  }

  async took(item: Opportunity, person = this.host.data()!.viewer.person, yes = true): Promise<void> {
    if (!(await this.#act((newId) => deed.took(item.id, person, yes, newId))) || person !== this.host.data()?.viewer.person) return;
    this.#mine(item, this.host.words().tookThanks, 'took-part');
  }

  /** What waits on this device, and has not gone out. */
  async takeBack(action: FamilyAction): Promise<void> {
    const { host } = this;
    const words = host.words();
    const isBack = await host.data()?.session.outbox?.discard(action.id).then(() => true, () => false);
    host.say(isBack ? words.takenBack : words.onItsWay);
    host.changed();
  }

  // ── words ──
  async sendWay(): Promise<void> {
    if (this.panel?.is !== 'way') return;
    const { host, text } = this;
    const { item } = this.panel;
    if (text.trim() === '') return this.ask(host.words().writeSome);
    if (await this.#act((newId) => deed.suggest(item.id, text, host.language(), newId), () => void this.sendWay())) this.finished({ where: 'card', id: item.id, words: host.words().waySent, next: 'on' }, 'suggested');
  }

  async sendThanks(): Promise<void> {
    if (this.panel?.is !== 'thank') return;
    const { host, text } = this;
    const { item } = this.panel;
    if (text.trim() === '') return this.ask(host.words().writeSome);
    if (await this.#act((newId) => deed.thank(item.id, text, host.language(), newId), () => void this.sendThanks())) this.#mine(item, host.words().thanks, 'thanked');
  }

  /** One's own offer, before anybody has answered. */
  async withdraw({ id }: Opportunity): Promise<void> {
    await this.#act((newId) => deed.close(id, '', newId));
  }

  // ── sharing what fits ──
  async shareFit(to: Id): Promise<void> {
    const { host } = this;
    const answers = host.shelf()?.answers;
    if (answers) await this.#act((newId) => deed.shareFit(host.data()!.viewer.person, to, answers, newId));
  }

  async unshareFit(): Promise<void> {
    await this.#act((newId) => deed.unshareFit(this.host.data()!.viewer.person, newId));
  }

  settle(id: Id): void {
    void this.host.data()?.act(deed.settle(id, this.host.newId)).catch(() => undefined);
  }

  /** Whether something of one's own stands below "You said yes to these". */
  isMine(item: Id): boolean {
    return isActive(this.host.data()?.claims.get(item));
  }

  #mine(item: Opportunity, words: string, what?: Chosen): void {
    this.finished({ where: 'mine', id: item.id, words }, what);
  }

  #act<A extends FamilyAction>(make: (newId: NewId) => A, again?: () => void): Promise<A | undefined> {
    return this.host.acting.act(make, again);
  }
}
