import { newId, type Id, type SendMessage, type Thread } from '@family-partnering/contract';
import type { Alike } from './alike.js';
import type { FormsHost } from './forms.controller.js';
import { alike } from './thread-list.actions.js';
import type { ListData } from './thread-list.data.js';

const NOTHING: Alike = { step: 'write', chosen: new Set(), text: '' };
/** Under which name the words for several are kept on this device. */
const DRAFT = 'list:alike';

/** One text for several talks, while it is chosen, written, looked at and sent. */
export class AlikeController {
  now: Alike | undefined;
  #copies: readonly SendMessage[] = [];

  constructor(private readonly host: FormsHost) {}

  open(): void {
    this.now ??= NOTHING;
  }

  choose(thread: Thread): void {
    const chosen = new Set(this.now!.chosen);
    if (!chosen.delete(thread.id)) chosen.add(thread.id);
    this.#change({ chosen });
    // What was pressed is gone with its copy.
    if (this.now!.step === 'look') this.host.turned();
  }

  write(text: string): void {
    this.#change({ text });
  }

  look(threads: readonly Thread[]): void {
    const { forms } = this.host;
    if (!this.now) return;
    const notice = threads.length === 0 ? forms.chooseFirst : this.now.text.trim() === '' ? forms.writeFirst : undefined;
    this.#copies = [];
    this.#change(notice === undefined ? { step: 'look' } : { notice });
    if (notice === undefined) this.host.turned();
  }

  back(): void {
    this.#change({ step: 'write' });
  }

  /** As many separate messages. Each is made once, so that trying again after trouble sends none of them twice. */
  async send(threads: readonly Thread[]): Promise<void> {
    const { data, forms, language } = this.host;
    if (!data || !this.now || this.now.step === 'sending') return;
    const { text } = this.now;
    const known = new Set(this.#copies.map((copy) => copy.thread));
    this.#copies = [...this.#copies, ...alike(threads.filter(({ id }) => !known.has(id)), data.viewer, text, language, newId)];
    this.#change({ step: 'sending' });
    const left = new Set(this.now.chosen);
    let sent = 0;
    for (const copy of this.#copies.filter(({ thread }) => left.has(thread))) {
      await data.act(copy).then(() => (left.delete(copy.thread), (sent += 1)), () => undefined);
    }
    if (left.size > 0) return this.#change({ step: 'look', chosen: left, notice: forms.someStay(String(left.size)) });
    this.host.goOn(this.now.chosen);
    this.end();
    this.host.say(forms.sentCopies(String(sent)));
  }

  end(): void {
    this.now = undefined;
    this.#copies = [];
    void this.host.data?.session.device?.drafts.remove(DRAFT).catch(() => undefined);
    this.host.close();
  }

  /** Words for several that were begun before the page was closed. @returns whether there are any */
  async restore(data: ListData): Promise<boolean> {
    this.now = undefined;
    this.#copies = [];
    const draft = await data.session.device?.drafts.read(DRAFT).catch(() => undefined);
    if (!draft || this.now || this.host.data !== data) return false;
    this.now = { step: 'write', text: draft.text, chosen: new Set((draft['chosen'] as readonly Id[] | undefined) ?? []) };
    this.#copies = (draft['copies'] as readonly SendMessage[] | undefined) ?? [];
    return true;
  }

  #change(change: Partial<Alike>): void {
    const { notice: _, ...before } = this.now ?? NOTHING;
    this.now = { ...before, ...change };
    const { text, chosen } = this.now;
    void this.host.data?.session.device?.drafts.write(DRAFT, { text, chosen: [...chosen], copies: this.#copies }).catch(() => undefined);
    this.host.requestUpdate();
  }
}
