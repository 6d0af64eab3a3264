// Story S8: quiet hours hold the alert and never the message; a student's words reach the safety team, and no other home.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { caught, closeBrowser, Person, type PersonOptions } from './support/person.js';
import { openSchool, tidy, type School } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

/** Monday at 22:50 in Denver. */
const TEN_TO_ELEVEN = '2026-11-24T05:50:00.000Z';
const MINUTE_MS = 60_000;
const LATE = 'Una pregunta que puede esperar hasta mañana.';
const LATER = 'سؤال صغير عن الكسور';
const LETTER = 'i dont want to go to school tomorrow';

/** Notes whatever would call on somebody: alerts, sounds, notifications, another title. */
const LISTEN = `
  globalThis.called = [];
  document.addEventListener('fp-alert', (event) => called.push('alert: ' + event.detail.words));
  HTMLMediaElement.prototype.play = function () { called.push('sound'); return Promise.resolve(); };
  globalThis.AudioContext = class { constructor() { called.push('sound'); } };
  globalThis.Notification = class { constructor(title) { called.push('notification: ' + title); } };
`;

const calledOn = (person: Person): Promise<readonly string[]> => person.page.evaluate(() => (globalThis as unknown as { called: readonly string[] }).called);

async function pass(school: School, people: readonly Person[], minutes: number): Promise<void> {
  school.pass(minutes * MINUTE_MS);
  await Promise.all(people.map((person) => person.context.clock.fastForward(minutes * MINUTE_MS)));
}

async function elevenAtNight(grantOptions: PersonOptions & { readonly loud?: boolean; readonly deaf?: boolean } = {}, home: PersonOptions = {}): Promise<void> {
  const school = await openSchool({ now: TEN_TO_ELEVEN });
  const grant = await Person.open(school, 'p16', { width: 'desk', movable: true, ...grantOptions, plant: `${LISTEN};${grantOptions.plant ?? ''}` });
  if (grantOptions.loud === true) await withoutQuietHours(grant);
  const rosa = await Person.open(school, 'p03', { ...home, language: 'es', movable: true });
  const samir = await Person.open(school, 'p06', { ...home, language: 'ar', movable: true });
  const people = [grant, rosa, samir];
  try {
    const title = await grant.page.title();
    await pass(school, people, 10);
    if (grantOptions.deaf === true) await grant.offline(true);
    await rosa.openTalk('Maths, step by step');
    await rosa.send(LATE, 'Enviar');
    await rosa.see(/Ms\. Grant.? puede verlo ahora/);
    await rosa.see(/7:00/);
    await samir.openTalk('A short week');
    await samir.send(LATER, 'إرسال');

    await grant.until('both messages are on the page', async () => {
      const rows = await grant.list.locator('.talk.fresh').allInnerTexts();
      return [['Maths, step by step', 'New: 2'], ['A short week', 'Samir, 11:00']].every((wanted) => rows.some((row) => wanted.every((part) => row.includes(part))));
    });
    await pass(school, people, 30);
    await grant.page.waitForTimeout(500);
    assert.deepEqual(await calledOn(grant), [], 'nothing calls on her at night');
    assert.equal(await grant.page.title(), title, 'the title stays as it is');
    assert.equal(await grant.list.getByText(/have news/).count(), 0, 'no alert at night');

    await pass(school, people, 7 * 60 + 31);
    await grant.see('2 talks have news', grant.list);
    await pass(school, people, 2);
    assert.deepEqual(await calledOn(grant), ['alert: 2 talks have news'], 'one alert in the morning');
    await grant.openTalk('Maths, step by step');
    await grant.see(LATE);
  } finally {
    await Promise.all(people.map((person) => person.close()));
    await school.stop();
  }
}

/** A defect: the page knows nothing of her quiet hours. */
async function withoutQuietHours(person: Person): Promise<void> {
  await person.context.route('**/v1/person**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replaceAll('"quiet":{', '"loud":{') });
  });
  await person.reopen();
}

async function toTheSafetyTeam(options: PersonOptions = {}, desk: PersonOptions = {}): Promise<void> {
  const school = await openSchool({ now: TEN_TO_ELEVEN });
  const mateo = await Person.open(school, 'p01', options);
  const okafor = await Person.open(school, 'p20', { ...desk, width: 'desk' });
  const rosa = await Person.open(school, 'p03', { language: 'es' });
  try {
    await mateo.use(mateo.button('Start a talk', mateo.list));
    const form = mateo.list.getByRole('region', { name: 'Start a talk' });
    await mateo.choose(form.getByRole('radio', { name: 'Student and school' }));
    await mateo.tick(form.getByRole('checkbox', { name: /Dr\. Okafor/ }));
    await mateo.fill(form.getByLabel('What is it about?'), 'tomorrow');
    await mateo.use(form.getByRole('button', { name: 'Start', exact: true }));
    await mateo.talk.locator('#words').waitFor();
    const line = mateo.talk.getByText(/School counselor on duty 970-555-0142/);
    assert.equal(await mateo.talk.locator('#words').inputValue(), '');
    await mateo.until('the safety line before a letter is written', () => line.isVisible());
    await mateo.send(LETTER);
    assert.ok(await line.isVisible(), 'the safety line stays');

    await okafor.openTalk(/Mateo.*tomorrow|tomorrow/);
    await okafor.use(okafor.talk.locator('[part=message]', { hasText: LETTER }).getByRole('button', { name: /^More/ }));
    const pass = okafor.button('Pass to the safety team');
    await okafor.use(pass);
    await okafor.see('You passed this to the school’s safety team.');
    await mateo.see(/Dr\. Okafor.? passed this to the school’s safety team\./);

    const threads = ((await (await school.ask('p01', '/v1/thread')).json()) as { items: { id: string; about: string }[] }).items;
    const { id } = threads.find(({ about }) => about === 'tomorrow')!;
    for (const [place, text] of Object.entries({ page: await rosa.seen(), network: school.told('p03'), device: await rosa.device() })) {
      for (const mark of [id, LETTER, 'tomorrow']) assert.ok(!text.includes(mark), `${mark} is in the ${place} of Rosa`);
    }
    assert.equal(await rosa.list.locator('.talk').count(), 3, 'not even a number has changed');
  } finally {
    await Promise.all([mateo.close(), okafor.close(), rosa.close()]);
    await school.stop();
  }
}

test('Eleven at night: the message is there, the alert comes at seven, once', () => elevenAtNight());

test('Eleven at night by keyboard alone, on both sides', () => elevenAtNight({ keyboard: true }, { keyboard: true }));

test('Eleven at night catches an alert at night', () => caught(() => elevenAtNight({ loud: true }), /nothing calls on her at night|no alert at night/));

test('Eleven at night catches a message that is not on her page', () => caught(() => elevenAtNight({ deaf: true }), /both messages are on the page/));

test('What a student writes can be passed to the safety team, and the home learns nothing of it', () => toTheSafetyTeam());

test('What a student writes is passed to the safety team by keyboard alone', () => toTheSafetyTeam({ keyboard: true }, { keyboard: true }));

test('The story catches a safety line that depends on the text', () => caught(() => toTheSafetyTeam({
  plant: `setInterval(() => {
    const root = document.querySelector('fp-message-thread')?.shadowRoot;
    const line = root?.querySelector('.safety');
    if (line) line.style.display = /hurt|afraid/.test(root.querySelector('#words')?.value ?? '') ? '' : 'none';
  }, 10);`,
}), /the safety line before a letter is written/));
