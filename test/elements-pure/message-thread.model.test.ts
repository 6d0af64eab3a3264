import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FamilyAction, Message, Seat, SendMessage, Side, Thread, Viewer, Waiting } from '@family-partnering/contract';
import { english } from '@family-partnering/elements/shared/english';
import { sendAgain, sendMessage } from '@family-partnering/elements/message-thread/message-thread.actions';
import { asksFor, byIdOf, chunks, firstUnread, rows, waitingWords } from '@family-partnering/elements/message-thread/message-thread.model';
import { titleLine } from '@family-partnering/elements/message-thread/message-thread.words';
import { audienceQuestion, outside } from '@family-partnering/elements/message-thread/writing.model';
import { allStrings, audienceLine, quietUntil, type WritingTelling } from '@family-partnering/elements/message-thread/writing.words';
import { onDuty, safetyLine } from '@family-partnering/elements/shared/safety';
import { schoolIn } from '@family-partnering/elements/shared/school-words';
import { plainSentence } from '@family-partnering/elements/shared/text';

const seat = (person: string, side: Side, more: Partial<Seat> = {}): Seat => ({ person, called: person, side, role: '', by: 'page', state: 'in', since: '2026-11-16T00:00:00.000Z', from: 1, ...more });
const thread = (members: readonly Seat[], more: Partial<Thread> = {}): Thread =>
  ({ kind: 'thread', id: 't', thread: 't', version: 1, changedBy: 'x', circle: 'c', about: '', student: 'Mateo', mode: 'all', home: 'shared', members, addressed: [], startedBy: 'Grant', count: 0, chapter: 1, seenYes: [], earlierYes: [], answerers: {}, revision: 3, recipients: [], sensitivity: 'everyday', language: { tag: 'en', means: 'read' }, ...more }) as Thread;
const message = (n: number, person = 'Rosa', at = '2026-11-16T10:00:00.000Z'): Message =>
  ({ kind: 'message', id: `m${n}`, n, at, thread: 't', circle: 'c', chapter: 1, author: { person, called: person, side: 'home', role: '' }, text: `words ${n}`, sort: 'note', gone: [], recipients: [] }) as unknown as Message;
const many = (from: number, to: number): Message[] => Array.from({ length: to - from + 1 }, (_, i) => message(from + i));
const telling = (viewer: Viewer, now = '2026-11-20T18:00:00.000Z'): WritingTelling => ({ words: allStrings(english), tag: 'en', viewer, now: new Date(now) });
const viewer = (person: string, side: Side): Viewer => ({ person, side, tenant: 'riverbend' });
const school = { zone: 'America/Denver', holidays: ['2026-11-26'], duty: { from: '08:00', to: '17:00' }, safety: { sentence: '', phone: '555-0100' } } as never;

