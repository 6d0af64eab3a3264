import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { Answer, HomeworkChange, HomeworkPaper, HomeworkReply, Touchpoint } from '@family-partnering/contract';
import { symmetryTable, familyRules, undeclared } from '@family-partnering/rules';
import { EN, EVERYONE, PEOPLE, TASK, TENANT, world, type PersonId, type World } from './homework.world.js';

/** One pixel. */
const png = new Blob([Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (one) => one.charCodeAt(0))], { type: 'image/png' });

describe('homework, by its rules', () => {
  let w: World;
  let touchpoint: string;
  beforeEach(async () => {
    w = await world();
    touchpoint = await w.invite();
  });

  const who = async (kind: string, is: (one: never) => boolean = () => true): Promise<readonly PersonId[]> => {
    const found: PersonId[] = [];
    for (const person of EVERYONE) if ((await w.seen(person, kind)).some(is as never)) found.push(person);
    return found;
  };

  it('one card serves many classes: each circle has its own copy, the card is the writer’s', async () => {
    assert.deepEqual(await who('touchpoint', ((one: { circle: string }) => one.circle === 'c1') as never), ['ana', 'abe', 'bea', 'sam', 'coach', 'teach', 'okafor']);
    assert.deepEqual(await who('touchpoint', ((one: { circle: string }) => one.circle === 'c2') as never), ['teach', 'cyd', 'sue']);
    assert.deepEqual(await who('card'), ['teach']);
  });

  it('an answer is one home’s, the student’s and the school’s', async () => {
    assert.equal(await w.did('ana', touchpoint, 'we drew the bus'), 'ok');
    assert.deepEqual(await who('answer'), ['ana', 'abe', 'sam', 'teach', 'okafor']);
  });

  it('what a student tells with two homes is the school’s until the student names a home', async () => {
    await w.stuck('sam', touchpoint);
    assert.deepEqual(await who('answer'), ['sam', 'teach', 'okafor']);
    const other = await w.invite();
    await w.stuck('sam', other, '', { home: 'hB' });
    assert.deepEqual(await who('answer', ((one: Answer) => one.touchpoint === other) as never), ['bea', 'sam', 'teach', 'okafor']);
    assert.equal(await w.stuck('sam', await w.invite(), '', { home: 'hZ' }), 'not-found');
  });

  it('a second stuck note adds to the first, and waits for school again', async () => {
    await w.stuck('ana', touchpoint, 'two trips, one speed', { step: 4 });
    const [first] = await w.seen<Answer>('teach', 'answer');
    await w.act('teach', 'homework.reply', { text: 'I wrote a new one.', thanks: false, language: EN, to: [{ circle: 'c1', touchpoint, answer: first!.id, reply: w.id() }] });
    assert.ok((await w.seen<Answer>('teach', 'answer'))[0]!.met);
    await w.stuck('ana', touchpoint, 'still', { reasons: ['time'] });
    const all = await w.seen<Answer>('teach', 'answer');
    assert.equal(all.length, 1);
    assert.deepEqual([all[0]!.times, all[0]!.words.map(({ text }) => text), all[0]!.reasons, all[0]!.step, all[0]!.met], [2, ['two trips, one speed', 'still'], ['time'], 4, undefined]);
  });

  it('one answer to several who are stuck at one task: each family has it as its own', async () => {
    await w.stuck('ana', touchpoint);
    await w.stuck('bea', touchpoint);
    const to = (await w.seen<Answer>('teach', 'answer')).map((answer) => ({ circle: 'c1', touchpoint, answer: answer.id, reply: w.id() }));
    await w.act('teach', 'homework.reply', { text: 'Number 4 was not clear.', thanks: false, language: EN, to });
    assert.equal((await w.seen<HomeworkReply>('ana', 'homework-reply')).length, 1);
    assert.equal((await w.seen<HomeworkReply>('bea', 'homework-reply')).length, 1);
    assert.equal((await w.seen<HomeworkReply>('sam', 'homework-reply')).length, 2);
    assert.ok(!JSON.stringify(await w.seen('ana', 'homework-reply')).includes('hB'));
  });

  it('words of school to a home meet all that this home has waiting on the card, and nothing of the other home', async () => {
    await w.stuck('ana', touchpoint);
    await w.stuck('bea', touchpoint);
    await w.stuck('sam', touchpoint, '', { home: 'hA' });
    const write = (person: PersonId, home?: string) => w.told(person, 'homework.reply', { text: 'I see it.', thanks: false, language: EN, to: [{ circle: 'c1', touchpoint, reply: w.id(), ...(home && { home }) }] });
    assert.equal(await write('ana'), 'ok');
    const open = async () => (await w.seen<Answer>('teach', 'answer')).filter(({ met }) => met === undefined).map(({ author }) => author.person).sort();
    assert.deepEqual(await open(), ['ana', 'bea', 'sam'], 'a home does not meet its own');
    assert.equal(await write('teach', 'hA'), 'ok');
    assert.deepEqual(await open(), ['bea']);
  });

  it('thanks meet what was done, never a stuck note or a question', async () => {
    await w.stuck('ana', touchpoint);
    const reply = (answer: string) => w.told('teach', 'homework.reply', { text: '', thanks: true, language: EN, to: [{ circle: 'c1', touchpoint, answer, reply: w.id() }] });
    assert.equal(await reply(`${touchpoint}|stuck|ana`), 'invalid needs-words');
    await w.did('abe', touchpoint);
    assert.equal(await reply(`${touchpoint}|did|abe`), 'ok');
    assert.equal((await w.seen<Answer>('abe', 'answer')).find(({ sort }) => sort === 'did')!.met!.thanks, true);
  });

  it('an afterthought to what was met asks for nothing more', async () => {
    await w.did('ana', touchpoint);
    await w.act('teach', 'homework.reply', { text: '', thanks: true, language: EN, to: [{ circle: 'c1', touchpoint, answer: `${touchpoint}|did|ana`, reply: w.id() }] });
    await w.did('ana', touchpoint, '', { felt: { about: 'enjoyed', how: 'yes' } });
    const [answer] = await w.seen<Answer>('teach', 'answer');
    assert.deepEqual([answer!.felt?.how, answer!.met?.thanks], ['yes', true]);
  });

  it('either side asks for another day, the other side says yes; nobody says it for themselves', async () => {
    for (const [asks, other, home] of [['ana', 'teach', undefined], ['teach', 'ana', 'hA'], ['sam', 'okafor', 'hA']] as const) {
      const change = w.id();
      assert.equal(await w.told(asks, 'homework.propose', { touchpoint, change, to: '2026-11-25', form: '', ...(home && { home }) }), 'ok');
      assert.equal(await w.told(asks, 'homework.agree', { change, yes: true }), 'forbidden own-side');
      assert.equal(await w.told('bea', 'homework.agree', { change, yes: true }), 'not-found');
      assert.equal(await w.told(other, 'homework.agree', { change, yes: true }), 'ok');
      assert.equal(await w.told(other, 'homework.agree', { change, yes: false }), 'conflict answered-already');
    }
    assert.deepEqual((await w.seen<HomeworkChange>('bea', 'homework-change')).length, 0);
  });

  it('an answer, a stuck note and own work may carry a picture or a voice; whoever sees them has its bytes, nobody else', async () => {
    const files = (person: PersonId) => w.engine.session({ person, side: PEOPLE[person].side, tenant: TENANT }).files!;
    const give = async (person: PersonId, id: string) => [{ ...(await files(person).put({ id, type: 'image/png' }, png)), name: 'line.png' }];
    const has = async (person: PersonId, id: string) => files(person).get(id).then(() => true, () => false);
    const who = async (id: string) => (await Promise.all(EVERYONE.map(async (person) => [person, await has(person, id)] as const))).filter(([, yes]) => yes).map(([person]) => person);
    assert.equal(await w.did('ana', touchpoint, '', { files: await give('ana', 'f1') }), 'ok');
    assert.deepEqual(await who('f1'), ['ana', 'abe', 'sam', 'teach', 'okafor']);
    assert.deepEqual((await w.seen<Answer>('teach', 'answer'))[0]!.words.map(({ text, files: given }) => [text, given?.[0]?.name]), [['', 'line.png']]);
    assert.equal(await w.stuck('sam', touchpoint, '', { files: await give('sam', 'f2') }), 'ok');
    assert.deepEqual(await who('f2'), ['sam', 'teach', 'okafor']);
    // The control: nobody carries what somebody else has put.
    // A letter and words back may be spoken or drawn: without a word, and for the home they are for alone.
    assert.equal(await w.told('sam', 'homework.letter', { touchpoint, letter: 'spoken', text: '', language: EN, home: 'hA', files: await give('sam', 'f4') }), 'ok');
    assert.equal(await w.told('teach', 'homework.reply', { text: '', thanks: false, language: EN, to: [{ circle: 'c1', touchpoint, reply: 'spoken-back', home: 'hA' }], files: await give('teach', 'f5') }), 'ok');
    for (const id of ['f4', 'f5']) assert.deepEqual([await has('ana', id), await has('bea', id)], [true, false]);
    assert.equal(await w.told('teach', 'homework.reply', { text: '', thanks: false, language: EN, to: [{ circle: 'c1', touchpoint, reply: 'mute', home: 'hA' }] }), 'invalid empty');
    assert.equal(await w.stuck('bea', touchpoint, '', { files: [{ id: 'f1', type: 'image/png', size: 1, name: 'x.png' }] }), 'invalid file-unknown');
    const share = (shared: boolean, given?: object) => w.told('sam', 'homework.share-work', { touchpoint, work: 'w', shared, text: '', language: EN, home: 'shared', ...given });
    assert.equal(await share(true, { files: await give('sam', 'f3') }), 'ok');
    assert.ok((await who('f3')).includes('bea'));
    assert.equal(await share(false), 'ok');
    assert.ok(!(await who('f3')).includes('bea'));
  });

  it('the student shows their own work by their own tap, to whom they choose, and takes it back', async () => {
    const share = (person: PersonId, work: string, more: object) => w.told(person, 'homework.share-work', { touchpoint, work, shared: true, text: 'my line', language: EN, ...more });
    assert.equal(await share('ana', 'w0', {}), 'forbidden side');
    assert.equal(await share('teach', 'w0', {}), 'forbidden side');
    assert.equal(await share('sam', 'w1', { home: 'shared' }), 'ok');
    assert.deepEqual(await who('homework-work'), ['ana', 'abe', 'bea', 'sam', 'coach', 'teach', 'okafor']);
    assert.equal(await share('sam', 'w1', { shared: false }), 'ok');
    assert.deepEqual(await who('homework-work'), []);
  });

  it('a home starts one of its own, in which school takes part and the other home has none', async () => {
    assert.equal(await w.told('bea', 'homework.start', { touchpoint: 'own', circle: 'c1', task: { ...TASK, title: 'We measured rice' } }), 'ok');
    assert.deepEqual(await who('touchpoint', ((one: { id: string }) => one.id === 'own') as never), ['bea', 'sam', 'teach', 'okafor']);
    assert.equal(await w.did('ana', 'own'), 'not-found');
    assert.equal(await w.did('ana', 'never-was'), 'not-found');
    assert.equal(await w.told('teach', 'homework.reply', { text: 'I see ratios!', thanks: false, language: EN, to: [{ circle: 'c1', touchpoint: 'own', reply: w.id(), home: 'hB' }] }), 'ok');
    assert.deepEqual(await who('homework-reply'), ['bea', 'sam', 'teach', 'okafor']);
  });

  it('paper has a code of one’s own home; staff key in what came back, in that home’s name', async () => {
    const papers = await w.seen<HomeworkPaper>('teach', 'homework-paper', { touchpoint });
    assert.equal(new Set(papers.map(({ code }) => code)).size, 2);
    const [mine] = await w.seen<HomeworkPaper>('bea', 'homework-paper');
    assert.equal((await w.seen('bea', 'homework-paper')).length, 1);
    const found = (await w.seen<HomeworkPaper>('teach', 'homework-paper')).find(({ code }) => code === mine!.code);
    const key = (person: PersonId, more: object = {}) => w.told(person, 'homework.key-in', {
      code: mine!.code, paper: found!.id, answer: w.id(), sort: 'did', text: 'we timed the bus', partner: 'Grandmother', reasons: [], language: EN, readBack: false, ...more,
    });
    assert.equal(await key('bea'), 'forbidden side');
    assert.equal(await key('teach', { code: 'AAAAAA' }), 'not-found');
    const files = (person: PersonId) => w.engine.session({ person, side: PEOPLE[person].side, tenant: TENANT }).files!;
    const photo = { ...(await files('teach').put({ id: 'sheet', type: 'image/png' }, png)), name: 'sheet.png' };
    assert.equal(await key('teach', { files: [photo], partner: '' }), 'ok');
    assert.deepEqual(await who('answer'), ['bea', 'sam', 'teach', 'okafor']);
    for (const [person, has] of [['bea', true], ['sam', true], ['okafor', true], ['ana', false]] as const) {
      assert.equal(await files(person).get('sheet').then(() => true, () => false), has, `the photo of the sheet, for ${person}`);
    }
    const [kept] = await w.seen<Answer>('bea', 'answer');
    assert.deepEqual([kept!.author.called, EVERYONE.includes(kept!.author.person as PersonId)], ['bea', false], 'without a name on it, it bears those of its home, and is no one person’s');
    assert.equal((await w.seen<Answer>('bea', 'answer'))[0]!.recordedBy!.person, 'teach');
    assert.ok((await w.seen<HomeworkPaper>('ana', 'homework-paper')).every(({ code }) => code !== mine!.code));
  });

  it('one sheet says once that it was done; what was written down wrongly is corrected, and both stay', async () => {
    const [sheet] = (await w.seen<HomeworkPaper>('bea', 'homework-paper')).filter((one) => one.touchpoint === touchpoint);
    const [other] = (await w.seen<HomeworkPaper>('ana', 'homework-paper')).filter((one) => one.touchpoint === touchpoint);
    const key = (person: PersonId, answer: string, more: object = {}, paper = sheet!) => w.told(person, 'homework.key-in', { code: paper.code, paper: paper.id, answer, sort: 'did', text: 'we timed the bus', partner: 'Huda', reasons: [], language: EN, readBack: false, ...more });
    const told = async () => (await w.seen<Answer>('teach', 'answer')).map(({ sort, author, words, step, reasons, times, waits }) => [sort, author.called, words.map(({ text, instead }) => [text, instead ?? false]), step, reasons, times, waits]);
    assert.equal(await key('teach', 'k1'), 'ok');
    assert.equal(await key('okafor', 'k2'), 'conflict keyed-already', 'the same sheet counts twice');
    assert.equal(await key('teach', 'k3', {}, other), 'ok', 'the sheet of another home is another sheet');
    assert.equal(await key('teach', 'k1', { corrects: true }, other), 'not-found', 'a sheet corrects what came on it, and nothing else');
    assert.equal(await w.did('ana', touchpoint), 'ok');
    assert.equal(await key('teach', `${touchpoint}|did|ana`, { corrects: true }, other), 'invalid fields', 'what somebody told themselves is not written anew by others');
    assert.equal(await key('okafor', 'k1', { corrects: true, sort: 'stuck', text: 'number 4', partner: 'Teta', reasons: ['unclear'], step: 2 }), 'ok');
    assert.deepEqual((await told()).filter(([, called]) => called === 'Teta'), [['stuck', 'Teta', [['we timed the bus', false], ['number 4', true]], 2, ['unclear'], 1, 'school']]);
    assert.equal(await key('teach', 'k4'), 'ok', 'what is a stuck note now no longer stands for “did it”');
    assert.equal(await key('teach', 'k1', { corrects: true }), 'conflict keyed-already', 'put right, a sheet counts twice');
    assert.equal(await key('teach', 'k4', { corrects: true, sort: 'question' }), 'ok');
    assert.equal(await key('teach', 'k1', { corrects: true, partner: '' }), 'ok');
    const [now] = (await w.seen<Answer>('bea', 'answer')).filter(({ id }) => id === 'k1');
    assert.deepEqual([now!.sort, now!.step, now!.partner, now!.waits, now!.recordedBy?.person], ['did', undefined, undefined, undefined, 'teach']);
  });

  it('what a family starts, asks for or is stuck at waits for school until somebody of the school meets it', async () => {
    const waits = async (kind: string, person: PersonId = 'okafor') => (await w.seen(person, kind, { waits: 'school' })).map(({ id }) => id).sort();
    assert.equal(await w.told('bea', 'homework.start', { touchpoint: 'rice', circle: 'c1', task: { ...TASK, title: 'We measured rice' } }), 'ok');
    assert.equal(await w.told('sam', 'homework.start', { touchpoint: 'alone', circle: 'c1', task: TASK }), 'ok');
    assert.deepEqual((await w.seen('teach', 'touchpoint', { started: 'family' })).map(({ id }) => id).sort(), ['alone', 'rice'], 'the copies of a card are among them');
    assert.deepEqual([await waits('touchpoint'), await waits('touchpoint', 'ana')], [['alone', 'rice'], []]);
    await w.did('bea', 'rice');
    await w.stuck('sam', 'alone');
    await w.told('bea', 'homework.answer', { touchpoint: 'rice', answer: 'q', sort: 'question', text: 'Is rice maths?', language: EN });
    assert.deepEqual(await waits('answer'), ['alone|stuck|.student', 'q'], 'what was done waits for nobody');
    const reply = (to: object, text = '') => w.told('teach', 'homework.reply', { text, thanks: text === '', language: EN, to: [{ circle: 'c1', reply: w.id(), ...to }] });
    assert.equal(await reply({ touchpoint: 'rice', home: 'hB' }), 'ok');
    assert.deepEqual([await waits('touchpoint'), await waits('answer')], [['alone'], ['alone|stuck|.student', 'q']], 'thanks meet the card, never a question');
    assert.equal((await w.seen<Touchpoint>('bea', 'touchpoint')).find(({ id }) => id === 'rice')!.met!.by.person, 'teach');
    assert.equal(await reply({ touchpoint: 'rice', answer: 'q' }, 'It is.'), 'ok');
    assert.equal(await reply({ touchpoint: 'alone' }, 'Look at number 2.'), 'ok');
    assert.deepEqual([await waits('touchpoint'), await waits('answer')], [[], []]);
    await w.told('bea', 'homework.answer', { touchpoint: 'rice', answer: 'q2', sort: 'question', text: 'And lentils?', language: EN });
    assert.deepEqual(await waits('answer'), ['q2'], 'a later question makes it wait again');
    for (const [asks, answers, who, home] of [['ana', 'teach', 'school', undefined], ['teach', 'ana', 'family', 'hA']] as const) {
      await w.told(asks, 'homework.propose', { touchpoint, change: `by-${asks}`, to: '2026-11-25', form: '', ...(home && { home }) });
      assert.deepEqual((await w.seen('teach', 'homework-change', { waits: who })).map(({ id }) => id), [`by-${asks}`]);
      await w.told(answers, 'homework.agree', { change: `by-${asks}`, yes: false });
      assert.deepEqual(await w.seen('teach', 'homework-change', { waits: who }), []);
    }
  });

  it('a letter goes to a home: of two the student says which, and none goes to nobody', async () => {
    const write = (circle: string, person: PersonId, touchpoint: string, letter: string, home?: string) => w.told(person, 'homework.letter', { touchpoint, letter, text: 'Pick a trip', language: EN, ...(home && { home }) }, `circle:${circle}`);
    assert.equal(await write('c1', 'sam', touchpoint, 'l1'), 'invalid name-a-home');
    assert.equal(await write('c1', 'sam', touchpoint, 'l1', 'hB'), 'ok');
    assert.equal(await write('c1', 'sam', touchpoint, 'l2', 'shared'), 'ok');
    assert.equal(await write('c2', 'sue', touchpoint.replace('c1', 'c2'), 'l3'), 'ok');
    assert.deepEqual(await who('homework-letter', ((one: { id: string }) => one.id === 'l1') as never), ['bea', 'sam', 'teach', 'okafor']);
    assert.deepEqual(await who('homework-letter', ((one: { id: string }) => one.id === 'l3') as never), ['teach', 'cyd', 'sue'], 'a letter to the one home there is');
  });

  it('says in which language a card is written, where somebody says so', async () => {
    await w.act('teach', 'homework.invite', { card: 'spoken', task: TASK, circles: ['c1'], language: EN });
    const copy = (await w.seen<Touchpoint>('ana', 'touchpoint')).find(({ card }) => card === 'spoken')!;
    assert.equal(copy.language.tag, 'en');
    assert.equal((await w.seen<Touchpoint>('ana', 'touchpoint')).find(({ id }) => id === touchpoint)!.language.tag, 'und', 'where nobody says, it is not known');
  });

  it('has no field, reason or word for a penalty', () => {
    const names = JSON.stringify(familyRules.filter(({ type }) => /^(homework|problem)/.test(type)).map((rule) => (rule as { schema?: { entries?: object } }).schema?.entries ?? {}), (_key, value: unknown) => (typeof value === 'function' ? undefined : value));
    assert.doesNotMatch(names, /penalt|overdue|"late|missing|zero|grade|score|mark/i);
  });

  it('has both sides or a declared reason in every row, 17 to 22 among them', () => {
    const rows = symmetryTable(familyRules).filter(({ action }) => /^(homework|problem)/.test(action));
    assert.equal(rows.length, 15);
    assert.deepEqual(undeclared(familyRules), []);
    const mirrored = rows.filter((row) => row.mirrored).map(({ action }) => action);
    assert.deepEqual(mirrored, ['homework.reply', 'homework.propose', 'homework.agree', 'problem.open', 'problem.view', 'problem.step', 'problem.yes', 'problem.look-again']);
    for (const [school, home] of [['homework.invite', 'homework.start'], ['homework.key-in', 'homework.answer']]) {
      assert.equal(rows.find(({ action }) => action === school)!.sides.school, true);
      assert.equal(rows.find(({ action }) => action === home)!.sides.home, true);
    }
  });
});
