import type { Id, PlanAction, Refusal } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';

/** Which form is open; one at a time. What follows the first word is the record that it is about. */
export type Open =
  | 'count' | 'phase' | 'change' | 'strength' | 'view' | 'step' | 'look' | 'close' | 'share' | 'rare' | 'otherwise' | 'forward'
  | `${'log' | 'more' | 'redo' | 'reply' | 'reword'} ${Id}` | `record ${Id}|${Id}`;

/** Keeps what is being written on this device, once that part has come. */
export interface Keeper {
  /** What was written in this place has changed. */
  keep(place: string): void;
  /** Reads what an earlier visit left in it. */
  read(place: string): void;
}

/** What is open, what was done, what was refused and what is being written: all that one viewer's screen holds and the data does not. */
export class PlanUi {
  open: Open | undefined;
  saved = '';
  trouble: { readonly refusal: Refusal; readonly action: PlanAction; readonly forms: readonly string[] } | undefined;
  empty = false;
  /** What is wrong in the form that is open, in words. */
  wrong = '';
  keeper: Keeper | undefined;
  #place = '';
  /** By place (a plan, or a circle without one): what is written there, by `<form>:<field>`. */
  readonly #drafts = new Map<string, Map<string, string>>();

  constructor(private readonly host: ReactiveControllerHost) {}

  set(values: Partial<Pick<PlanUi, 'open' | 'saved' | 'trouble' | 'empty' | 'wrong'>>): void {
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  toggle(open: Open): void {
    this.set({ open: this.open === open ? undefined : open, empty: false, wrong: '' });
  }

  /** Words belong to a plan, or to a circle that has none yet: in another one, others are written. */
  turn(place: string): void {
    if (place === this.#place) return;
    this.#place = place;
    Object.assign(this, { open: undefined, saved: '', trouble: undefined, empty: false, wrong: '' });
    this.keeper?.read(place);
  }

  /** Somebody else looks: nothing of whoever looked before is left. */
  reset(): void {
    this.#drafts.clear();
    this.turn('');
  }

  get place(): string {
    return this.#place;
  }

  /** What is written in one place, as it is kept. */
  written(place = this.#place): Map<string, string> {
    const known = this.#drafts.get(place) ?? new Map<string, string>();
    this.#drafts.set(place, known);
    return known;
  }

  /** Words in a form stay when it is closed, and go only when they are safe. */
  draft(name: string, first = ''): string {
    return this.written().get(name) ?? first;
  }

  keep(name: string, words: string): void {
    this.written().set(name, words);
    this.keeper?.keep(this.#place);
    if (this.empty || this.wrong !== '') this.set({ empty: false, wrong: '' });
  }

  /** A choice shows at once. */
  pick(name: string, value: string): void {
    this.keep(name, value);
    this.set({});
  }

  /** Forgets what was written in these forms, wherever they were. */
  forget(...forms: readonly string[]): void {
    for (const [place, drafts] of this.#drafts) {
      const gone = [...drafts.keys()].filter((name) => forms.some((form) => name.startsWith(`${form}:`)));
      for (const name of gone) drafts.delete(name);
      if (gone.length > 0) this.keeper?.keep(place);
    }
  }
}
