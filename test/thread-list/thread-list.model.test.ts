import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mark, Member, Seat, Thread, Viewer } from '@family-partnering/contract';
import { handedFor, owedBy, split } from '@family-partnering/elements/thread-list/away.model';
import { begin, companyOf, type Beginning } from '@family-partnering/elements/thread-list/starting';
import { alike } from '@family-partnering/elements/thread-list/thread-list.actions';
import { meaningOf } from '@family-partnering/elements/thread-list/list.keys';
import { Alerts, quietAt, type Quiet } from '@family-partnering/elements/thread-list/alerts.model';
import { groupsOf, narrowed, nextWaiting, overdue, placeOf, unsettled, whoLeft, withSettled, type Settled } from '@family-partnering/elements/thread-list/thread-list.model';

const grant: Viewer = { person: 'grant', side: 'school', tenant: 't' };
const rosa: Viewer = { person: 'rosa', side: 'home', tenant: 't' };
const TODAY = '2026-11-20';
const seat = (person: string, side: Seat['side']): Seat => ({ person, called: person, side, role: '', by: 'page', state: 'in', since: '', from: 1 });
const thread = (id: string, more: Partial<Thread> = {}): Thread =>
  ({
    kind: 'thread', id, thread: id, version: 1, changedBy: 'a', circle: 'c', about: '', student: 'Mateo', mode: 'all', home: 'hh-A', count: 3, chapter: 1, revision: 1,
    members: [seat('rosa', 'home'), seat('mateo', 'student'), seat('grant', 'school')], addressed: [], startedBy: 'grant', answerers: {}, seenYes: [], earlierYes: [],
    recipients: [], sensitivity: 'everyday', language: { tag: 'en', means: 'read' }, ...more,
  }) as Thread;
const waits = (who: 'family' | 'school', since: string) => ({ for: who, since, n: 1 });
const ids = (rows: readonly { thread: Thread }[]): string[] => rows.map((row) => row.thread.id);
const ungrouped = (threads: Thread[], viewer: Viewer) => groupsOf(threads, [], [], viewer, TODAY);

