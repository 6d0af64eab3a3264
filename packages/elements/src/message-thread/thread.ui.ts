import { isRefusal, Refusal, type Id } from '@family-partnering/contract';
import type { ReactiveControllerHost } from 'lit';
import type { CircleAsk } from './circle.views.js';
import type { MenuState } from './message-menu.js';
import type { Speech } from './speech.js';

/** What is open, and what is on its way: all that one viewer's screen holds and the data does not. */
export class ThreadUi {
  /** Whether the panel about the talk is open. */
  panel = false;
  leaving = false;
  /** What was done last in that panel, in words. */
  saved = '';
  loadingEarlier = false;
  /** What is being asked about somebody's place in the circle. */
  asked: CircleAsk | undefined;
  /** What did not go out just now, where nothing keeps it. */
  trouble = '';
  /** The message whose further choices are open. */
  open: { readonly id: Id; readonly mode: MenuState['mode']; readonly versions: boolean; readonly text?: string; readonly problem?: 'empty' | number } | undefined;
  /** Counts the times that the drawing of links has become possible. */
  links = 0;
  /** Comes with the parts for writing. */
  speech: Speech | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  reset(): void {
    this.panel = this.leaving = this.loadingEarlier = false;
    this.saved = this.trouble = '';
    this.open = this.asked = undefined;
    this.speech?.stop();
  }

  set(values: Partial<Pick<ThreadUi, 'panel' | 'leaving' | 'saved' | 'open' | 'trouble' | 'asked'>>): void {
    Object.assign(this, { trouble: '', asked: undefined }, values);
    this.host.requestUpdate();
  }

  linksCame(): void {
    this.links += 1;
    this.host.requestUpdate();
  }

  /** Shows that a page is on its way. @returns whether it came */
  async whileLoading(work: () => Promise<void>): Promise<boolean> {
    this.loadingEarlier = true;
    this.host.requestUpdate();
    try {
      await work();
      return true;
    } catch {
      return false;
    } finally {
      this.loadingEarlier = false;
      this.host.requestUpdate();
    }
  }

  /** @returns whether it was done */
  async attempt(work: () => Promise<void>, refused: (refusal: Refusal) => void): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (reason) {
      refused(isRefusal(reason) ? reason : new Refusal('protocol', { cause: reason }));
      return false;
    }
  }
}
