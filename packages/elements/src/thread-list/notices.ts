import type { Id } from '@family-partnering/contract';
import type { LitElement, TemplateResult } from 'lit';
import { names } from '../shared/names.js';
import { plural } from '../shared/plural.js';
import { plainSentence } from '../shared/text.js';
import { AlertsController } from './alerts.controller.js';
import { bandButton, bandTemplate } from './list.views.js';
import type { PanelStrings } from './panels.strings.js';
import type { PanelTelling } from './panels.js';
import { RemindersController } from './reminders.controller.js';
import type { ListData } from './thread-list.data.js';
import { tell } from './thread-list.events.js';
import type { Groups, Row } from './thread-list.model.js';
import { title } from './thread-list.words.js';

/** The list, as far as what calls on somebody needs it. */
export interface NoticesHost extends LitElement {
  readonly language: string;
  readonly open: Id | undefined;
  say(sentence: string): void;
}

/** What calls on this person: news in talks that are not open, and a day that has passed. */
export class Notices {
  readonly #alerts: AlertsController;
  readonly #reminders: RemindersController;
  #telling: PanelTelling | undefined;

  constructor(private readonly host: NoticesHost, private readonly forms: () => PanelStrings) {
    this.#alerts = new AlertsController(host, (threads) => this.#alert(threads));
    this.#reminders = new RemindersController(host, (rows) => host.say(this.#reminder(rows)));
  }

  /** Told before every drawing what there is, whatever is shown of it. */
  hear(data: ListData, { you, them, rest }: Groups, telling: PanelTelling): void {
    this.#telling = telling;
    this.#alerts.hear(data, [...you, ...them, ...rest], this.host.open);
    this.#reminders.hear(data, you, this.host.open);
  }

  get bands(): readonly TemplateResult[] {
    const { close } = this.forms();
    const news = this.#alerts.shown;
    const open = this.#reminders.shown;
    return [
      ...(news.length > 0 ? [bandTemplate('talk', this.#news(news.length), bandButton(close, () => this.#closed(this.#alerts)))] : []),
      ...(open.length > 0 ? [bandTemplate('clock', this.#reminder(open), bandButton(close, () => this.#closed(this.#reminders)))] : []),
    ];
  }

  /** The button is gone with its band. */
  #closed(band: { close(): void }): void {
    band.close();
    this.host.focus();
  }

  forget(): void {
    this.#alerts.forget();
  }

  #news(count: number): string {
    const words = this.forms();
    const form = (category: Intl.LDMLPluralRule) => words[`alert.${category}` as const];
    return plural(count, { zero: form('zero'), one: form('one'), two: form('two'), few: form('few'), many: form('many'), other: form('other') }, this.host.language);
  }

  #reminder(rows: readonly Row[]): string {
    const telling = this.#telling!;
    return this.forms().reminder(names(rows.map(({ thread }) => ({ called: plainSentence(title(thread, telling).title) })), telling.tag));
  }

  #alert(threads: readonly Id[]): void {
    const words = this.#news(threads.length);
    tell(this.host, 'fp-alert', { conversations: threads.length, threads, words });
    this.host.say(words);
  }
}
