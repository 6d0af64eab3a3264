import type { Id, Thread } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';
import { AlikeController } from './alike.controller.js';
import { AwayController } from './away.controller.js';
import type { PanelStrings } from './panels.strings.js';
import { StartingController } from './starting.controller.js';
import type { ListData } from './thread-list.data.js';
import type { Row } from './thread-list.model.js';

/** What stands open above the list; one at a time. */
export type Panel = { readonly is: 'start' | 'alike' | 'away' } | { readonly is: 'hand'; readonly row: Row } | undefined;

/** The list, as far as its forms speak with it. */
export interface FormsOwner extends ReactiveControllerHost {
  readonly data: ListData | undefined;
  readonly language: string;
  say(sentence: string): void;
  /** The focus goes into what stands open now, or back to the list. */
  opened(panel: Panel): void;
  started(threads: readonly Id[]): void;
  /** These talks are done: the list is at the first that waits still. */
  goOn(done: ReadonlySet<Id>): void;
}

/** What one form may ask of all that is around it. */
export interface FormsHost extends Pick<FormsOwner, 'data' | 'language' | 'say' | 'started' | 'goOn' | 'requestUpdate'> {
  readonly forms: PanelStrings;
  close(): void;
  /** Another step of the same form stands there. */
  turned(): void;
}

/** The forms of the list, and which of them is open. */
export class FormsController implements FormsHost {
  panel: Panel;
  picked: Id | undefined;
  readonly starting = new StartingController(this);
  readonly alike = new AlikeController(this);
  readonly away = new AwayController(this);

  constructor(
    private readonly owner: FormsOwner,
    private readonly words: () => PanelStrings,
  ) {}

  get data(): ListData | undefined {
    return this.owner.data;
  }

  get language(): string {
    return this.owner.language;
  }

  get forms(): PanelStrings {
    return this.words();
  }

  say(sentence: string): void {
    this.owner.say(sentence);
  }

  started(threads: readonly Id[]): void {
    this.owner.started(threads);
  }

  goOn(done: ReadonlySet<Id>): void {
    this.owner.goOn(done);
  }

  requestUpdate(): void {
    this.owner.requestUpdate();
  }

  openStart(about?: string): void {
    if (!this.data) return;
    this.starting.open(this.data, about);
    this.#open({ is: 'start' });
  }

  openAlike(): void {
    this.alike.open();
    this.#open({ is: 'alike' });
  }

  choose(thread: Thread): void {
    if (this.panel?.is !== 'alike') this.openAlike();
    this.alike.choose(thread);
  }

  openHand(row: Row): void {
    this.picked = undefined;
    this.#open({ is: 'hand', row });
  }

  pick(person: Id): void {
    this.picked = person;
    this.requestUpdate();
  }

  openAway(): void {
    this.away.open();
    this.#open({ is: 'away' });
  }

  close(): void {
    this.#open(undefined);
  }

  turned(): void {
    this.owner.opened(this.panel);
  }

  /** What was begun before the page was closed: words for several stand open again, a talk is offered when one is started. */
  async restore(data: ListData): Promise<void> {
    this.panel = undefined;
    const [several] = await Promise.all([this.alike.restore(data), this.starting.restore(data)]);
    if (!several || this.panel) return;
    this.panel = { is: 'alike' };
    this.requestUpdate();
  }

  #open(panel: Panel): void {
    this.panel = panel;
    this.owner.opened(panel);
    this.requestUpdate();
  }
}
