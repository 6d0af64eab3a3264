import { isRefusal, Refusal, type FamilyAction, type Id, type ProblemStep, type Session, type StuckReason } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';

/** What is open under a card. One at a time, so that there is one thing to do. */
export type Panel = 'stuck' | 'question' | 'noticed' | 'reply' | 'change' | 'letter' | 'work' | 'together' | 'step' | 'start' | 'paper' | 'new';

const KEEP_AFTER = 400;

/** What one viewer's screen holds and the data does not: what is open, what is being written, what did not go out. */
export class HomeworkUi {
  panel: Panel | undefined;
  reasons: readonly StuckReason[] = [];
  step: number | undefined;
  /** The home that a student or a teacher names. `undefined`: the school alone, or the only one there is. */
  home: string | undefined;
  /** Whether the one thing more was put off. */
  skipped = false;
  empty = false;
  sending = false;
  /** Something opened or closed: the focus goes to what it selects. */
  moved = '';
  saved = '';
  /** Where this viewer stands in finding out together, by its id: passing over a step takes it from nobody else. */
  places: Readonly<Record<Id, ProblemStep>> = {};
  /** Further fields of a form, by name. */
  fields: Readonly<Record<string, string>> = {};
  trouble: { readonly refusal: Refusal; readonly action: FamilyAction; readonly field: string | undefined } | undefined;
  readonly #words = new Map<string, string>();
  readonly #asked = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly session: () => Session | undefined,
  ) {}

  set(values: Partial<Pick<HomeworkUi, 'panel' | 'reasons' | 'step' | 'home' | 'skipped' | 'empty' | 'saved' | 'fields' | 'trouble'>>): void {
    if ('panel' in values && values.panel !== this.panel) this.moved = '.panel-title';
    if (values.empty) this.moved = '[aria-invalid=true]';
    Object.assign(this, values);
    this.host.requestUpdate();
  }

  /** Another card, or none: what was open closes, what was written stays with its card. */
  turn(): void {
    this.panel = this.step = this.home = this.trouble = undefined;
    this.reasons = [];
    this.fields = {};
    this.skipped = this.empty = false;
    this.saved = '';
    this.host.requestUpdate();
  }

  /** What is being written in one place; another device’s or an earlier visit’s draft comes when it is there. */
  text(key: string): string {
    if (!this.#asked.has(key)) {
      this.#asked.add(key);
      void this.session()?.device?.drafts.read(key).then((draft) => {
        if (draft === undefined || (this.#words.get(key) ?? '') !== '') return;
        this.#words.set(key, draft.text);
        this.host.requestUpdate();
      }, () => undefined);
    }
    return this.#words.get(key) ?? '';
  }

  write(key: string, text: string): void {
    this.#words.set(key, text);
    this.#asked.add(key);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(key), KEEP_AFTER);
    if (this.empty) this.set({ empty: false });
  }

  /** Goes to a step, for this viewer alone; without one, to where all are. */
  go(problem: Id, step: ProblemStep | undefined): void {
    const { [problem]: _from, ...rest } = this.places;
    this.places = step === undefined ? rest : { ...rest, [problem]: step };
    this.moved = '.now-title';
    this.set({ empty: false });
  }

  field(name: string, value: string): void {
    this.set({ fields: { ...this.fields, [name]: value } });
  }

  /** Does it; words leave their box only when they are safe. @returns whether it was done */
  async attempt(action: FamilyAction, work: () => Promise<void>, key: string | undefined): Promise<boolean> {
    if (this.sending) return false;
    this.sending = true;
    this.set({ trouble: undefined, empty: false });
    try {
      await work();
      if (key !== undefined) this.#clear(key);
      return true;
    } catch (reason) {
      const refusal = isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason });
      this.trouble = { refusal, action, field: key };
      return false;
    } finally {
      this.sending = false;
      this.host.requestUpdate();
    }
  }

  #clear(key: string): void {
    this.#words.set(key, '');
    this.#keep(key);
  }

  #keep(key: string): void {
    clearTimeout(this.#timer);
    const drafts = this.session()?.device?.drafts;
    const text = this.#words.get(key) ?? '';
    void (text === '' ? drafts?.remove(key) : drafts?.write(key, { text }))?.catch(() => undefined);
  }
}

/** Where words about a card are kept while they are written. */
export const draftKey = (touchpoint: Id, place: string): string => `touchpoint:${touchpoint}:${place}`;
