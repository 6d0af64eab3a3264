import type { Id } from '@family-partnering/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ListData } from './thread-list.data.js';
import { quietFor } from './alerts.model.js';
import { overdue, type Row } from './thread-list.model.js';

/** Under which name the reminders that were given are kept on this device. */
const GIVEN = 'list:reminded';

/** One gentle reminder to the one who is waited for, once a day that was named is over (T11); the same for both sides. */
export class RemindersController implements ReactiveController {
  #given: Set<string> | undefined;
  #of: ListData | undefined;
  /** The talks that are still open, until the reminder is closed. */
  shown: readonly Row[] = [];

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly told: (rows: readonly Row[]) => void,
  ) {
    host.addController(this);
  }

  hear(data: ListData, rows: readonly Row[], open: Id | undefined): void {
    if (this.#of !== data) this.#begin(data);
    this.shown = this.shown.flatMap(({ thread }) => rows.filter((row) => row.thread.id === thread.id && row.overDay));
    if (!this.#given || !data.marked || data.loading || quietFor(data)) return;
    const due = rows.filter((row) => row.overDay && row.thread.id !== open && !this.#given!.has(keyOf(row)));
    if (due.length === 0) return;
    for (const row of due) this.#given.add(keyOf(row));
    void data.session.device?.drafts.write(GIVEN, { text: '', given: [...this.#given].slice(-500) }).catch(() => undefined);
    this.shown = [...this.shown, ...due];
    this.told(due);
  }

  close(): void {
    this.shown = [];
    this.host.requestUpdate();
  }

  #begin(data: ListData): void {
    this.#of = data;
    this.#given = undefined;
    this.shown = [];
    const read = data.session.device?.drafts.read(GIVEN) ?? Promise.resolve(undefined);
    void read.catch(() => undefined).then((kept) => {
      if (this.#of !== data) return;
      this.#given = new Set(kept?.['given'] as readonly string[] | undefined);
      this.host.requestUpdate();
    });
  }

  hostConnected(): void {}
}

/** A new day that is named may be reminded of again. */
const keyOf = ({ thread }: Row): string => `${thread.id}|${overdue(thread) ?? ''}`;