describe('the model of a thread', () => {
  it('leaves every chunk but the changed one the very same object', () => {
    const before = many(1, 10_000);
    const first = chunks(before);
    assert.equal(first.length, 200);
    const after = chunks([...before, message(10_001)], first);
    assert.equal(after.filter((chunk, index) => chunk === first[index]).length, 200);
    const changed = chunks(before.map((one) => (one.n === 75 ? { ...one } : one)), first);
    assert.deepEqual(changed.flatMap((chunk, index) => (chunk === first[index] ? [] : [index])), [1]);
  });

  it('cuts at the same numbers whatever is loaded before', () => {
    assert.deepEqual(chunks(many(71, 140)).map(({ key }) => key), [1, 2]);
    assert.deepEqual(chunks(many(21, 140)).map(({ key }) => key), [0, 1, 2]);
  });

  it('shows what waits for this talk, and not what has arrived before its outbox heard of it', () => {
    const entry = (id: string, thread = 't', state: Waiting['state'] = 'sending'): Waiting<FamilyAction> =>
      ({ action: { id: `a-${id}`, type: 'message.send', thread, message: id } as FamilyAction, keptAt: '2026-11-16T10:00:00.000Z', state });
    const waiting = [entry('m1'), entry('m2'), entry('m3', 't', 'refused'), entry('m9', 'other')];
    const shown = (arrived: readonly Message[]) => waitingWords(waiting, 't', byIdOf(arrived)).map(({ action }) => action.message);
    assert.deepEqual(shown([message(1)]), ['m2', 'm3']);
    // What was refused keeps its words in view, whatever is there.
    assert.deepEqual(shown(many(1, 3)), ['m3']);
    // The control: while nothing has arrived, all of it waits.
    assert.deepEqual(shown([]), ['m1', 'm2', 'm3']);
  });

  it('begins a day once and groups what one person says in a row', () => {
    const talk = [message(1, 'Rosa', '2026-11-16T18:00:00.000Z'), message(2, 'Rosa', '2026-11-16T18:05:00.000Z'), message(3, 'Grant', '2026-11-16T18:06:00.000Z'), message(4, 'Grant', '2026-11-17T18:06:00.000Z')];
    const shown = rows(chunks(talk)[0]!, 'Rosa', 3);
    assert.deepEqual(shown.map(({ follows }) => follows), [false, true, false, false]);
    assert.deepEqual(shown.map(({ day }) => day !== undefined), [true, false, false, true]);
    assert.deepEqual(shown.map((row) => row.firstUnread), [false, false, true, false]);
  });

  it('does not count one’s own words as unread', () => {
    assert.equal(firstUnread([message(1, 'Grant'), message(2, 'Rosa'), message(3, 'Grant')], 1, 'Rosa'), 3);
    assert.equal(firstUnread([message(1, 'Rosa')], 0, 'Rosa'), undefined);
  });

  it('offers quick answers only to somebody else’s last words', () => {
    assert.equal(asksFor([message(1, 'Grant')], 'Rosa')?.n, 1);
    assert.equal(asksFor([message(1, 'Grant'), message(2, 'Rosa')], 'Rosa'), undefined);
  });
});

describe('the audience', () => {
  const all = thread([seat('Rosa', 'home'), seat('Mateo', 'student'), seat('Grant', 'school'), seat('Lan', 'home', { by: 'paper' })]);

  it('travels with the words: everyone inside but the writer, with the revision that was seen', () => {
    let made = 0;
    const action = sendMessage(all, viewer('Rosa', 'home'), { text: 'Hola', language: { tag: 'es', means: 'read' } }, () => `id${(made += 1)}`);
    assert.deepEqual(action.audience, { revision: 3, people: ['Mateo', 'Grant', 'Lan'] });
    assert.equal(action.scope, 'circle:c');
  });

  it('names who has joined and who has gone since, and sends again under a new id', () => {
    const action = { id: 'a', audience: { revision: 1, people: ['Grant', 'Bell'] } } as unknown as SendMessage;
    const now = thread([seat('Rosa', 'home'), seat('Grant', 'school'), seat('Mateo', 'student'), seat('Bell', 'community', { state: 'ended' })]);
    const asked = audienceQuestion(action, now, 'Rosa');
    assert.deepEqual([asked.joined, asked.gone, asked.rest].map((people) => people.map(({ person }) => person)), [['Mateo'], ['Bell'], ['Grant', 'Mateo']]);
    const again = sendAgain(action, now, viewer('Rosa', 'home'), () => 'b');
    assert.deepEqual([again.id, again.audience], ['b', { revision: 3, people: ['Grant', 'Mateo'] }]);
  });

  it('does not promise that paper is read here', () => {
    assert.equal(plainSentence(audienceLine(all, telling(viewer('Rosa', 'home')))), 'Mateo and Grant will see this.');
  });

  it('speaks to a home of that home alone, and tells school who is not in it', () => {
    const one = thread([seat('Rosa', 'home'), seat('Tia', 'home'), seat('Mateo', 'student'), seat('Grant', 'school')], { home: 'hh-A' });
    const circle = [{ person: 'Daniel', called: 'Daniel', side: 'home' as const, state: 'in' }];
    assert.match(plainSentence(audienceLine(one, telling(viewer('Rosa', 'home')))), /^Your home, Mateo and Grant see this/);
    assert.deepEqual(outside(one, viewer('Rosa', 'home'), circle), []);
    assert.deepEqual(outside(one, viewer('Mateo', 'student'), circle), []);
    assert.deepEqual(outside(one, viewer('Grant', 'school'), circle), ['Daniel']);
    assert.equal(plainSentence(titleLine(one, telling(viewer('Grant', 'school'))).title), 'Mateo, with Rosa and Tia');
    assert.doesNotMatch(JSON.stringify(titleLine(one, telling(viewer('Rosa', 'home')))), /home|Daniel/);
  });
});

