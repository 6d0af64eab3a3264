import type { Id } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListData } from './thread-list.data.js';
import { Alerts, quietFor } from './alerts.model.js';
import type { Row } from './thread-list.model.js';

/** Tells of news in talks that are not open: at once, or, in this person's quiet hours, once at their end (T12). */
export class AlertsController implements ReactiveController {
  #alerts = new Alerts();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The talks of the last alert, until it is closed. */
  shown: readonly Id[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly told: (threads: readonly Id[]) => void,
  ) {
    host.addController(this);
  }

  hear(data: ListData, rows: readonly Row[], open: Id | undefined): void {
    if (!data.marked || data.loading) return;
    const quiet = quietFor(data);
    const told = this.#alerts.hear(rows, data.viewer, open, quiet);
    clearTimeout(this.#timer);
    if (quiet) this.#timer = setTimeout(() => this.host.requestUpdate(), Math.max(1_000, quiet.left));
    if (told.length === 0) return;
    this.shown = told;
    this.told(told);
  }

  close(): void {
    this.shown = [];
    this.host.requestUpdate();
  }

  forget(): void {
    this.#alerts = new Alerts();
    this.shown = [];
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