describe('where a talk stands', () => {
  it('waits for school and, in the same order, for the home side it waits for them', () => {
    const threads = [thread('new', { waits: waits('school', '2026-11-19T08:00:00.000Z') }), thread('old', { waits: waits('school', '2026-11-17T08:00:00.000Z') })];
    assert.deepEqual(ids(ungrouped(threads, grant).you), ['old', 'new']);
    assert.deepEqual(ids(ungrouped(threads, rosa).them), ['old', 'new']);
  });

  it('a promise rests it until its day is over, then it is still open, for both', () => {
    const promised = (by: string) => thread('t', { waits: waits('school', '2026-11-17T08:00:00.000Z'), promise: { person: 'grant', called: 'Ms. Grant', side: 'school', by } });
    assert.equal(placeOf(promised(TODAY), grant, TODAY), 'rest');
    assert.equal(placeOf(promised('2026-11-19'), grant, TODAY), 'you');
    assert.equal(placeOf(promised(TODAY), rosa, TODAY), 'them');
    assert.equal(ungrouped([promised('2026-11-19')], grant).you[0]!.overDay, true);
    assert.equal(ungrouped([promised('2026-11-19')], rosa).them[0]!.overDay, true);
  });

  it('reminds of the first of the days that were named, of none once nothing waits', () => {
    const two = thread('t', { waits: { ...waits('school', ''), by: '2026-11-18' }, promise: { person: 'grant', called: '', side: 'school', by: '2026-11-16' } });
    const { waits: _, ...over } = two;
    assert.deepEqual([overdue(two), overdue(over as Thread), overdue(thread('t', { waits: waits('school', '') }))], ['2026-11-16', undefined, undefined]);
  });

  it('handed on, it waits for the colleague and no longer for the one who handed it on', () => {
    const { members } = thread('t');
    const handed = (state: Seat['state']) => thread('t', { waits: waits('school', '2026-11-17T08:00:00.000Z'), answerers: { school: 'cole' }, members: [...members, { ...seat('cole', 'school'), state }] });
    assert.equal(placeOf(handed('in'), grant, TODAY), 'them');
    assert.equal(placeOf(handed('in'), { ...grant, person: 'cole' }, TODAY), 'you');
    assert.equal(placeOf(handed('left'), grant, TODAY), 'you', 'the colleague has left: it waits for whoever is there');
    assert.equal(whoLeft(handed('left'), grant)?.called, 'cole');
  });

  it('handed on or done on this device, it waits no more, though the server does not know yet; refused, it does', () => {
    const waiting = (state: 'kept' | 'refused') => [{ action: { id: 'x', type: 'thread.resolve', scope: 'circle:c', thread: 't' }, keptAt: '', state }] as never;
    const threads = [thread('t', { waits: waits('school', '2026-11-17T08:00:00.000Z') })];
    assert.deepEqual([groupsOf(threads, [], waiting('kept'), grant, TODAY).you.length, groupsOf(threads, [], waiting('refused'), grant, TODAY).you.length], [0, 1]);
  });

  it('done, it waits for nobody', () => assert.equal(placeOf(thread('t', { resolved: {} as never, waits: waits('school', '') }), grant, TODAY), 'rest'));

  it('counts what is new as the thread’s count less the mark of this person', () => {
    const marks = [{ person: 'grant', thread: 't', upTo: 1 }, { person: 'rosa', thread: 't', upTo: 3 }] as Mark[];
    assert.equal(groupsOf([thread('t')], marks, [], grant, TODAY).rest[0]!.unread, 2);
    assert.equal(groupsOf([thread('t')], marks, [], rosa, TODAY).rest[0]!.unread, 0);
  });

  it('after sending, the next one is the one that has waited longest after it', () => {
    const groups = ungrouped(['1', '2', '3'].map((n) => thread(n, { waits: waits('school', `2026-11-1${n}T08:00:00.000Z`) })), grant);
    assert.deepEqual([nextWaiting(groups, '1')?.id, nextWaiting(groups, '3')?.id, nextWaiting(groups, undefined)?.id], ['2', '1', '1']);
  });

  it('finds names without their accents', () => {
    const threads = [thread('a', { student: 'Nguyễn Minh An' }), thread('b', { student: 'José' })];
    assert.deepEqual([narrowed(threads, undefined, 'nguyen').length, narrowed(threads, undefined, 'jose')[0]!.id], [1, 'b']);
  });
});

describe('answering several alike', () => {
  const threads = [thread('t-A'), thread('t-B', { home: 'hh-B', members: [seat('daniel', 'home'), seat('grant', 'school')], revision: 4 })];
  const families = (audiences: readonly (readonly string[])[]): number => Math.max(...audiences.map((people) => people.filter((person) => ['rosa', 'daniel'].includes(person)).length));

  it('makes one message for each talk, with its own audience and revision and no other family in it', () => {
    let n = 0;
    const actions = alike(threads, grant, 'The bus leaves at 8.', 'en', () => `id${(n += 1)}`);
    assert.deepEqual(actions.map(({ audience }) => audience), [{ revision: 1, people: ['rosa', 'mateo'] }, { revision: 4, people: ['daniel'] }]);
    assert.equal(new Set(actions.flatMap(({ id, message }) => [id, message])).size, 4);
    assert.equal(families(actions.map(({ audience }) => audience.people)), 1);
  });

  it('the check sees two families in one audience (planted defect)', () => {
    const everyone = threads.flatMap(({ members }) => members.map(({ person }) => person));
    assert.equal(families([everyone]), 2);
  });
});

