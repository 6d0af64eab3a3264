// Story S3: two homes of one student, and a wall that nothing gets over.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId } from '@family-partnering/contract';
import { caught, closeBrowser, Person } from './support/person.js';
import { wallInTheElementAlone } from './support/planted.js';
import { openSchool, tidy, type School, type SchoolOptions } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const NOTE = 'Report evening is December 3.';
const mark = (letter: string): string => `marca${letter}uno`;
const SAID = mark('A'), IN_TALK = mark('B'), BEFORE = mark('C'), CHANGED = mark('D'), TAKEN = mark('E'), SUBJECT = mark('F'), FIRST = mark('G'), DRAFT = mark('H'), REASON = mark('I'), LAST = mark('J');
const MARKS = [SAID, IN_TALK, BEFORE, CHANGED, TAKEN, SUBJECT, FIRST, DRAFT, REASON, LAST];
const DANIELS = 'palabraDeDaniel';

/** Every id that one home's eyes see and the other's do not. */
async function idsOf(school: School, person: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const list = async (path: string) => ((await (await school.ask(person, path)).json()) as { items: { kind: string; id: string }[] }).items;
  for (const thread of await list('/v1/thread')) {
    ids.set(thread.id, 'thread');
    for (const message of await list(`/v1/message?thread=${thread.id}`)) ids.set(message.id, 'message');
  }
  return ids;
}

const only = (mine: Map<string, string>, theirs: Map<string, string>): [string, string][] => [...mine].filter(([id]) => !theirs.has(id));

async function answerOf(school: School, person: string, path: string): Promise<string> {
  const answer = await school.ask(person, path);
  return JSON.stringify([answer.status, [...answer.headers].filter(([name]) => name !== 'date'), await answer.text()]);
}

/** Nothing of the other home is anywhere on this side. */
async function holdsNothingOf(person: Person, marks: readonly string[], ids: readonly [string, string][]): Promise<void> {
  const { school, id: who } = person;
  const places: Record<string, string> = {
    'the page': await person.seen(), 'the network': school.told(who), 'what is heard and printed': await person.heardAndPrinted(), 'the device': await person.device(),
  };
  for (const [place, text] of Object.entries(places)) {
    for (const wanted of [...marks, ...ids.map(([id]) => id)]) assert.ok(!text.includes(wanted), `${wanted} of the other home is in ${place} of ${who}`);
  }
  for (const wanted of marks) assert.equal(await person.finds(wanted), false, `${who} finds ${wanted} in the page`);
  for (const [id, kind] of ids) {
    assert.equal(await answerOf(school, who, `/v1/${kind}/${id}`), await answerOf(school, who, `/v1/${kind}/${newId()}`), `the ${kind} of the other home answers as one that never was`);
  }
}

async function theWall(options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool(options);
  const daniel = await Person.open(school, 'p04');
  const rosa = await Person.open(school, 'p03', { language: 'es' });
  const grant = await Person.open(school, 'p16', { width: 'desk' });
  try {
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

    await daniel.row('Report evening').waitFor();
    await daniel.until('one new message', async () => (await daniel.list.locator('.new').allInnerTexts()).join() === 'New: 1');
    const [ofRosa, ofDaniel] = [await idsOf(school, 'p03'), await idsOf(school, 'p04')];
    assert.equal([...ofDaniel.values()].filter((kind) => kind === 'thread').length, 2, 'Daniel has his own talk and the report evening');
    await holdsNothingOf(daniel, [...MARKS, 'Rosa', 'p03', 'hh-A'], only(ofRosa, ofDaniel));
    await daniel.openTalk('Report evening');
    await daniel.see(NOTE);
    assert.equal((await daniel.messages()).length, 1, 'Daniel sees the message once');
    assert.ok(await daniel.finds(NOTE), 'find-in-page finds what is his');
    await daniel.send(DANIELS);
    await holdsNothingOf(daniel, [...MARKS, 'Rosa', 'p03', 'hh-A'], only(ofRosa, ofDaniel));
    await holdsNothingOf(rosa, [DANIELS, 'Daniel', 'p04', 'hh-B'], only(await idsOf(school, 'p04'), await idsOf(school, 'p03')));
    await bothBands(grant, school);
  } finally {
    await Promise.all([daniel.close(), rosa.close(), grant.close()]);
    await school.stop();
  }
}

const lastOwn = (person: Person, text: string) => person.talk.locator('[part=message]', { hasText: text }).last();

async function changeLast(rosa: Person, control: string, words: string): Promise<void> {
  await lastOwn(rosa, BEFORE).getByRole('button', { name: /^Más/ }).click();
  await rosa.button(control).click();
  const form = rosa.talk.locator('form.menu');
  await form.locator('textarea').fill(words);
  await form.getByRole('button', { name: 'Guardar' }).click();
  await rosa.see(words);
}

async function withdrawLast(rosa: Person): Promise<void> {
  await lastOwn(rosa, TAKEN).getByRole('button', { name: /^Más/ }).click();
  await rosa.button('Retirarlo').click();
  await rosa.until('the words are taken back', async () => !(await rosa.messages()).join().includes(TAKEN));
}

async function report(rosa: Person): Promise<void> {
  await rosa.talk.locator('[part=message]', { hasText: NOTE }).getByRole('button', { name: /^Más/ }).click();
  await rosa.button('Avisar de esto a la escuela').click();
  const form = rosa.talk.locator('form.menu');
  await form.locator('textarea').fill(REASON);
  await form.getByRole('button').first().click();
  await form.waitFor({ state: 'detached' });
}

async function startTalk(rosa: Person): Promise<void> {
  await rosa.button('Empezar una conversación', rosa.list).click();
  const form = rosa.list.locator('[part=start]');
  await form.getByRole('radio', { name: 'Mateo' }).check();
  await form.locator('#what').fill(SUBJECT);
  await form.getByRole('checkbox', { name: /Ms\. Grant/ }).check();
  await form.locator('.go').click();
  await rosa.see(SUBJECT);
  await rosa.send(FIRST, 'Enviar');
}

/** School sees two homes in two talks; a quote does not get from one into the other. */
async function bothBands(grant: Person, school: School): Promise<void> {
  const seen: string[] = [];
  for (const [home, words] of [['Rosa', SAID], ['Daniel', DANIELS]] as const) {
    const row = grant.list.locator('.line', { hasText: `with ${home}` }).filter({ hasText: 'Report evening' });
    await row.click();
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

test('The wall catches a home that is kept out by the element alone', () => caught(() => theWall({ rules: wallInTheElementAlone }), /of the other home is in the network of p04|Daniel has his own/));
