import { MESSAGE_LIMIT, newId, type FamilyAction, type LanguageTag, type Message } from '@family-partnering/contract';
import type { TemplateResult } from 'lit';
import { languageName } from '../shared/language-name.js';
import { translation } from '../shared/translator.js';
import type { ComposerController } from './composer.controller.js';
import type { ChoicesView } from './composer-choices.js';
import type { Making } from './made.actions.js';
import { makeAndTie, makings } from './making.views.js';
import type { MenuState } from './message-menu.js';
import { editMessage, leaveThread, passMessage, reportMessage, resolveThread, setLanguages, setSeen, setWay, shareEarlier, withdrawMessage } from './message-thread.actions.js';
import type { ThreadData } from './message-thread.data.js';
import { readers } from './message-thread.model.js';
import type { Telling } from './message-thread.words.js';
import type { TalkView } from './talk-panel.js';
import { newcomers, roomIn } from './writing.model.js';
import type { Writing } from './writing.views.js';
import type { WritingTelling } from './writing.words.js';
import type { TalkStrings } from './talk.strings.js';
import type { ThreadUi } from './thread.ui.js';
import { choicesOf, target } from './thread.views.js';

/** Does it, and says in words what was refused. @returns whether it was done */
export type Act = (action: FamilyAction) => Promise<boolean>;

/** The talk as a whole. */
export function talkView(data: ThreadData, telling: Telling, ui: ThreadUi, act: Act, language: TemplateResult, words: TalkStrings): TalkView {
  const thread = data.thread!;
  const { viewer } = telling;
  const may = (type: FamilyAction['type']): boolean => data.may(type, target(data, 'thread', data.id));
  const done = (action: FamilyAction, said: string): void => {
    void act(action).then((kept) => kept && ui.set({ saved: said }));
  };
  const me = data.person(viewer.person);
  const canSay = data.may('person.way', { scope: `person:${viewer.person}`, kind: 'person', id: viewer.person });
  return {
    ...telling, more: words, thread, language, me, saved: ui.trouble || ui.saved, leaving: ui.leaving,
    newcomers: newcomers(thread, viewer.person),
    people: readers(thread, viewer.person).map((seat) => ({ seat, person: data.person(seat.person) })),
    askLeave: (leaving) => ui.set({ leaving }),
    resolve: thread.resolved === undefined && may('thread.resolve') ? () => done(resolveThread(thread, newId), words.saved) : undefined,
    leave: may('thread.leave') ? () => void act(leaveThread(thread, newId)).then((gone) => gone || (viewer.side === 'school' && ui.set({ saved: words.leaveLast, leaving: false }))) : undefined,
    seen: may('thread.seen') ? (on) => done(setSeen(thread, on, newId), words.saved) : undefined,
    way: canSay ? (how, until) => done(setWay(viewer, how, until, newId), words.waySaved) : undefined,
    means: canSay && me && data.session.supports.actions.includes('person.languages') ? (means) => done(setLanguages(me, means, newId), words.waySaved) : undefined,
    letRead: may('thread.earlier') ? (person) => done(shareEarlier(thread, person, newId), words.saved) : undefined,
  };
}

/** The rarer choices of the composer. */
export function choicesView(data: ThreadData, telling: WritingTelling, composer: ComposerController, more: TalkStrings): ChoicesView {
  const me = data.person(telling.viewer.person);
  const tags: readonly LanguageTag[] = [...new Set([telling.tag, ...(me?.reads ?? []), ...(me?.speaks ?? [])])];
  return { ...telling, more, composer, thread: data.thread!, said: data.confirmed, school: data.school, languages: tags.map((tag) => ({ tag, name: languageName(tag) })) };
}

/** What is open under one message. @param offline what is done now stays on this device for now, where there is an outbox */
export function menuState(message: Message, ui: ThreadUi, { data, telling, composer, act, say }: Writing, more: TalkStrings, offline: boolean): MenuState {
  const open = ui.open!;
  const close = (): void => ui.set({ open: undefined });
  const make = (making: Making): void => {
    void makeAndTie(message, making, act).then((done) => {
      if (!done) return;
      say(offline && data.session.outbox ? more.madeHere : more.made);
      close();
    });
  };
  return {
    ...choicesOf(message, data),
    mode: open.mode, text: open.text, problem: open.problem, trouble: ui.trouble,
    makings: makings(message, data),
    making: { ...telling, data, made: composer.made, more, make, cancel: () => ui.set({ open: { ...open, mode: 'choose' } }) },
    versions: open.versions ? data.versions(message.id) : undefined,
    translation: open.translation,
    translate: (to) => {
      const ask = translation(message, to);
      return ask && (() => void ask().then((text) => ui.set({ open: { ...open, translation: text } }), () => undefined));
    },
    turnTo: (mode) => ui.set({ open: mode === 'closed' ? undefined : { ...open, mode } }),
    showVersions: (versions) => ui.set({ open: { ...open, versions } }),
    save: (text) => {
      const room = roomIn(text, MESSAGE_LIMIT);
      // What cannot go is said where it stands, not when it comes back.
      if (text.trim() === '' || room < 0) return ui.set({ open: { ...open, text, problem: room < 0 ? -room : 'empty' } });
      if (text === message.text) return close();
      void act(editMessage(message, text.toWellFormed(), newId)).then((done) => done && close());
    },
    takeBack: () => void act(withdrawMessage(message, newId)).then((done) => done && close()),
    pass: () => void act(passMessage(message, newId)).then((done) => done && close()),
    report: (reason) => void act(reportMessage(message, reason, newId)).then((done) => done && ui.set({ open: { ...open, mode: 'reported' } })),
  };
}
