import type { FamilyAction, Id, Message, Target } from '@family-partnering/contract';
import type { TemplateResult } from 'lit';
import { dayOf } from '../shared/dates.js';
import { cleanWords, isolate } from '../shared/text.js';
import type { ThreadData } from './message-thread.data.js';
import { byIdOf, quotedIn, waitingChanges, type Chunk } from './message-thread.model.js';
import { ownLanguageWords, type Telling } from './message-thread.words.js';
import type { MenuState } from './message-menu.js';
import type { RowHost } from './row.js';
import type { ThreadUi } from './thread.ui.js';

export const target = (data: ThreadData, kind: string, id: Id): Target => ({ scope: `circle:${data.thread!.circle}`, kind, id });

/** What the rows need from the element. */
export interface RowWiring {
  readonly canWrite: boolean;
  /** Whether the parts that open on request have come. */
  readonly ready: boolean;
  withLinks: RowHost['withLinks'];
  goTo(n: number): void;
  /** What is said under one's own last message. */
  state(message: Message): ReturnType<RowHost['state']>;
  beside: RowHost['beside'];
  ownWordsUnder: RowHost['ownWordsUnder'];
  role: RowHost['role'];
  /** Whoever is waited for has said since that they are reached in another way. */
  readonly isAnswered: boolean | undefined;
  /** With what is said beside messages, this changes. */
  readonly besideKey: string | undefined;
  reply(message: Message): void;
  menu(message: Message): TemplateResult | undefined;
}

export function rowHost(data: ThreadData, telling: Telling, ui: ThreadUi, wiring: RowWiring): RowHost & { depends(chunk: Chunk, unread: number | undefined): string } {
  const { words, viewer } = telling;
  const byId = byIdOf(data.confirmed);
  const changes = waitingChanges(data.waiting);
  const lastOwn = data.confirmed.findLast(({ author, sort }) => author.person === viewer.person && sort !== 'line')?.id;
  const passed = (message: Id): string => {
    const by = data.passed(message)?.by;
    if (by === undefined) return '';
    return by.person === viewer.person ? words.youPassed : words.passedBy(isolate(by.called));
  };
  const state = (message: Message) => (message.id === lastOwn && message.withdrawn === undefined ? wiring.state(message) : []);
  const said = special(data, ui, wiring.ready, byId, (message) => JSON.stringify([passed(message.id), changes.get(message.id)?.state, state(message)]), lastOwn, changes.keys());
  const first = data.confirmed[0]?.n ?? 0;
  const common = JSON.stringify([telling.tag, dayOf(telling.now), ui.links, wiring.canWrite, data.isRuled, data.thread?.waits?.n, wiring.isAnswered, ui.speech?.voices, wiring.besideKey]);
  /** What is said in this chunk alone, and which of its quotes are not loaded. */
  const keyOf = (chunk: Chunk, unread: number | undefined): string => {
    const { messages } = chunk;
    const [from, to] = [messages[0]!.n, messages.at(-1)!.n];
    const here = said.filter(([n]) => n >= from && n <= to);
    const missing = quotedIn(chunk).filter((n) => n < first).length;
    return JSON.stringify([here, missing, unread !== undefined && unread >= from && unread <= to && unread]);
  };
  return {
    ...telling, ...wiring, passed, state,
    find: (id) => byId.get(id),
    change: (id) => changes.get(id),
    waitsFor: ({ n }) => data.thread?.waits !== undefined && data.thread.waits.n <= n && wiring.isAnswered !== true,
    canSpeak: (tag) => ui.speech?.can(tag) === true,
    hasMenu: (message) => ui.open?.id === message.id || message.edited !== undefined || hasChoices(choicesOf(message, data)),
    menu: (message) => (ui.open?.id === message.id ? wiring.menu(message) : undefined),
    toggle: (message) => ui.set({ open: ui.open?.id === message.id ? undefined : { id: message.id, mode: 'choose', versions: false } }),
    speak: (message) => ui.speech?.toggle(message.id, ownLanguageWords(message, telling) ?? cleanWords(message.text), message.language.tag),
    depends: (chunk, unread) => `${common} ${keyOf(chunk, unread)}`,
  };
}

/** The few messages of which something is said that may change by itself, with what it is: looking at ten thousand would cost a frame. */
function special(
  data: ThreadData, ui: ThreadUi, ready: boolean, byId: ReadonlyMap<Id, Message>, sayOf: (message: Message) => string, lastOwn: Id | undefined, changed: Iterable<Id>,
): readonly (readonly [n: number, said: string])[] {
  const { open } = ui;
  const window = (data.school?.editMinutes ?? 0) * 60_000;
  const now = data.now().getTime();
  const recent: Id[] = [];
  for (let i = data.confirmed.length - 1; i >= 0 && now - Date.parse(data.confirmed[i]!.at) <= window; i -= 1) recent.push(data.confirmed[i]!.id);
  const ids = new Set([...changed, ...data.passedOn, ...(lastOwn === undefined ? [] : [lastOwn]), ...(open ? [open.id] : [])]);
  const menu = (id: Id): string => (open?.id === id ? JSON.stringify([open, ready, ui.trouble, open.versions && data.versions(id).length]) : '');
  return [...ids, ...recent].flatMap((id) => {
    const message = byId.get(id);
    return message ? [[message.n, `${menu(id)}${ids.has(id) ? sayOf(message) : 'recent'}`] as const] : [];
  });
}

/** Each control shown is one that this viewer may use now. */
export function choicesOf(message: Message, data: ThreadData): Pick<MenuState, 'canEdit' | 'canTakeBack' | 'canPass' | 'canReport' | 'canMake' | 'canReach' | 'canWord'> {
  const may = (type: FamilyAction['type']): boolean => data.may(type, target(data, 'message', message.id));
  const own = message.author.person === data.viewer.person || message.recordedBy?.person === data.viewer.person;
  // Until the rules are there: the window that they would keep.
  const isOpen = data.isRuled || data.now().getTime() - Date.parse(message.at) <= (data.school?.editMinutes ?? 0) * 60_000;
  return {
    canEdit: own && isOpen && message.quick === undefined && may('message.edit'),
    canTakeBack: own && isOpen && may('message.withdraw'),
    canPass: !own && data.viewer.side !== 'student' && data.passed(message.id) === undefined && may('message.pass'),
    canReport: !own && may('message.report'),
    canMake: may('link.make'),
    canReach: message.recipients.length > 0 && may('message.reached'),
    canWord: message.files !== undefined && may('message.words'),
  };
}

const hasChoices = (choices: ReturnType<typeof choicesOf>): boolean => Object.values(choices).some(Boolean);