describe('the safety line', () => {
  it('is always there for a student, for others when nobody is on duty, and asks staff to set one', () => {
    const noon = '2026-11-20T19:00:00.000Z'; // Friday 12:00 in Denver
    const night = '2026-11-21T05:00:00.000Z';
    const line = (who: Viewer, now: string, of = school) => plainSentence(safetyLine(of, telling(who, now)));
    assert.match(line(viewer('Mateo', 'student'), noon), /555-0100/);
    assert.equal(line(viewer('Rosa', 'home'), noon), '');
    assert.match(line(viewer('Rosa', 'home'), night), /555-0100/);
    assert.match(line(viewer('Grant', 'school'), night, { zone: 'America/Denver', holidays: [] } as never), /set no safety line/);
    assert.equal(line(viewer('Rosa', 'home'), night, { zone: 'America/Denver', holidays: [] } as never), '');
  });

  it('and what else the school says stand in the reader’s language where the school has said them in it', () => {
    const spanish = {
      ...(school as object), safety: { sentence: 'Call 555-0100.', phone: '555-0100' }, safetyReaders: 'the principal', homework: { stopping: 'You may stop.', help: [{ name: 'Homework line', languages: [], also: [{ tag: 'es', name: 'Línea de tareas' }] }] },
      also: [{ tag: 'es', safety: 'Llame al 555-0100.', stopping: 'Puede parar.' }, { tag: 'ht', safety: 'Rele 555-0100.' }],
    } as never;
    const line = (tag: string) => safetyLine(spanish, { ...telling(viewer('Mateo', 'student'), '2026-11-21T05:00:00.000Z'), tag });
    assert.deepEqual(['en', 'es', 'es-MX', 'ht', 'vi'].map(line), ['Call 555-0100.', 'Llame al 555-0100.', 'Llame al 555-0100.', 'Rele 555-0100.', 'Call 555-0100.']);
    const [there, creole] = [schoolIn(spanish, 'es-MX')!, schoolIn(spanish, 'ht')!];
    assert.deepEqual([there.safetyReaders, there.homework!.stopping, there.homework!.help[0]!.name], ['the principal', 'Puede parar.', 'Línea de tareas']);
    assert.deepEqual([creole.homework!.stopping, creole.homework!.help[0]!.name], ['You may stop.', 'Homework line']);
    const undeclared = schoolIn({ ...(spanish as object), homework: { help: [] } } as never, 'es')!;
    assert.equal(undeclared.homework!.stopping, undefined, 'a translation alone declares nothing');
  });

  it('knows the weekend and the holiday', () => {
    assert.equal(onDuty(school, new Date('2026-11-20T19:00:00.000Z')), true);
    assert.equal(onDuty(school, new Date('2026-11-21T19:00:00.000Z')), false);
    assert.equal(onDuty(school, new Date('2026-11-26T19:00:00.000Z')), false);
  });
});

describe('quiet hours', () => {
  it('end when their owner’s own clock says so, over midnight too', () => {
    const quiet = { from: '22:30', to: '06:30', zone: 'America/Denver' };
    assert.equal(quietUntil(quiet, new Date('2026-11-21T06:00:00.000Z'))?.toISOString(), '2026-11-21T13:30:00.000Z');
    assert.equal(quietUntil(quiet, new Date('2026-11-20T19:00:00.000Z')), undefined);
  });
});
