import type { Id } from '@family-partnering/contract';
import type { Acting } from './acting.js';
import { faultInOffering, offer, offeringFrom, type Offering } from './offering.model.js';
import type { OfferingStrings } from './offering.strings.js';
import type { Shelf } from './shelf.js';
import { localOf, type Fault } from './terms.model.js';

export interface OfferingHost {
  readonly acting: Acting;
  shelf(): Shelf | undefined;
  forms(): OfferingStrings;
  /** The sentence of what is wrong. */
  fault(fault: Fault): string;
  language(): string;
  now(): Date;
  /** Whom it goes to, if nobody else is chosen. */
  answers(): Id;
  called(person: Id): string;
  readonly isSchool: boolean;
  term(): string;
  changed(): void;
  say(sentence: string): void;
  focus(...places: readonly string[]): void;
  /** It is safe: closed, and said where it stood. */
  sent(opportunity: Id, words: string): void;
}

/** The form in which something is offered: what is written in it, what is wrong in it, and the action that comes of it. */
export class OfferingController {
  offering: Offering;
  fault: Fault | undefined;
  /** What came back of an earlier try: it is replaced by what is sent now. */
  #back: (() => Promise<unknown>) | undefined;

  constructor(private readonly host: OfferingHost) {
    this.offering = this.#begun;
  }

  /** The earliest day that may be named. */
  get from(): string {
    return localOf(this.host.now());
  }

  /** Opens with what was begun; an idea or a beginning that was tapped goes into an empty form alone. */
  begin({ idea, title }: { readonly idea: boolean; readonly title: string }): void {
    this.offering = this.#begun;
    this.fault = undefined;
    if (this.offering.title.trim() === '') this.write({ ...this.offering, idea, title });
  }

  write(offering: Offering): void {
    this.offering = offering;
    if (this.fault) this.fault = this.#faultNow();
    void this.host.shelf()?.keepOffering(offering);
    this.host.changed();
  }

  /** What was refused is in the form again, as it was typed, with what is wrong. @param back takes the earlier try away, once there is a new one */
  restore(action: Id, back: () => Promise<unknown>): void {
    const kept = this.host.shelf()?.sentOffering(action);
    if (kept) this.offering = offeringFrom(kept, this.host.answers(), this.host.language(), this.host.isSchool);
    this.#back = back;
    void this.host.shelf()?.keepOffering(this.offering);
    this.fault = this.#faultNow();
    if (this.fault) this.host.focus(`#${this.fault.field}`);
  }

  async send(): Promise<void> {
    const { host, offering } = this;
    this.fault = this.#faultNow();
    if (this.fault) {
      host.say(host.fault(this.fault));
      host.focus(`#${this.fault.field}`);
      return host.changed();
    }
    const action = await host.acting.act((newId) => offer(offering, host.term(), host.language(), newId), () => void this.send());
    if (!action) return;
    const back = this.#back;
    this.#back = undefined;
    await back?.().catch(() => undefined);
    await host.shelf()?.offered(action.id, offering);
    this.offering = this.#begun;
    host.sent(action.opportunity, host.isSchool ? host.forms().offerOpened : host.forms().offerSent(host.called(offering.to)));
  }

  get #begun(): Offering {
    const { host } = this;
    return offeringFrom(host.shelf()?.offering, host.answers(), host.language(), host.isSchool);
  }

  #faultNow(): Fault | undefined {
    return faultInOffering(this.offering, this.host.now());
  }
}
