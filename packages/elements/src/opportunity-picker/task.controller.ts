import { fileSort, type Begun as Kept, type FileLimits, type FileReference, type Id, type Opportunity, type StepAnswer, type TaskStep } from '@family-partnering/contract';
import { isAnswered, SORTS } from '@family-partnering/rules/opportunity.words';
import { goOn, openStep, toldOf } from './begun.model.js';
import type { Shelf } from './shelf.js';

const pause = 400;

/** What is missing before the next step. */
export type Missing = 'choice' | 'words' | 'file';

/** Where what is begun is kept. */
export interface Keeping {
  readonly shelf: Shelf | undefined;
  /** What the server was told, by this device or another. */
  readonly kept: Kept | undefined;
  /** Tells the server, for oneself alone. @returns the action by which it did */
  tell(begun: ReturnType<typeof toldOf>): Id | undefined;
}

/** One thing done at once: at which step it is, and what has been given. Each change is kept on this device as soon as it is made, each step for one's other devices too (O13). */
export class TaskController {
  at = 0;
  given: readonly StepAnswer[] = [];
  /** Recordings and photos of all steps. */
  files: readonly FileReference[] = [];
  #elsewhere: readonly Id[] = [];
  #told: Id | undefined;
  #last = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly item: Opportunity, private readonly keeping: Keeping) {
    const begun = goOn(keeping.shelf?.of(item.id), keeping.kept);
    this.given = begun?.answers ?? [];
    this.files = begun?.files ?? [];
    this.#elsewhere = begun?.elsewhere ?? [];
    this.#told = begun?.told;
    this.#last = JSON.stringify(toldOf(begun?.at ?? 0, this.given));
    this.at = openStep(this.steps, begun ?? { at: 0, answers: [] });
  }

  get steps(): readonly TaskStep[] { return this.item.task ?? []; }
  get step(): TaskStep { return this.steps[this.at]!; }
  get answer(): StepAnswer | undefined { return this.given.find(({ step }) => step === this.step.id); }
  /** What was recorded or photographed for this step. */
  get here(): readonly FileReference[] { return this.files.filter(({ id }) => this.answer?.files?.includes(id)); }
  /** Another device has a recording for this step, and this one has nothing. */
  get isElsewhere(): boolean { return this.answer === undefined && this.#elsewhere.includes(this.step.id); }

  give(answer: StepAnswer): void {
    const others = this.given.filter(({ step }) => step !== answer.step);
    this.given = answer.files || answer.text !== '' ? [...others, answer] : others;
    this.#keepSoon(answer.text !== undefined);
  }

  /** What has been recorded or photographed for this step, in the place of what was. */
  giveFiles(files: readonly FileReference[]): void {
    const { step, here, answer } = this;
    const areKnown = files.length === here.length && files.every(({ id }) => here.some((one) => one.id === id));
    this.files = [...this.files.filter((file) => !here.includes(file)), ...files];
    const { files: _, ...rest } = answer ?? { step: step.id };
    if (files.length > 0 || rest.text) this.given = [...this.given.filter((one) => one !== answer), files.length > 0 ? { ...rest, files: files.map(({ id }) => id) } : rest];
    else this.given = this.given.filter((one) => one !== answer);
    this.#keepSoon(areKnown);
  }

  /** What may be recorded or photographed in this step. @returns nothing where it can only be written */
  limits(all: FileLimits | undefined): FileLimits | undefined {
    const sorts = SORTS[this.step.how];
    if (!all || !sorts) return undefined;
    const types = Object.fromEntries(Object.entries(all.types).filter(([type]) => sorts.includes(fileSort(type))));
    const left = all.count - (this.files.length - this.here.length);
    const count = this.step.how === 'speak' ? Math.min(1, left) : left;
    return count > 0 && Object.keys(types).length > 0 ? { types, count } : undefined;
  }

  /** On this device. */
  keep(): void {
    clearTimeout(this.#timer);
    const { files } = this;
    void this.keeping.shelf?.keep({
      opportunity: this.item.id, at: this.at, answers: this.given, ...(files.length > 0 && { files }), ...(this.#told !== undefined && { told: this.#told }), ...(this.#elsewhere.length > 0 && { elsewhere: this.#elsewhere }),
    });
  }

  /** For one's other devices too, where there is something new. */
  keepForAll(): void {
    const begun = toldOf(this.at, this.given);
    const says = JSON.stringify(begun);
    if (says !== this.#last) {
      this.#last = says;
      this.#told = this.keeping.tell(begun) ?? this.#told;
    }
    this.keep();
  }

  /** Goes on or back. @returns what is missing, and stays */
  go(by: 1 | -1): Missing | undefined {
    const missing = by === 1 ? this.missing() : undefined;
    if (missing) return missing;
    this.at += by;
    this.keepForAll();
    return undefined;
  }

  missing(): Missing | undefined {
    const { step, answer } = this;
    // A page read through without a mark is an answer too: all of it is clear.
    if (step.how === 'read' && answer === undefined) this.given = [...this.given, { step: step.id, marked: [] }];
    else if (!isAnswered(step, answer)) {
      if (!step.optional) return SORTS[step.how] ? 'file' : step.how === 'write' ? 'words' : 'choice';
      this.given = this.given.filter((one) => one.step !== step.id);
    }
    return undefined;
  }

  /** Choices and recordings are kept at once, words as soon as the fingers rest. */
  #keepSoon(areWords: boolean): void {
    clearTimeout(this.#timer);
    if (areWords) this.#timer = setTimeout(() => this.keep(), pause);
    else this.keep();
  }
}
