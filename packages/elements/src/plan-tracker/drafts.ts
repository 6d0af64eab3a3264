import type { Session } from '@family-partnering/contract';
import type { Keeper, Open, PlanUi } from './plan.ui.js';

/** What is open without words of one's own is not opened again. */
const OPENS_AGAIN = /^(?!more |rare$|share$)/;

/** Keeps what is being written in a plan on this device, per person: a reload, a call, a battery that is empty cost no word (P1). */
export class KeptDrafts implements Keeper {
  readonly #busy = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();

  constructor(private readonly ui: PlanUi, private readonly session: () => Session | undefined, private readonly came: () => void) {
    ui.keeper = this;
    if (ui.place !== '') this.read(ui.place);
  }

  /** One write after another, the newest words last; none waits for a pause in typing. */
  keep(place: string): void {
    if (this.#busy.has(place)) {
      this.#again.add(place);
      return;
    }
    const done = this.#write(place).catch(() => undefined).then(() => {
      this.#busy.delete(place);
      if (this.#again.delete(place)) this.keep(place);
    });
    this.#busy.set(place, done);
  }

  read(place: string): void {
    const session = this.session();
    void session?.device?.drafts.read(`${place}:forms`).then((kept) => {
      const fields = Object.entries((kept?.['fields'] ?? {}) as Readonly<Record<string, string>>);
      if (fields.length === 0 || this.session() !== session) return;
      const written = this.ui.written(place);
      for (const [name, words] of fields) if (!written.has(name)) written.set(name, words);
      if (place === this.ui.place) this.ui.open ??= kept?.['open'] as Open | undefined;
      this.came();
    }, () => undefined);
  }

  async #write(place: string): Promise<void> {
    const drafts = this.session()?.device?.drafts;
    const fields = Object.fromEntries(this.ui.written(place));
    const { open } = this.ui;
    if (Object.keys(fields).length === 0) return drafts?.remove(`${place}:forms`);
    await drafts?.write(`${place}:forms`, { text: '', fields, ...(open !== undefined && OPENS_AGAIN.test(open) && { open }) });
  }
}