describe('what was just done', () => {
  const first = thread('first', { waits: waits('school', '2026-11-17T08:00:00.000Z') });
  const second = thread('second', { waits: waits('school', '2026-11-18T08:00:00.000Z') });
  const before = ungrouped([first, second], grant);
  const settled = new Map<string, Settled>([['first', { did: 'done', said: 'Done', row: before.you[0]! }]]);
  const { waits: _, ...nothing } = first;
  const over = { ...nothing, resolved: { by: { person: 'grant' }, at: '' } } as unknown as Thread;

  it('stays where it stood, so that a second tap does not meet the next family; it waits no more', () => {
    const groups = withSettled(ungrouped([over, second], grant), settled);
    assert.deepEqual([ids(groups.you), ids(groups.rest), ids(unsettled(groups.you))], [['first', 'second'], [], ['second']]);
    assert.equal(nextWaiting(groups, undefined)?.id, 'second');
  });

  it('is not said of a talk that waits anew, nor of what was not taken', () => {
    const anew = thread('first', { waits: waits('school', '2026-11-19T08:00:00.000Z') });
    assert.deepEqual(unsettled(withSettled(ungrouped([anew, second], grant), settled).you).length, 2);
    const refused = [{ action: { id: 'x', type: 'thread.resolve', scope: 'circle:c', thread: 'first' }, keptAt: '', state: 'refused' }] as never;
    assert.deepEqual(unsettled(withSettled(groupsOf([first, second], [], refused, grant, TODAY), settled).you).length, 2);
  });
});

describe('being away', () => {
  const member = (person: string, circle: string): Member => ({ ...({} as Member), circle, person, called: person, side: 'school', relation: '', state: 'in' });
  const withSchool = (id: string, circle: string, ...school: string[]): Thread => thread(id, { circle, members: [seat('rosa', 'home'), ...school.map((one) => seat(one, 'school'))] });
  const talks = [withSchool('alone', 'c', 'grant'), withSchool('shared', 'c', 'grant', 'okafor'), withSchool('far', 'd', 'grant'), { ...withSchool('over', 'c', 'grant'), resolved: {} as never }];
  const around = (circle: string): readonly Member[] => (circle === 'c' ? [member('cole', 'c')] : []);

  it('hands on what nobody else of the school could answer, to somebody around that student, and says what stays', () => {
    const { takes, stay } = split(owedBy(talks, grant), 'cole', around);
    assert.deepEqual([takes.map(({ id }) => id), stay.map(({ id }) => id)], [['alone'], ['far']]);
  });

  it('takes back what was lent since then, and not what was handed on before for good', () => {
    const lent = (id: string, since: string): Thread => thread(id, { answerers: { school: 'cole' }, members: [seat('rosa', 'home'), seat('grant', 'school'), { ...seat('cole', 'school'), since }] });
    const away = { from: '2026-11-20', until: '2026-11-24', answers: 'cole', answersCalled: 'cole' };
    assert.deepEqual(handedFor([lent('since', '2026-11-20T15:00:00.000Z'), lent('before', '2026-11-12T15:00:00.000Z')], away, grant).map(({ id }) => id), ['since']);
  });
});

describe('starting a talk', () => {
  const member = (person: string, side: Member['side'], household?: string): Member =>
    ({ kind: 'member', id: person, person, called: person, side, relation: '', by: 'page', state: 'in', circle: 'c', ...(household && { household }) }) as Member;
  const circle = [member('mateo', 'student'), member('rosa', 'home', 'hh-A'), member('daniel', 'home', 'hh-B'), member('grant', 'school'), member('cole', 'school')];
  const beginning: Beginning = { circle: 'c', about: 'Report evening', mode: 'all', homes: ['hh-A', 'hh-B'], school: [], text: 'December 3.' };
  let n = 0;
  const newId = (): string => `id${(n += 1)}`;

  it('to each home on its own is two talks with two audiences, and the student is asked, not put among the readers', () => {
    const pairs = begin(beginning, companyOf(circle, grant), grant, 2, 'en', newId);
    assert.deepEqual(pairs.map(([start]) => start.people), [['rosa', 'mateo'], ['daniel', 'mateo']]);
    assert.deepEqual(pairs.map(([, send]) => send!.audience.people), [['rosa'], ['daniel']]);
    assert.notEqual(pairs[0]![0].thread, pairs[1]![0].thread);
  });

  it('in one home puts the student in at once', () => {
    const one = circle.filter(({ person }) => person !== 'daniel');
    const [pair] = begin({ ...beginning, homes: ['hh-A'] }, companyOf(one, grant), grant, 1, 'en', newId);
    assert.deepEqual(pair![1]!.audience.people, ['rosa', 'mateo']);
  });

  it('student and school leaves every home out; the adults leaves the student out', () => {
    const of = (mode: Beginning['mode']): readonly string[] => begin({ ...beginning, mode, homes: mode === 'adults' ? ['hh-A'] : [] }, companyOf(circle, grant), grant, 2, 'en', newId)[0]![0].people;
    assert.deepEqual([of('student-school'), of('adults')], [['mateo'], ['rosa']]);
  });

  it('shows a home nothing of another home, even where an adapter hands it out', () => {
    assert.deepEqual(companyOf(circle, rosa).homes, []);
  });
});

