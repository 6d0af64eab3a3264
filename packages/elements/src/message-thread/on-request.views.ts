import { MESSAGE_LIMIT, newId, type FamilyAction, type LanguageTag, type Message, type Seat, type Thread, type Viewer } from '@family-partnering/contract';
import type { TemplateResult } from 'lit';
import { languageName } from '../shared/language-name.js';
import type { ComposerController } from './composer.controller.js';
import type { ChoicesView } from './composer-choices.js';
import type { Making } from './made.actions.js';
import { makeAndTie, makings } from './making.views.js';
import type { MenuState } from './message-menu.js';
import { editMessage, leaveThread, passMessage, reportMessage, resolveThread, setLanguages, setSeen, setWay, shareEarlier, withdrawMessage } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { inside, readers } from './message-thread.model.js';
import { wordless } from './note.forms.js';
import { couldRead } from './opening.model.js';
import type { Telling } from './message-thread.words.js';
import type { TalkView } from './talk-panel.js';
import { isHeardElsewhere, newcomers, roomIn } from './writing.model.js';
import type { Writing } from './writing.views.js';
import { quietUntil, type WritingTelling } from './writing.words.js';
import type { TalkStrings } from './talk.strings.js';
import type { ThreadUi } from './thread.ui.js';
import { choicesOf, target } from './thread.views.js';

/** Does it, and says in words what was refused. @returns whether it was done */
export type Act = (action: FamilyAction) => Promise<boolean>;

/** The talk as a whole. */
export function talkView(data: ThreadData, telling: Telling, ui: ThreadUi, act: Act, language: TemplateResult, words: TalkStrings, role: TalkView['role']): TalkView {
  const thread = data.thread!;
  const { viewer } = telling;
  const may = (type: FamilyAction['type']): boolean => data.may(type, target(data, 'thread', data.id));
  const done = (action: FamilyAction, said: string): void => {
    void act(action).then((kept) => kept && ui.set({ saved: said }));
  };
  const me = data.person(viewer.person);
  const canSay = data.may('person.way', { scope: `person:${viewer.person}`, kind: 'person', id: viewer.person });
  return {
    ...telling, role, more: words, thread, language, me, saved: ui.trouble || ui.saved, leaving: ui.leaving,
    newcomers: newcomers(thread, viewer.person),
    people: peopleOf(thread, viewer).map((seat) => ({ seat, person: data.person(seat.person) })),
    circle: {
      ...telling, more: words, thread, members: data.members, blocks: data.blocks, asked: ui.asked,
      can: (type) => data.session.supports.actions.includes(type), ask: (asked) => ui.set({ asked }),
      act: (action, said) => done(action as FamilyAction, said),
    },
    askLeave: (leaving) => ui.set({ leaving }),
    resolve: thread.resolved === undefined && may('thread.resolve') ? () => done(resolveThread(thread, newId), words.saved) : undefined,
    leave: may('thread.leave') ? () => void act(leaveThread(thread, newId)).then((gone) => gone || (viewer.side === 'school' && ui.set({ saved: words.leaveLast, leaving: false }))) : undefined,
    seen: may('thread.seen') ? (on) => done(setSeen(thread, on, newId), words.saved) : undefined,
    way: canSay ? (how, until) => done(setWay(viewer, how, until, newId), words.waySaved) : undefined,
    means: canSay && me && data.session.supports.actions.includes('person.languages') ? (means) => done(setLanguages(me, means, newId), words.waySaved) : undefined,
    letRead: may('thread.earlier') ? (person) => done(shareEarlier(thread, person, undefined, newId), words.saved) : undefined,
  };
}

/** Everybody else who is here; oneself where one's own time ends, or may be ended by oneself. */
const peopleOf = (thread: Thread, viewer: Viewer): readonly Seat[] => inside(thread).filter(({ person }) => person !== viewer.person || viewer.side === 'community');

/** The rarer choices of the composer. */
export function choicesView(data: ThreadData, telling: WritingTelling, composer: ComposerController, more: TalkStrings): ChoicesView {
  const me = data.person(telling.viewer.person);
  const tags: readonly LanguageTag[] = [...new Set([telling.tag, ...(me?.reads ?? []), ...(me?.speaks ?? [])])];
  const all = readers(data.thread!, telling.viewer.person);
  const ends = all.flatMap(({ person }) => quietUntil(data.person(person)?.quiet, telling.now) ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    others: all.filter((seat) => isHeardElsewhere(seat, data.person(seat.person))), quietEnds: ends.at(-1), canWait: data.may('later.keep', target(data, 'thread', data.id)),
    ...telling, more, composer, thread: data.thread!, said: data.confirmed, school: data.school, languages: tags.map((tag) => ({ tag, name: languageName(tag) })),
  };
}

/** What is open under one message. @param offline what is done now stays on this device for now, where there is an outbox */
export function menuState(message: Message, ui: ThreadUi, { data, telling, composer, act, say, focusBox }: Writing, more: TalkStrings, offline: boolean): MenuState {
  const open = ui.open!;
  const { problem, ...other } = open;
  const choose = (): void => ui.set({ open: { ...other, mode: 'choose' } });
  const close = (): void => ui.set({ open: undefined });
  const did = (action: FamilyAction, said: string): void => void act(action).then((done) => {
    if (!done) return;
    say(said);
    close();
  });
  const notes = composer.made?.notes(message.id) ?? [];
  const own = message.author.person === telling.viewer.person;
  const make = (making: Making): void => {
    void makeAndTie(message, making, act).then((done) => {
      if (!done) return;
      say(offline && data.session.outbox ? more.madeHere : more.made);
      close();
    });
  };
  return {
    ...choicesOf(message, data),
    mode: open.mode, text: open.text, problem, trouble: ui.trouble,
    makings: makings(message, data),
    making: { ...telling, data, made: composer.made, more, make, cancel: choose },
    note: {
      telling, more, notes, trouble: ui.trouble, empty: problem === 'empty',
      refuse: () => ui.set({ open: { ...open, problem: 'empty' } }),
      cancel: choose,
      act: (action) => did(action, more.saved),
    },
    cameLater: !data.may('thread.earlier', target(data, 'thread', data.id)) ? [] : couldRead(message, data.thread!, telling.viewer.person).map(({ person, called }) => ({ called, letRead: () => did(shareEarlier(data.thread!, person, message.id, newId), more.saved) })),
    askWords: own || !wordless(message, notes).some(({ type }) => !type.startsWith('image/')) ? undefined : () => {
      composer.set({ replyTo: message.id });
      composer.putBack(more.wordsPlease);
      close();
      focusBox();
    },
    versions: open.versions ? data.versions(message.id) : undefined,
    turnTo: (mode) => ui.set({ open: mode === 'closed' ? undefined : { ...other, mode } }),
    showVersions: (versions) => ui.set({ open: { ...open, versions } }),
    save: (text) => {
      const room = roomIn(text, MESSAGE_LIMIT);
      // What cannot go is said where it stands, not when it comes back.
      if (text.trim() === '' || room < 0) return ui.set({ open: { ...open, text, problem: room < 0 ? -room : 'empty' } });
      if (text === message.text) return close();
      did(editMessage(message, text.toWellFormed(), newId), more.saved);
    },
    takeBack: () => did(withdrawMessage(message, newId), telling.words.youTookBack),
    pass: () => did(passMessage(message, newId), telling.words.youPassed),
    report: (reason) => void act(reportMessage(message, reason, newId)).then((done) => done && ui.set({ open: { ...open, mode: 'reported' } })),
  };
}
