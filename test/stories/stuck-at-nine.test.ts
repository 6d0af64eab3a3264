// Story S2: stuck on a step in the evening, an answer in the morning, and finding out together on two devices.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { instantAt, seedSteps } from '@family-partnering/riverbend';
import { caught, closeBrowser, endAll, Person, type PersonOptions } from './support/person.js';
import { spoilt } from './support/planted.js';
import { FRIDAY, openSchool, tidy, type SchoolOptions } from './support/school.js';
import { homeworkWords as words } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const NINE = instantAt('2026-11-18', '20:52');
/** Wednesday evening: two families have said that they are stuck at number 4, Mateo has not. */
const TOLD = seedSteps(FRIDAY).filter(({ at }) => at < NINE);
const STOPPING = 'Practice cards are not graded. Stopping at 30 minutes costs nothing.';
const ANSWER = 'Number 4 was not clear. I wrote a new one.';
const ROSA_SEES = 'Se anima cuando dibuja.';
const MATEO_SEES = 'i stop when words dont say which trip';
const TITLE = /Two trips, one graph/;


/** Wednesday at nine, offline: three taps, and what can be done now. */
async function getStuck(mateo: Person): Promise<void> {
  const said = await words(mateo);
  await mateo.offline(true);
  await mateo.use(mateo.card.getByRole('button', { name: TITLE }));
  const panel = mateo.card.getByRole('region', { name: said.howDidItGo });
  await mateo.use(panel.getByRole('button', { name: said.gotStuck }));
  await mateo.use(panel.getByRole('button', { name: said.unclear }));
  await mateo.pick(panel.getByLabel(said.whichStep), said.stepNumber('4', 'Number 4: which trip is faster?'));
  await mateo.use(panel.getByRole('button', { name: said.send }));
  await mateo.see(said.saidSaved, mateo.card);
}

/** The next morning: all who stopped at the same place are answered at once, and each family has an answer of its own. */
async function answerAll(grant: Person): Promise<void> {
  const said = await words(grant);
  await grant.use(grant.card.getByRole('button', { name: TITLE }));
  await grant.card.getByRole('heading', { name: said.stuckHere('3', '4') }).waitFor();
  await grant.fill(grant.card.getByLabel(said.yourAnswer).first(), ANSWER);
  await grant.use(grant.card.getByRole('button', { name: said.answerAll('3') }));
  await grant.until('nobody is stuck and waiting', async () => !(await grant.card.innerText()).includes(said.stuckHere('3', '4')));
}

/** The answer is this family's own: nothing tells of another one. */
async function isTheirs(person: Person, others: readonly string[]): Promise<void> {
  await person.card.getByRole('listitem').filter({ hasText: ANSWER }).first().waitFor();
  const held = `${await person.seen()}\n${person.school.told(person.id)}`;
  for (const name of others) assert.ok(!held.includes(name), `${name} is in the page of ${person.id}`);
}

async function openCard(person: Person): Promise<void> {
  await person.use(person.card.getByRole('button', { name: TITLE }));
  await person.card.getByRole('heading', { name: TITLE, level: 2 }).waitFor();
}

/** Writes what one sees; `ready` lets it be shown. */
async function write(person: Person, view: string, ready: boolean): Promise<void> {
  const said = await words(person);
  const together = person.card.getByRole('region', { name: said.findOut });
  if (view !== '') await person.fill(together.getByLabel(said.iSee), view);
  await person.use(together.getByRole('button', { name: ready ? said.ready : said.save, exact: true }));
  await person.until('the view is kept', async () => (await together.getByRole('button', { name: said.save, exact: true }).count()) === (ready ? 0 : 1));
}

