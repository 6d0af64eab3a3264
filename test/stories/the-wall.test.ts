// Story S3: two homes of one student, and a wall that nothing gets over.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId, type Id } from '@family-partnering/contract';
import { homeworkCardLocales } from '@family-partnering/elements/locales/homework-card/locales';
import { opportunityPickerLocales } from '@family-partnering/elements/locales/opportunity-picker/locales';
import { takingPartLocales } from '@family-partnering/elements/locales/taking-part/locales';
import { homeworkAnswersLocales } from '@family-partnering/elements/locales/homework-answers/locales';
import { talkLocales } from '@family-partnering/elements/locales/talk/locales';
import { planFormsLocales } from '@family-partnering/elements/locales/plan-forms/locales';
import { planPartsLocales } from '@family-partnering/elements/locales/plan-parts/locales';
import { talkStrings, type TalkStrings } from '@family-partnering/elements/message-thread/talk.strings';
import { homeworkAnswersStrings } from '@family-partnering/elements/homework-card/homework-answers.strings';
import { homeworkStrings } from '@family-partnering/elements/homework-card/homework-card.strings';
import { pickerStrings } from '@family-partnering/elements/opportunity-picker/opportunity-picker.strings';
import { takingStrings } from '@family-partnering/elements/opportunity-picker/taking-part.strings';
import { planPartsStrings } from '@family-partnering/elements/plan-tracker/plan-parts.strings';
import { planFormsStrings } from '@family-partnering/elements/plan-tracker/plan-forms.strings';
import { opportunitySteps, seedSteps } from '@family-partnering/riverbend';
import { familyKinds } from '@family-partnering/rules';
import { caught, closeBrowser, Person, type PersonOptions } from './support/person.js';
import { linksForAll, pointsForAll, wallInTheElementAlone } from './support/planted.js';
import { FRIDAY, openSchool, tidy, type School, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const NOTE = 'Report evening is December 3.';
const mark = (letter: string): string => `marca${letter}uno`;
const SAID = mark('A'), IN_TALK = mark('B'), BEFORE = mark('C'), CHANGED = mark('D'), TAKEN = mark('E'), SUBJECT = mark('F'), FIRST = mark('G'), DRAFT = mark('H'), REASON = mark('I'), LAST = mark('J');
const POINT = mark('K'), STEP = mark('L'), HOMEWORK = mark('M'), WAY = mark('N'), PHOTO = mark('O');
const MARKS = [SAID, IN_TALK, BEFORE, CHANGED, TAKEN, SUBJECT, FIRST, DRAFT, REASON, LAST, POINT, STEP, HOMEWORK, WAY, PHOTO];
const DANIELS = 'palabraDeDaniel';
/** All four widgets, at both homes of Mateo. */
const SHOW = ['talks', 'homework', 'plan:c-p01', 'picker'] as const;
const TOLD = [...seedSteps(FRIDAY), ...opportunitySteps(FRIDAY)];

/** What Rosa does leaves at least one of each that only she sees. */
const EACH = ['plan-point', 'plan-step', 'answer', 'claim', 'message', 'link', 'file', 'grant'];

/** Every id that a person's eyes see, of every kind there is. */
async function idsOf(school: School, person: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const list = async (path: string): Promise<readonly Id[]> => {
    const answer = await school.ask(person, path);
    if (answer.status !== 200) return [];
    return ((await answer.json()) as { items: { id: Id }[] }).items.map(({ id }) => id);
  };
  const parents = new Map<string, readonly Id[]>();
  for (const { kind, all } of familyKinds) if (all !== undefined) parents.set(kind, await list(`/v1/${kind}?limit=200`));
  for (const [kind, found] of parents) for (const id of found) ids.set(id, kind);
  for (const { kind, all, filters } of familyKinds) {
    if (all !== undefined) continue;
    for (const [name, { parent }] of Object.entries(filters)) {
      for (const id of parents.get(parent ?? '') ?? []) for (const one of await list(`/v1/${kind}?${name}=${encodeURIComponent(id)}&limit=100`)) ids.set(one, kind);
    }
  }
  return ids;
}

/** What one home sees and the other does not. Rosa said yes to being named to Daniel in the shared part of the plan: her own id is no secret there. */
const only = (mine: Map<string, string>, theirs: Map<string, string>): [string, string][] => [...mine].filter(([id, kind]) => kind !== 'person' && !theirs.has(id));

async function answerOf(school: School, person: string, path: string): Promise<string> {
  const answer = await school.ask(person, path);
  return JSON.stringify([answer.status, [...answer.headers].filter(([name]) => name !== 'date'), await answer.text()]);
}

/** The id as a whole: the sealed places of long lists are letters by chance, and three of them in a row are soon an id. */
const names = (text: string, id: string): boolean => new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '\\$&')}(?![\\w-])`).test(text);

/** Nothing of the other home is anywhere on this side. */
async function holdsNothingOf(person: Person, marks: readonly string[], ids: readonly [string, string][]): Promise<void> {
  const { school, id: who } = person;
  const places: Record<string, string> = {
    'the page': await person.seen(), 'the network': school.told(who), 'what is heard and printed': await person.heardAndPrinted(), 'the device': await person.device(),
  };
  for (const [place, text] of Object.entries(places)) {
    for (const wanted of marks) assert.ok(!text.includes(wanted), `${wanted} of the other home is in ${place} of ${who}`);
    for (const [id, kind] of ids) assert.ok(!names(text, id), `the ${kind} ${id} of the other home is in ${place} of ${who}`);
  }
  for (const wanted of marks) assert.equal(await person.finds(wanted), false, `${who} finds ${wanted} in the page`);
  for (const [id, kind] of ids) {
    if (kind === 'file') assert.equal(await answerOf(school, who, `/v1/files/${encodeURIComponent(id)}`), await answerOf(school, who, `/v1/files/${newId()}`), 'the photo of the other home answers as one that never was');
    assert.equal(await answerOf(school, who, `/v1/${kind}/${encodeURIComponent(id)}`), await answerOf(school, who, `/v1/${kind}/${newId()}`), `the ${kind} of the other home answers as one that never was`);
  }
}

async function theWall(options: SchoolOptions = {}, by: PersonOptions = {}): Promise<void> {
  const school = await openSchool({ ...options, told: TOLD });
  const daniel = await Person.open(school, 'p04', { ...by, show: SHOW });
  const rosa = await Person.open(school, 'p03', { ...by, language: 'es', show: SHOW });
  const grant = await Person.open(school, 'p16', { ...by, width: 'desk' });
  try {
    const before = await chartOf(daniel);
    await grant.use(grant.button('Start a talk', grant.list));
    const form = grant.list.getByRole('region', { name: 'Start a talk' });
    await grant.pick(form.getByLabel('About whom?'), 'Mateo');
    await grant.fill(form.getByLabel('What is it about?'), 'Report evening');
    await grant.choose(form.getByRole('radio', { name: 'The adults' }));
    await grant.choose(form.getByRole('radio', { name: /Send to each home on its own/ }));
    await grant.see(/Rosa.? will see this/, form);
    await grant.see(/Daniel.? will see this/, form);
    await grant.fill(form.getByLabel('Your first words'), NOTE);
    await grant.use(form.getByRole('button', { name: 'Start', exact: true }));

    await rosa.openTalk('Report evening');
    await rosa.see(NOTE);
    await rosa.send(SAID, 'Enviar');
    await report(rosa);
    await rosa.openTalk('Maths, step by step');
    await rosa.send(IN_TALK, 'Enviar');
    await rosa.send(BEFORE, 'Enviar');
    await changeLast(rosa, 'Cambiar las palabras', CHANGED);
    await rosa.send(TAKEN, 'Enviar');
    await withdrawLast(rosa);
    await startTalk(rosa);
    await rosa.send(LAST, 'Enviar');
    await rosa.fill(rosa.talk.locator('#words'), DRAFT);

    await elsewhere(rosa);

    await daniel.row('Report evening').waitFor();
    await daniel.until('one new message', async () => (await daniel.list.locator('.new').allInnerTexts()).join() === 'New: 1');
    // What Rosa sees as hers may still be on its way: a photo goes before the words that carry it.
    await rosa.until('one of each at school', async () => {
      const kinds = new Set([...(await idsOf(school, 'p03')).values()]);
      return EACH.every((kind) => kinds.has(kind));
    });
    const [ofRosa, ofDaniel] = [await idsOf(school, 'p03'), await idsOf(school, 'p04')];
    assert.equal([...ofDaniel.values()].filter((kind) => kind === 'thread').length, 2, 'Daniel has his own talk and the report evening');
    for (const kind of EACH) assert.ok(only(ofRosa, ofDaniel).some(([, one]) => one === kind), `${kind}: there is one that only Rosa sees`);
    for (const [id, kind] of ofDaniel) if (kind === 'thread') assert.ok(names(school.told('p04'), id), `the search finds ${id}, which Daniel was told`);
    assert.equal(await chartOf(daniel), before, 'his chart is as it was');
    await takesAlong(daniel);
    await holdsNothingOf(daniel, MARKS, only(ofRosa, ofDaniel));
    await daniel.openTalk('Report evening');
    await daniel.see(NOTE);
    assert.equal((await daniel.messages()).length, 1, 'Daniel sees the message once');
    assert.ok(await daniel.finds(NOTE), 'find-in-page finds what is his');
    await daniel.send(DANIELS);
    await holdsNothingOf(daniel, MARKS, []);
    await holdsNothingOf(rosa, [DANIELS], only(await idsOf(school, 'p04'), await idsOf(school, 'p03')));
    await bothBands(grant, school);
  } finally {
    await Promise.all([daniel.close(), rosa.close(), grant.close()]);
    await school.stop();
  }
}

/** The chart of the plan as it is drawn and as it is said. */
const chartOf = async (person: Person): Promise<string> => {
  await person.plan.locator('[part=chart] svg').first().waitFor();
  return person.plan.locator('[part=chart]').evaluate((chart) => chart.parentElement!.textContent! + [...chart.querySelectorAll('path, circle, rect')].map((one) => one.outerHTML).join());
};

/** A count of her home, with a word about it. */
async function count(rosa: Person, add: string, note: string): Promise<void> {
  await rosa.use(rosa.button(add, rosa.plan));
  await rosa.fill(rosa.plan.getByLabel(note), POINT);
  await rosa.use(rosa.plan.locator('.counts').getByRole('button', { name: '5', exact: true }));
  await rosa.plan.locator('[data-form=count]').waitFor({ state: 'detached' });
}

async function makeStep(rosa: Person, text: string, words: TalkStrings): Promise<void> {
  await openMenu(rosa, text);
  const message = lastOwn(rosa, text);
  await rosa.use(rosa.button(words.makeStep, message));
  await rosa.fill(message.getByLabel(words.stepWhat), STEP);
  await rosa.use(rosa.button(words.stepSend, message));
  await message.getByLabel(words.stepWhat).waitFor({ state: 'detached' });
}

/** A step of one home, made from its own words: to the other home there is no tie. */
/** The talks alone: words of one home come to school, and not to the other home. */
async function wordsStay(options: SchoolOptions): Promise<void> {
  const school = await openSchool(options);
  const [rosa, daniel, grant] = await Promise.all([Person.open(school, 'p03', { language: 'es' }), Person.open(school, 'p04'), Person.open(school, 'p16')]);
  try {
    await rosa.openTalk('Maths, step by step');
    await rosa.send(IN_TALK, 'Enviar');
    await grant.until('the words at school', async () => school.told('p16').includes(IN_TALK));
    await holdsNothingOf(daniel, [IN_TALK], only(await idsOf(school, 'p03'), await idsOf(school, 'p04')));
  } finally {
    await Promise.all([rosa, daniel, grant].map((person) => person.close()));
    await school.stop();
  }
}

async function tiesStay(options: SchoolOptions): Promise<void> {
  const school = await openSchool(options);
  const rosa = await Person.open(school, 'p03', { language: 'es' });
  try {
    await rosa.openTalk('Maths, step by step');
    await rosa.send(IN_TALK, 'Enviar');
    await makeStep(rosa, IN_TALK, await wordsIn('es', talkStrings, talkLocales));
    await rosa.talk.locator('.tied').last().getByText(STEP).waitFor();
    assert.ok([...(await idsOf(school, 'p03')).values()].includes('link'));
    assert.ok(![...(await idsOf(school, 'p04')).values()].includes('link'), 'Daniel sees no tie');
  } finally {
    await rosa.close();
    await school.stop();
  }
}

/** The plan alone: a count of one home comes to school, and not to the other home. */
async function countsStay(options: SchoolOptions): Promise<void> {
  const school = await openSchool({ ...options, told: TOLD });
  const [rosa, daniel, grant] = await Promise.all(['p03', 'p04', 'p16'].map((who) => Person.open(school, who, { show: ['plan:c-p01'] })));
  try {
    const before = await chartOf(daniel!);
    await count(rosa!, 'Add what you saw', 'A word about it, if you like');
    await grant!.until('the count at school', async () => school.told('p16').includes(POINT));
    assert.equal(await chartOf(daniel!), before, 'his chart is as it was');
    assert.ok(!school.told('p04').includes(POINT), 'of the other home is in the network of p04');
  } finally {
    await Promise.all([rosa, daniel, grant].map((person) => person!.close()));
    await school.stop();
  }
}

/** In the other three widgets: a count, a step made from her message, a question with a photo under the card, a place, another way. */
async function elsewhere(rosa: Person): Promise<void> {
  const [card, answers, talk, plan, parts, picker, forms] = await Promise.all([
    wordsIn('es', homeworkStrings, homeworkCardLocales), wordsIn('es', homeworkAnswersStrings, homeworkAnswersLocales), wordsIn('es', talkStrings, talkLocales),
    wordsIn('es', planFormsStrings, planFormsLocales), wordsIn('es', planPartsStrings, planPartsLocales),
    wordsIn('es', pickerStrings, opportunityPickerLocales), wordsIn('es', takingStrings, takingPartLocales),
  ]);
  await count(rosa, parts.add, plan.note);
  await makeStep(rosa, LAST, talk);
  await rosa.see(STEP, rosa.plan.locator('[part=steps]'));

  await rosa.use(rosa.button(/Two trips/, rosa.card));
  await rosa.use(rosa.button(card.haveQuestion, rosa.card));
  await rosa.fill(rosa.card.getByLabel(answers.question), HOMEWORK);
  await rosa.use(rosa.button(answers.addFile, rosa.card));
  await rosa.card.locator('input[type=file]').setInputFiles({ name: `${PHOTO}.png`, mimeType: 'image/png', buffer: await rosa.page.screenshot() });
  await rosa.card.locator('.given-file').waitFor();
  await rosa.use(rosa.button(answers.send, rosa.card));
  await rosa.see(HOMEWORK, rosa.card);

  const night = rosa.picker.locator('[data-id="o-26"]');
  await rosa.use(night.getByRole('button', { name: new RegExp(picker.suggest) }));
  await rosa.fill(night.locator('#way'), WAY);
  await rosa.use(rosa.button(forms.send, night));
  await rosa.picker.locator('#way').waitFor({ state: 'detached' });
  await rosa.use(night.getByRole('button', { name: new RegExp(`^${picker.canDo}|${picker.joinList}`) }));
  await rosa.use(rosa.button(forms.sayYes, night));
  await rosa.picker.locator('.mineone[data-id="o-26"]').waitFor();
}

/** What Daniel can take along: a calendar file, his copy of the plan, what he finds by searching. */
async function takesAlong(daniel: Person): Promise<void> {
  const file = async (name: string | RegExp, where = daniel.picker): Promise<string> => {
    const [download] = await Promise.all([daniel.page.waitForEvent('download'), daniel.use(where.getByRole('button', { name }).first())]);
    return (await (await download.createReadStream()).toArray()).join('');
  };
  const river = daniel.picker.locator('[data-id="o-45"]');
  await daniel.use(river.getByRole('button', { name: /^I can do this/ }));
  await daniel.use(daniel.button('Say yes', river));
  await daniel.picker.locator('.mineone[data-id="o-45"]').waitFor();
  const calendar = await file(/^Put it in my calendar/);
  await daniel.use(daniel.plan.locator('details.about > summary'));
  const copy = await file('Save a copy', daniel.plan);
  assert.match(calendar, /BEGIN:VEVENT/);
  assert.match(copy, /"plan"/);
  await daniel.use(daniel.picker.locator('.finding > summary'));
  const search = daniel.picker.getByRole('searchbox');
  await daniel.fill(search, WAY);
  const found = await daniel.picker.locator('.results').innerText();
  await search.fill('');
  for (const wanted of MARKS) assert.ok(![calendar, copy, found.replaceAll(WAY, (at, offset: number) => (offset === found.indexOf(at) ? '' : at))].some((text) => text.includes(wanted)), `${wanted} is in what Daniel takes along`);
}

const lastOwn = (person: Person, text: string) => person.talk.locator('[part=message]', { hasText: text }).last();

/** What is under a message moves while it goes out: somebody looks for its menu when it has arrived. */
async function openMenu(rosa: Person, text: string): Promise<void> {
  const message = lastOwn(rosa, text);
  await message.getByText('Enviado').waitFor();
  await rosa.use(message.getByRole('button', { name: /^Más/ }));
}

async function changeLast(rosa: Person, control: string, words: string): Promise<void> {
  await openMenu(rosa, BEFORE);
  await rosa.use(rosa.button(control));
  const form = rosa.talk.locator('form.menu');
  await rosa.fill(form.locator('textarea'), words);
  await rosa.use(form.getByRole('button', { name: 'Guardar' }));
  await rosa.see(words);
}

async function withdrawLast(rosa: Person): Promise<void> {
  await openMenu(rosa, TAKEN);
  await rosa.use(rosa.button('Retirarlo'));
  await rosa.until('the words are taken back', async () => !(await rosa.messages()).join().includes(TAKEN));
}

async function report(rosa: Person): Promise<void> {
  await rosa.use(rosa.talk.locator('[part=message]', { hasText: NOTE }).getByRole('button', { name: /^Más/ }));
  await rosa.use(rosa.button('Avisar de esto a la escuela'));
  const form = rosa.talk.locator('form.menu');
  await rosa.fill(form.locator('textarea'), REASON);
  await rosa.use(form.getByRole('button').first());
  await form.waitFor({ state: 'detached' });
}

async function startTalk(rosa: Person): Promise<void> {
  await rosa.use(rosa.button('Empezar una conversación', rosa.list));
  const form = rosa.list.locator('[part=start]');
  await rosa.choose(form.getByRole('radio', { name: 'Mateo', exact: true }));
  await rosa.fill(form.locator('#what'), SUBJECT);
  await rosa.tick(form.getByRole('checkbox', { name: /Ms\. Grant/ }));
  await rosa.use(form.locator('.go'));
  await rosa.see(SUBJECT);
  await rosa.send(FIRST, 'Enviar');
}

/** School sees two homes in two talks; a quote does not get from one into the other. */
async function bothBands(grant: Person, school: School): Promise<void> {
  const seen: string[] = [];
  for (const [home, words] of [['Rosa', SAID], ['Daniel', DANIELS]] as const) {
    const row = grant.list.locator('.line', { hasText: `with ${home}` }).filter({ hasText: 'Report evening' });
    await grant.openRow(row);
    await grant.see(words);
    await grant.see(new RegExp(`One home only: .?${home}`));
    seen.push((await grant.talk.locator('#audience').innerText()).replace(/[\u2066-\u2069]/g, ''));
  }
  assert.match(seen[0]!, /^Rosa will see this\./);
  assert.match(seen[1]!, /^Daniel will see this\./);
  const threads = ((await (await school.ask('p16', '/v1/thread?limit=200')).json()) as { items: { id: string; about: string; members: { person: string }[] }[] }).items.filter(({ about }) => about === 'Report evening');
  const [rosas, daniels] = ['p03', 'p04'].map((person) => threads.find(({ members }) => members.some((member) => member.person === person))!);
  const said = ((await (await school.ask('p16', `/v1/message?thread=${rosas!.id}`)).json()) as { items: { id: string; text: string }[] }).items.find(({ text }) => text === SAID)!;
  await assert.rejects(school.act('p16', 'school', {
    id: newId(), type: 'message.send', scope: 'circle:c-p01', message: newId(), thread: daniels!.id, text: 'a quote', replyTo: said.id, language: { tag: 'en', means: 'read' }, sort: 'note',
    sensitivity: 'everyday', audience: { revision: 1, people: ['p04'] },
  }), { reason: 'quote-elsewhere' });
}

test('The wall: nothing of one home is in the page, the network, the search, the print or the device of the other', () => theWall());

const isFull = process.env['FP_FULL'] === '1';

test('The wall stands by keyboard alone, too', { skip: isFull ? false : 'some 1,500 presses of Tab through four widgets at two homes: in npm run test:full' }, () => theWall({}, { keyboard: true }));

test('The wall catches a home that is kept out by the element alone', () => caught(() => wordsStay({ rules: wallInTheElementAlone }), /of the other home is in the network of p04/));

test('The wall catches counts of one home that only the element leaves out of the chart of the other', () =>
  caught(() => countsStay({ rules: pointsForAll }), /his chart is as it was|of the other home is in the network of p04/));

test('The wall catches a tie from a step to a message of one home that is drawn for the other', () =>
  caught(() => tiesStay({ rules: linksForAll }), /Daniel sees no tie/));
