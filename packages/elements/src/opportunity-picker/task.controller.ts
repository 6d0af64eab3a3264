import type { Opportunity, StepAnswer, TaskStep } from '@family-partnering/contract';
import { isAnswered } from '@family-partnering/rules/opportunity.words';
import type { Shelf } from './shelf.js';

const pause = 400;

/** What is missing before the next step. */
export type Missing = 'choice' | 'words';

/** One thing done at once: at which step it is, and what has been given. Each change is kept on this device as soon as it is made (O13). */
export class TaskController {
  at = 0;
  given: readonly StepAnswer[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly item: Opportunity, private readonly shelf: Shelf | undefined) {
    const begun = shelf?.of(item.id);
    this.given = begun?.answers ?? [];
    this.at = Math.min(begun?.at ?? 0, this.steps.length - 1);
  }

  get steps(): readonly TaskStep[] { return this.item.task ?? []; }
  get step(): TaskStep { return this.steps[this.at]!; }
  get answer(): StepAnswer | undefined { return this.given.find(({ step }) => step === this.step.id); }

  give(answer: StepAnswer): void {
    this.given = [...this.given.filter(({ step }) => step !== answer.step), answer];
    clearTimeout(this.#timer);
    // Choices are kept at once, words as soon as the fingers rest.
    if (answer.text === undefined) this.keep();
    else this.#timer = setTimeout(() => this.keep(), pause);
  }

  keep(): void {
    clearTimeout(this.#timer);
    void this.shelf?.keep({ opportunity: this.item.id, at: this.at, answers: this.given });
  }

  /** Goes on or back. @returns what is missing, and stays */
  go(by: 1 | -1): Missing | undefined {
    const missing = by === 1 ? this.missing() : undefined;
    if (missing) return missing;
    this.at += by;
    this.keep();
    return undefined;
  }

  missing(): Missing | undefined {
    const { step, answer } = this;
    // A page read through without a mark is an answer too: all of it is clear.
    if (step.how === 'read' && answer === undefined) this.given = [...this.given, { step: step.id, marked: [] }];
    else if (!isAnswered(step, answer)) {
      if (!step.optional) return step.how === 'write' ? 'words' : 'choice';
      this.given = this.given.filter((one) => one.step !== step.id);
    }
    return undefined;
  }
}