describe('alerts', () => {
  const quiet = { from: '18:00', to: '07:00', zone: 'America/Denver' };
  const at = (time: string): Date => new Date(`2026-11-2${time}.000Z`);
  const row = (id: string, count: number) => ({ thread: thread(id, { count, last: { n: count, at: '2026-11-21T06:00:00.000Z', by: { person: 'rosa', called: '', side: 'home', role: '' }, sort: 'note' } }), place: 'you' as const, unread: 1, overDay: false, here: undefined, trouble: [] });
  const silent: Quiet = { since: '', left: 0 };

  it('knows quiet hours over midnight in the person’s own zone, and when they end', () => {
    assert.deepEqual(quietAt(at('1T06:00:00'), quiet), { since: '2026-11-21T01:00:00.000Z', left: 8 * 3_600_000 });
    assert.equal(quietAt(at('1T15:00:00'), quiet), undefined);
  });

  it('are silent for the whole of a school holiday, in the person’s own zone, and only on that day', () => {
    const holidays = ['2026-11-21'];
    assert.deepEqual(quietAt(at('1T15:00:00'), quiet, holidays), { since: '2026-11-21T07:00:00.000Z', left: 16 * 3_600_000 });
    assert.equal(quietAt(at('2T15:00:00'), quiet, holidays), undefined);
  });

  it('holds them at 23:00 and tells once at 07:00 of both talks', () => {
    const alerts = new Alerts();
    alerts.hear([row('a', 1), row('b', 1)], grant, undefined, undefined);
    assert.deepEqual(alerts.hear([row('a', 2), row('b', 1)], grant, undefined, silent), []);
    assert.deepEqual(alerts.hear([row('a', 3), row('b', 2)], grant, undefined, silent), []);
    assert.deepEqual(alerts.hear([row('a', 3), row('b', 2)], grant, undefined, undefined), ['a', 'b']);
    assert.deepEqual(alerts.hear([row('a', 3), row('b', 2)], grant, undefined, undefined), []);
  });

  it('never tells of the talk that is open, nor of one’s own words, nor of history on opening', () => {
    const alerts = new Alerts();
    assert.deepEqual(alerts.hear([row('a', 5)], grant, undefined, undefined), []);
    assert.deepEqual(alerts.hear([row('a', 6)], grant, 'a', undefined), []);
    assert.deepEqual(alerts.hear([row('a', 7)], rosa, undefined, undefined), []);
  });
});

describe('keys', () => {
  const press = (key: string, code = '', more = {}) => meaningOf({ key, code, altKey: false, ctrlKey: false, metaKey: false, ...more }, ['1', '2', '3'], '2');
  it('move, stop at both ends, and do what the table says, by place on any keyboard', () => {
    assert.deepEqual([press('ArrowDown'), press('ArrowUp'), press('Home'), press('End')], [{ move: '3' }, { move: '1' }, { move: '1' }, { move: '3' }]);
    assert.deepEqual([press('ش', 'KeyA'), press('x', 'KeyX')], [{ tool: 'promise' }, { tool: 'choose' }]);
  });
  it('leave the browser’s own combinations alone', () => assert.equal(press('a', 'KeyA', { ctrlKey: true }), undefined));
});