async function stuckAtNine(home: PersonOptions = {}, desk: PersonOptions = {}, options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool({ now: NINE, told: TOLD, ...options });
  const mateo = await Person.open(school, 'p01', { show: ['homework'], ...home });
  const grant = await Person.open(school, 'p16', { width: 'desk', show: ['homework'], ...desk });
  const people = [mateo, grant];
  const join = async (id: string, more: PersonOptions): Promise<Person> => {
    const person = await Person.open(school, id, { show: ['homework'], ...more });
    people.push(person);
    return person;
  };
  try {
    await getStuck(mateo);
    const said = await words(mateo);
    await mateo.see(STOPPING, mateo.card);
    await mateo.see(said.helpNow, mateo.card);
    await mateo.card.getByRole('link', { name: '970-555-0155' }).waitFor();
    await mateo.offline(false);
    await mateo.until('the note has gone out', async () => !(await mateo.card.innerText()).includes(said.saidSaved));

    school.pass(Date.parse(instantAt('2026-11-19', '07:20')) - Date.parse(NINE));
    await answerAll(grant);
    const benjamin = await join('s02', {});
    await openCard(benjamin);
    const yusra = await join('g09', { language: 'ar' });
    await openCard(yusra);
    await Promise.all([isTheirs(mateo, ['Benjamin', 'Fatima', 'Yusra']), isTheirs(benjamin, ['Mateo', 'Fatima', 'Yusra']), isTheirs(yusra, ['Mateo', 'Benjamin'])]);

    const rosa = await join('p03', home);
    const hers = await words(rosa);
    await openCard(rosa);
    await rosa.use(rosa.card.getByRole('button', { name: hers.findOut }));
    await rosa.use(rosa.card.locator('section.panel').getByRole('button', { name: hers.findOut }));
    await write(rosa, ROSA_SEES, false);
    await rosa.page.close();

    const desktop = await join('p01', { width: 'desk', ...home });
    await openCard(desktop);
    await write(desktop, MATEO_SEES, true);
    await grant.use(grant.card.getByRole('button', { name: 'Mateo' }).first());
    await write(grant, 'He starts fast with a picture.', true);
    for (const person of [desktop, grant]) assert.ok(!school.told(person.id).includes(ROSA_SEES), 'nobody reads what Rosa has not shown yet');
    await rosa.reopen();
    await openCard(rosa);
    await rosa.see(ROSA_SEES, rosa.card);
    assert.ok(!school.told('p03').includes(MATEO_SEES), 'Rosa does not read Mateo before she is ready');
    await write(rosa, '', true);
    await Promise.all([rosa.see(MATEO_SEES, rosa.card), desktop.see(ROSA_SEES, desktop.card), grant.see(ROSA_SEES, grant.card)]);
  } finally {
    await endAll(people, school);
  }
}

test('Stuck at nine: three taps, help at once, one answer to three families, and finding out together', () => stuckAtNine({ language: 'es' }));

/** Says it a second time, with a word: still one note. */
async function twice(options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool({ now: NINE, told: TOLD, ...options });
  const mateo = await Person.open(school, 'p01', { show: ['homework'], keyboard: true });
  const people = [mateo];
  try {
    await getStuck(mateo);
    const said = await words(mateo);
    await mateo.offline(false);
    await mateo.until('the note has gone out', async () => !(await mateo.card.innerText()).includes(said.saidSaved));
    const panel = mateo.card.getByRole('region', { name: said.howDidItGo });
    await mateo.use(panel.getByRole('button', { name: said.gotStuck }));
    await mateo.fill(panel.getByLabel(said.aWord), 'it only gives one speed');
    await mateo.use(panel.getByRole('button', { name: said.send }));
    await mateo.card.getByRole('listitem').filter({ hasText: 'it only gives one speed' }).first().waitFor();
    const notes = ((await (await school.ask('p16', '/v1/answer?card=hw-12&limit=200')).json()) as { items: { sort: string; author: { person: string } }[] }).items.filter(({ sort, author }) => sort === 'stuck' && author.person === 'p01');
    assert.equal(notes.length, 1, 'a second answer adds to the first stuck note');
  } finally {
    await endAll(people, school);
  }
}

test('Stuck twice, by keyboard alone: the second word stands in the first note', () => twice());

test('Stuck at nine catches a second note of the same student', () =>
  caught(() => twice({ rules: spoilt(['homework.stuck'], (drafts, action) => drafts.map((draft) => (draft.kind === 'answer' ? { ...draft, id: `${draft.id}|${action.id}` } : draft))) }), /adds to the first stuck note/));
