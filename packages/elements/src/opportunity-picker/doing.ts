import type { FileLimits, FileReference, Opportunity, StepAnswer } from '@family-partnering/contract';
import { sentOf } from './more.data.js';
import * as deed from './opportunity-picker.actions.js';
import { translated } from './opportunity-picker.model.js';
import type { PickerHost } from './picker.controller.js';
import { TaskController, type Missing } from './task.controller.js';

/** What doing asks of the panel in which it is done. */
interface Panel {
  ask(notice: string): void;
  clear(): void;
  close(): void;
  finished(item: Opportunity): void;
}

/** One thing done at once, step by step: what is given in it, and what becomes of a recording that runs. */
export class Doing {
  task: TaskController | undefined;

  constructor(private readonly host: PickerHost, private readonly panel: Panel) {}

  begin(item: Opportunity | undefined): void {
    const { host } = this;
    const data = host.data();
    this.task = item && new TaskController(item, {
      shelf: host.shelf(), kept: data?.items('begun').find(({ opportunity }) => opportunity === item.id),
      tell: (begun) => {
        if (!data?.session.supports.actions.includes('opportunity.keep')) return undefined;
        const action = deed.keepBegun(item.id, begun, sentOf(data, item.id), host.newId);
        void data.act(action).catch(() => undefined);
        return action.id;
      },
    });
    this.#arrive();
  }

  answer(answer: StepAnswer): void {
    this.task?.give(answer);
    this.panel.clear();
  }

  /** What may be recorded or photographed in the step that is open. */
  get limits(): FileLimits | undefined {
    const session = this.host.data()?.session;
    return this.task?.limits(session?.files && session.supports.files);
  }

  giveFiles(files: readonly FileReference[]): void {
    this.task?.giveFiles(files);
    this.panel.clear();
  }

  go(by: 1 | -1): void {
    void this.#afterFiles((task) => {
      if (this.#stays(task.go(by))) return;
      this.panel.clear();
      this.#arrive();
      this.host.focus('.panel [tabindex="-1"]');
    });
  }

  stop(): void {
    void this.#afterFiles((task) => {
      task.keepForAll();
      this.panel.close();
    }, true);
  }

  async send(): Promise<void> {
    await this.#afterFiles(async (task) => {
      if (this.#stays(task.missing())) return;
      task.keep();
      const { item, given, files } = task;
      const { host } = this;
      const language = given.some(({ text }) => text) || files.length > 0 ? host.language() : (translated(item, host.language())?.tag ?? item.language.tag);
      if (!(await host.acting.act((newId) => deed.doNow(item.id, task, language, newId), () => void this.send()))) return;
      await host.shelf()?.drop(item.id);
      host.files().clear();
      this.panel.finished(item);
    });
  }

  /** The widget goes: what is open is kept. */
  leave(): void {
    this.task?.keepForAll();
  }

  /** Turns to something else once a recording that runs is kept. */
  afterRecording(next: () => void): void {
    if (this.host.files().isRecording) void this.#afterFiles(next, true);
    else next();
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
    if ((await files.ready()) === undefined && !anyway) return this.panel.ask(this.host.words().notSafe);
    return next(task);
  }

  #stays(missing: Missing | undefined): boolean {
    const { chooseOne, writeSome, speakSome, showSome } = this.host.words();
    if (missing) this.panel.ask({ choice: chooseOne, words: writeSome, file: !this.limits ? writeSome : this.task?.step.how === 'speak' ? speakSome : showSome }[missing]);
    return missing !== undefined;
  }
}
