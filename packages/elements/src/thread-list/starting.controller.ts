import { newId, type SendMessage, type StartThread } from '@family-partnering/contract';
import type { FormsHost } from './forms.controller.js';
import { begin, companyOf, completed, peopleOf, type Beginning } from './starting.js';
import type { ListData } from './thread-list.data.js';
import { children } from './thread-list.model.js';

/** Under which name a talk that was begun is kept on this device. */
const DRAFT = 'list:start';
const NOTHING: Beginning = { circle: '', about: '', mode: 'all', homes: [], school: [], text: '' };

/** A talk that is being started. Nothing of it goes before it is safe elsewhere, whatever happens to the page. */
export class StartingController {
  beginning: Beginning = NOTHING;
  /** What is shown was begun at another time. */
  kept = false;
  notice = '';
  #sending = false;
  #touched = false;
  /** Made once for what stands there, so that trying again after trouble starts nothing twice. */
  #made: { readonly of: Beginning; readonly actions: (StartThread | SendMessage)[]; readonly threads: readonly string[] } | undefined;

  constructor(private readonly host: FormsHost) {}

  /** @param about where a way to begin was chosen */
  open(data: ListData, about = ''): void {
    this.notice = '';
    const all = children(data.threads, data.circles);
    const circle = all.some((one) => one.circle === this.beginning.circle) ? this.beginning.circle : (all[0]?.circle ?? '');
    this.kept = hasWords(this.beginning);
    this.beginning = { ...this.beginning, circle, about: this.beginning.about || about };
  }

  async restore(data: ListData): Promise<void> {
    this.beginning = NOTHING;
    this.kept = this.#touched = false;
    const draft = await data.session.device?.drafts.read(DRAFT).catch(() => undefined);
    if (!draft || this.#touched || this.host.data !== data) return;
    const { text } = draft;
    this.beginning = { ...NOTHING, ...(draft['beginning'] as Partial<Beginning> | undefined), text };
    this.kept = hasWords(this.beginning);
    this.host.requestUpdate();
  }

  change(change: Partial<Beginning>): void {
    this.beginning = { ...this.beginning, ...change };
    this.notice = '';
    this.#touched = true;
    this.#keep();
    this.host.requestUpdate();
  }

  throwAway(): void {
    this.beginning = { ...NOTHING, circle: this.beginning.circle };
    this.kept = false;
    this.#touched = true;
    void this.host.data?.session.device?.drafts.remove(DRAFT).catch(() => undefined);
    this.host.turned();
    this.host.requestUpdate();
  }

  /** Start, then the first words, of one home after the other: nothing is cleared before all of it is safe. */
  async start(): Promise<void> {
    const { data, forms } = this.host;
    if (!data || this.#sending) return;
    const company = companyOf(data.members(this.beginning.circle), data.viewer);
    const whole = completed(this.beginning, company, data.viewer, data.circles.find(({ id }) => id === this.beginning.circle)?.band);
    if (data.viewer.side !== 'school' && whole.school.length === 0) return this.#tell(forms.startWithSchool);
    if (peopleOf(whole, whole.homes[0], company).length === 0) return this.#tell(forms.startNobody);
    if (this.#made?.of !== this.beginning) {
      const pairs = begin(whole, company, data.viewer, company.homes.length, this.host.language, newId);
      this.#made = { of: this.beginning, actions: pairs.flatMap((pair) => pair.filter((one) => one !== undefined)), threads: pairs.map(([start]) => start.thread) };
    }
    const { actions, threads } = this.#made;
    this.#sending = true;
    try {
      for (let next = actions[0]; next; next = actions[0]) {
        await data.act(next);
        actions.shift();
      }
    } catch {
      return this.#tell(forms.failed);
    } finally {
      this.#sending = false;
    }
    this.#made = undefined;
    this.throwAway();
    this.host.close();
    this.host.say(forms.started);
    this.host.started(threads);
  }

  #tell(notice: string): void {
    this.notice = notice;
    this.host.requestUpdate();
  }

  /** Whom, about what, which kind, with whom, and the words. */
  #keep(): void {
    const { text, ...beginning } = this.beginning;
    void this.host.data?.session.device?.drafts.write(DRAFT, { text, beginning }).catch(() => undefined);
  }
}

const hasWords = ({ about, text }: Beginning): boolean => `${about}${text}`.trim() !== '';
