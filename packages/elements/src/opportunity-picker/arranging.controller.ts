import type { AnotherWay, AnswerOffer, Id, Opportunity, TakePart } from '@family-partnering/contract';
import type { ArrangingStrings } from './arranging.strings.js';
import * as deed from './opportunity-picker.actions.js';
import type { PickerHost } from './picker.controller.js';
import { faultInTerms, localOf, settled, termsOf, type Fault, type Terms } from './terms.model.js';

/** What is set for one offer while it is answered. */
export interface Setting {
  readonly terms: Terms;
  readonly sort: TakePart;
}

export interface ArrangingHost extends PickerHost {
  forms(): ArrangingStrings;
  /** The sentence of what is wrong. */
  fault(fault: Fault): string;
  now(): Date;
}

/** What those who arrange write, set and send. Words stay where they were typed until they are safe. */
export class Arranging {
  fault: Fault | undefined;
  /** Nothing was written where something has to be. */
  empty: string | undefined;
  readonly #settings = new Map<Id, Setting>();

  /** @param texts what is written, by its place @param backs what takes an earlier try away, by the same */
  constructor(private readonly host: ArrangingHost, readonly texts: Map<string, string>, private readonly backs: Map<string, () => Promise<unknown>>) {}

  get from(): string {
    return localOf(this.host.now());
  }

  text(key: string): string {
    return this.texts.get(key) ?? '';
  }

  write(key: string, text: string): void {
    this.texts.set(key, text);
    if (this.empty !== key) return;
    this.empty = undefined;
    this.host.changed();
  }

  /** Goes to where something was written, to be looked at before it is sent. */
  show(key: string): void {
    this.host.focus(`#${CSS.escape(`w-${key.replaceAll(' ', '-')}`)}`);
    this.host.changed();
  }

  setting(item: Opportunity): Setting {
    return this.#settings.get(item.id) ?? { terms: termsOf(item), sort: item.sort };
  }

  /** What was refused: all that was set stands in its form again. */
  restore(item: Opportunity, { slots, supports, giving, checks, sort, text }: AnswerOffer): void {
    const terms = termsOf({ ...item, ...(slots && { slots: slots.map((slot) => ({ ...slot, room: 'free' as const })) }), ...(supports && { supports }), ...(giving && { giving }), ...(checks && { checks }) });
    this.#settings.set(item.id, { terms, sort: sort ?? item.sort });
    this.texts.set(item.id, text);
    this.fault = faultInTerms(terms, this.host.now(), idOf(item));
    this.host.focus(`[data-id="${CSS.escape(item.id)}"] input`);
  }

  set(item: Opportunity, setting: Setting): void {
    this.#settings.set(item.id, setting);
    if (this.fault) this.fault = faultInTerms(setting.terms, this.host.now(), idOf(item));
    this.host.changed();
  }

  async answerOffer(item: Opportunity, yes: boolean): Promise<void> {
    const { host } = this;
    const { terms, sort } = this.setting(item);
    this.fault = yes ? faultInTerms(terms, host.now(), idOf(item)) : undefined;
    if (this.fault) {
      host.say(host.fault(this.fault));
      host.focus(`#${CSS.escape(this.fault.field)}`);
      return host.changed();
    }
    const set = { ...settled(terms, item.minutes), sort };
    const done = await host.acting.act((newId) => deed.answerOffer(item.id, yes, this.text(item.id), set, newId), () => void this.answerOffer(item, yes));
    if (!done) return;
    this.#told(item.id, 'ask', item.id, yes ? host.forms().saidOpen : host.forms().saidNotNow);
  }

  async reply({ id, opportunity }: AnotherWay, yes: boolean): Promise<void> {
    const done = await this.host.acting.act((newId) => deed.reply(opportunity, id, yes, this.text(id), newId), () => void this.reply({ id, opportunity } as AnotherWay, yes));
    if (done) this.#told(id, 'ask', id, this.host.forms().saidReply);
  }

  async draw({ id }: Opportunity): Promise<void> {
    if (await this.host.acting.act((newId) => deed.holdDraw(id, newId))) this.#told(id, 'draw', id, this.host.forms().saidDrawn);
  }

  /** Words of those who arrange: thanks to all, what came of it, or why it ends. */
  async tellAll(is: 'thank' | 'tell' | 'close', item: Opportunity): Promise<void> {
    const { host } = this;
    const { id } = item;
    const key = `${is} ${id}`;
    const text = this.text(key).trim();
    if (text === '' && is !== 'close') {
      this.empty = key;
      host.say(host.words().writeSome);
      host.focus('[aria-invalid]');
      return host.changed();
    }
    const make = (newId: deed.NewId) => (is === 'thank' ? deed.thank(id, text, host.language(), newId) : is === 'tell' ? deed.tellWhatCame(id, text, newId) : deed.close(id, text, newId));
    if (await host.acting.act(make, () => void this.tellAll(is, item))) this.#told(key, 'run', id, host.forms().sent);
  }

  #told(key: string, where: 'ask' | 'draw' | 'run', id: Id, words: string): void {
    this.texts.delete(key);
    const back = this.backs.get(key);
    this.backs.delete(key);
    void back?.().catch(() => undefined);
    this.host.acting.told = { where, id, words };
    this.host.say(words);
    this.host.focus('[data-told]');
    this.host.changed();
  }
}

/** The beginning of the ids of the fields in which one offer is answered. */
export const idOf = ({ id }: Opportunity): string => `ask-${id}`;
