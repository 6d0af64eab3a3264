// Story S9: who leaves sees nothing more, and words wait for a writer who meant them for somebody else.
import assert from 'node:assert/strict';
import { after, test, type TestContext } from 'node:test';
import { newId, type Action, type RosterCircle } from '@family-partnering/contract';
import { planPartsLocales } from '@family-partnering/elements/locales/plan-parts/locales';
import { planPartsStrings } from '@family-partnering/elements/plan-tracker/plan-parts.strings';
import { person as rosterPerson, rosterActions } from '@family-partnering/riverbend';
import { caught, closeBrowser, Person, type PersonOptions } from './support/person.js';
import { grantsNeverEnd, oneYesForAll } from './support/planted.js';
import { openSchool, tidy, type School, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const WORDS = 'Gracias por el martes. Seguimos en enero.';
const LIST = 'Our list for the winter: a book of maps, a book of rivers, and one that Ellis may choose.';
const BEFORE = 'Which book comes after this one?';
const NEWS = 'Ellis has read the second book. On to the third.';

/** A defect: the words go to whoever is there now, as if the writer had seen them. */
async function withoutAsking(person: Person, school: School): Promise<void> {
  await person.context.route('**/v1/actions', async (route) => {
    const action = route.request().postDataJSON() as { type: string; thread: string; audience?: { people: string[] } };
    if (action.type === 'message.send') {
      const thread = (await (await school.ask(person.id, `/v1/thread/${action.thread}`)).json()) as { members: { person: string; state: string }[] };
      action.audience!.people = thread.members.filter((seat) => seat.state === 'in' && seat.person !== person.id).map((seat) => seat.person);
    }
    await route.continue({ postData: JSON.stringify(action) });
  });
}

interface Plant extends SchoolOptions {
  readonly withoutAsking?: boolean;
}

async function coachBell(plant: Plant = {}, context?: TestContext, by: PersonOptions = {}): Promise<void> {
  const school = await openSchool(plant);
  const bell = await Person.open(school, 'p23', by);
  const rosa = await Person.open(school, 'p03', { ...by, language: 'es', show: ['talks', 'plan:c-p01'] });
  if (plant.withoutAsking === true) await withoutAsking(rosa, school);
  try {
    const { orphan } = await wordsIn('es', planPartsStrings, planPartsLocales);
    const step = rosa.plan.locator('[part=step]', { hasText: 'I sit beside him for the first problem' });
    await step.waitFor();
    await bell.openTalk('Library math club');
    await bell.see(/I am glad I saw the day it clicked/);
    await bell.until('his device keeps the talk', async () => (await bell.device()).includes('the day it clicked'));
    await rosa.openTalk('Library math club');
    await rosa.offline(true);
    await rosa.send(WORDS, 'Enviar');
    await rosa.see('Guardado en este aparato. Todavía no se envió.');

    const ended = Date.now();
    await school.act('p01', 'student', { id: newId(), type: 'circle.end', scope: 'circle:c-p01', circle: 'c-p01', person: 'p23' });
    await bell.until('the closing line', async () => /This talk has ended for you/.test(await bell.seen()));
    context?.diagnostic(`the open page of who had left said so after ${Date.now() - ended} ms`);
    await bell.until('no message, talk or name on his page', async () => !/the day it clicked|Library math club|Rosa|Mateo/.test(await bell.seen()));
    await bell.until('no message in his device', async () => !(await bell.device()).includes('the day it clicked'));
    assert.ok([401, 404].includes((await school.ask('p23', '/v1/message?thread=t-I')).status), 'the server tells him nothing');

    await rosa.offline(false);
    await rosa.see(/Ya no está aquí: .?Coach Bell/);
    await rosa.see(WORDS);
    const before = school.told('p23').length;
    const here = rosa.talk.getByRole('button', { name: /Ms\. Grant.?.* y .?Mateo|Mateo.?.* y .?Ms\. Grant/ });
    await rosa.use(here);
    await rosa.until('it is sent', async () => (await rosa.talk.getByText(/Ya no está aquí/).count()) === 0);
    const atSchool = async () => ((await (await school.ask('p16', '/v1/message?thread=t-I')).json()) as { items: { text: string; recipients: { person: string }[] }[] }).items.find(({ text }) => text === WORDS);
    // The question goes when she has answered it; the words arrive a little later.
    await rosa.until('her words are at school', async () => (await atSchool()) !== undefined);
    assert.deepEqual((await atSchool())!.recipients.map(({ person }) => person).sort(), ['p01', 'p16']);
    assert.ok(!school.told('p23').slice(before).includes(WORDS), 'he is told nothing of it');
    await rosa.see(orphan('Coach Bell'), step);
  } finally {
    await Promise.all([bell.close(), rosa.close()]);
    await school.stop();
  }
}

/** Mr. Lindqvist's place in Ellis's circle goes to Ms. Cole. */
function withoutLindqvist(): Action {
  const circle = rosterActions(0).find((action): action is RosterCircle => action.type === 'roster.circle' && (action as RosterCircle).circle === 'c-p12')!;
  return { ...circle, id: newId(), members: circle.members.filter(({ person }) => person.id !== 'p17' && person.id !== 'p18').concat({ person: rosterPerson('p18'), relation: 'English, grade 8' }) } as RosterCircle;
}

/** Before the story: the talk of Denise and Ellis with Mr. Lindqvist, in which the two have made a list and he has promised an answer. */
async function readingList(school: School): Promise<void> {
  const all = ['p12', 'p13', 'p17'];
  const said = (person: string, side: 'home' | 'school', text: string, more: object = {}) => school.act(person, side, {
    id: newId(), type: 'message.send', scope: 'circle:c-p12', message: newId(), thread: 'reading', text, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
    audience: { revision: 1, people: all.filter((one) => one !== person) }, ...more,
  });
  await school.act('p13', 'home', { id: newId(), type: 'thread.start', scope: 'circle:c-p12', thread: 'reading', circle: 'c-p12', about: 'Books for winter', mode: 'all', people: ['p12', 'p17'] });
  await said('p13', 'home', LIST);
  await said('p13', 'home', BEFORE, { quick: 'question' });
  await said('p17', 'school', 'I saw this.', { sort: 'promise', promisedBy: '2026-11-24' });
}

async function msCole(plant: Plant = {}, by: PersonOptions = {}): Promise<void> {
  const school = await openSchool(plant);
  await readingList(school);
  const denise = await Person.open(school, 'p13', by);
  if (plant.withoutAsking === true) await withoutAsking(denise, school);
  const ellis = await Person.open(school, 'p12', by);
  const cole = await Person.open(school, 'p18', { ...by, width: 'desk' });
  try {
    await denise.openTalk('Books for winter');
    await denise.see(/Mr\. Lindqvist.? will answer by Tuesday/);
    await denise.offline(true);
    await denise.send(NEWS);
    await denise.see('Saved on this device. Not sent yet.');
    await school.act('system:roster', 'school', withoutLindqvist());
    await cole.row('Books for winter').waitFor();
    await cole.see(/You will answer by Tuesday/, cole.row('Books for winter'));
    await denise.offline(false);
    await denise.see(/Ms\. Cole.? joined after you wrote this\. Should .?Ms\. Cole.? see it too\?/);
    await denise.see(/Ms\. Cole.? and .?Ellis.? will see this|Ellis.? and .?Ms\. Cole.? will see this/);
    assert.ok(!school.told('p18').includes(NEWS), 'nothing goes to her before Denise has said so');
    await denise.use(denise.button(/Yes, send it to .?Ms\. Cole/));
    await cole.openTalk('Books for winter');
    await cole.see(NEWS);
    assert.ok(![LIST, BEFORE].some((words) => school.told('p18').includes(words)), 'she sees nothing from before');

    const list = (person: Person) => person.talk.locator('[part=message]', { hasText: LIST });
    await denise.use(list(denise).getByRole('button', { name: /^More/ }));
    await denise.use(denise.button(/^Let .?Ms\. Cole.? read this, too$/, list(denise)));
    await denise.see('You agreed. It opens when everyone has.', list(denise));
    await ellis.openTalk('Books for winter');
    await ellis.see(/Denise.? would like .?Ms\. Cole.? to read this, too\./, list(ellis));
    assert.ok(!school.told('p18').includes(LIST), 'she sees nothing of the list before both have agreed');
    await ellis.use(ellis.button('Yes, I agree', list(ellis)));
    await cole.see(LIST);
    await cole.see(/You can read this because .?Denise.? and .?Ellis.? agreed\./);
    assert.ok(!school.told('p18').includes(BEFORE), 'with the list she sees nothing else');
  } finally {
    await Promise.all([denise.close(), ellis.close(), cole.close()]);
    await school.stop();
  }
}

test('Comings and goings: a partner whose time has ended sees nothing more; the writer is asked', (context) => coachBell({}, context));

test('Comings and goings: who takes over sees from then on, keeps the promises, and is asked about first', () => msCole());

test('Comings and goings, by keyboard alone', async () => {
  await coachBell({}, undefined, { keyboard: true });
  await msCole({}, { keyboard: true });
});

test('Comings and goings catches a right that does not end', () => caught(() => coachBell({ rules: grantsNeverEnd }), /the closing line|no message, talk or name|tells him nothing/));

test('Comings and goings catches a list that opens with the first yes', () => caught(() => msCole({ rules: oneYesForAll }), /nothing of the list before both have agreed/));

test('Comings and goings catches words that go to others than the writer saw', async () => {
  await caught(() => coachBell({ withoutAsking: true }), /Ya no est/);
  await caught(() => msCole({ withoutAsking: true }), /joined after you wrote this/);
});
