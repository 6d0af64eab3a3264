// Story S4: a plan proposed by paper and call, for somebody who does not use the page. What the school and the student said yes to begins at once.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { Refusal, type Action, type CheckedRule, type Draft } from '@family-partnering/contract';
import { instantAt, seedSteps } from '@family-partnering/riverbend';
import { familyRules } from '@family-partnering/rules';
import type { Locator } from 'playwright-core';
import { seconds } from '../support/keystrokes.js';
import { pagesOf, sheetOf } from './support/paper.js';
import { caught, closeBrowser, endAll, Person, theBrowser, type PersonOptions } from './support/person.js';
import { spoilt } from './support/planted.js';
import { FRIDAY, openSchool, tidy, type School, type SchoolOptions } from './support/school.js';
import { homeworkWords, planWords as words } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const THURSDAY = instantAt('2026-11-19', '12:40');
/** Thursday, at lunch: nobody has spoken of a plan for An yet. */
const TOLD = seedSteps(FRIDAY).filter(({ at, action }) => at < THURSDAY && !JSON.stringify(action).includes('p-2'));
const CIRCLE = 'c-p08';
const LAN = 'bà Lan';
const PHAM = 'Ms. Tuyết Phạm';
const ONE_THING = 'Reading in English feels heavy at night.';
const TOGETHER = 'We read together';
const PICTURES = 'We read picture books for 15 minutes';
const PARTNER = 'A reading partner at lunch';
const TELL = 'I pick the book and tell it from the pictures';
/** The language that An's home is shown: An and bà Lan speak Vietnamese. */
const HOME = 'vi';

/** A card of An's class, so that there is a sheet with a code for his home. */
const invite = (school: School): Promise<unknown> => school.act('p16', 'school', {
  id: 'hw-rice', type: 'homework.invite', scope: `circle:${CIRCLE}`, card: 'hw-rice', circles: [CIRCLE],
  task: { subject: 'Grade 7 maths', title: 'Rice and water', goal: 'I am learning to measure.', from: '2026-11-16', to: '2026-11-23', needed: '', given: '', steps: [], prompts: [], further: {}, letters: [] },
});

/** The code as it stands on the sheet that An took home. */
async function codeOnPaper(an: Person): Promise<string> {
  await an.use(an.card.getByRole('button', { name: /Rice and water/ }));
  const code = an.card.locator('.sheet .code');
  await code.waitFor({ state: 'attached' });
  return (await code.textContent())!.trim();
}

/** What bà Lan drew and wrote comes back by its code, with a photo of it. */
async function keyIn(rahimi: Person, code: string): Promise<void> {
  const said = await homeworkWords(rahimi);
  const hand = { keys: 0, taps: 0 };
  const tap = (control: Locator): Promise<void> => ((hand.taps += 1), rahimi.use(control));
  await tap(rahimi.card.getByRole('button', { name: said.fromPaper }));
  const panel = rahimi.card.locator('section.panel');
  await rahimi.fill(panel.getByLabel(said.codeLabel), code);
  hand.keys += code.length;
  await rahimi.see('Rice and water', panel.getByRole('status'));
  await tap(panel.getByRole('button', { name: said.asked, exact: true }));
  await tap(panel.getByRole('button', { name: said.addFile }));
  hand.taps += 2; // one for the camera or the folder, one for the picture in it
  await rahimi.card.locator('input[type=file]').setInputFiles({ name: 'sheet.png', mimeType: 'image/png', buffer: await rahimi.page.screenshot({ clip: { x: 0, y: 0, width: 200, height: 120 } }) });
  await panel.locator('.given-file').waitFor();
  await tap(panel.getByRole('button', { name: said.readBackTo }));
  await tap(panel.getByRole('button', { name: said.save, exact: true }));
  await rahimi.until('it is written down', async () => (await panel.getByText(said.keyed).count()) > 0);
  const took = seconds(hand, 2);
  assert.ok(took < 20, `a sheet is keyed in ${took.toFixed(1)} s`);
  await rahimi.use(panel.getByRole('button', { name: said.close, exact: true }));
}

/** These are bà Lan's words, said in a call that Ms. Phạm interpreted, and read back to her. */
async function inHerName(rahimi: Person, form: Locator): Promise<void> {
  const said = await words(rahimi);
  await rahimi.choose(form.getByRole('radio', { name: said.wordsOf(LAN) }));
  await rahimi.fill(form.getByLabel(said.interpreter), PHAM);
  await rahimi.tick(form.getByRole('checkbox', { name: said.readBack }));
}

/** Ticks a box; by keys, with the space bar. */
async function suggest(person: Person, what: string, when: string, owner: string, finish: (form: Locator) => Promise<void> = async () => undefined): Promise<void> {
  const said = await words(person);
  await person.use(person.plan.getByRole('button', { name: said.addStep, exact: true }));
  const form = person.plan.getByRole('group', { name: said.addStep });
  await person.fill(form.getByLabel(said.what, { exact: true }), what);
  await person.fill(form.getByLabel(said.when, { exact: true }), when);
  await person.pick(form.getByLabel(said.who, { exact: true }), owner);
  await finish(form);
  await person.use(form.getByRole('button', { name: said.suggest }));
  await form.waitFor({ state: 'detached' });
}

/** The plan begins in bà Lan's name, as she said it on the phone. */
async function propose(rahimi: Person): Promise<void> {
  const said = await words(rahimi);
  const start = rahimi.plan.locator('.starter');
  await rahimi.fill(start.getByLabel(said.goodAt('An')), 'He measures the rice and the water for me.');
  await rahimi.fill(start.getByLabel(said.firstThing), ONE_THING);
  await inHerName(rahimi, start);
  await rahimi.use(start.getByRole('button', { name: said.start }));
  const head = rahimi.plan.locator('[part=head]');
  await rahimi.see(written(said, '', 'Thursday, November 19'), head);
  await rahimi.see(said.wasReadBack, head);
  const hers = (form: Locator): Promise<void> => inHerName(rahimi, form);
  await suggest(rahimi, TOGETHER, 'Saturday mornings', LAN, hers);
  await suggest(rahimi, PARTNER, 'At lunch', 'Dr. Okafor', hers);
  await suggest(rahimi, TELL, 'In the evening', 'An', hers);
  await rahimi.use(rahimi.plan.getByRole('button', { name: said.putForward }));
  const form = rahimi.plan.getByRole('group', { name: said.putForward });
  await inHerName(rahimi, form);
  await rahimi.use(form.getByRole('button', { name: said.suggest }));
  await rahimi.plan.getByText(said.whoAgreed('1')).waitFor();
}

type Words = Awaited<ReturnType<typeof words>>;
/** By phone, written down by Ms. Rahimi; names stand apart from the sentence, so its beginning is looked for. */
const written = (said: Words, name: string, day: string): string => said.byCall(name, day).split(',')[0]!;

/** The same without a browser: where only what comes after is looked at. */
async function proposed(school: School): Promise<void> {
  const spoken = { for: 'p09', recorded: { how: 'call', readBack: true, interpreter: PHAM } };
  const home = ((await (await school.ask('p19', `/v1/member?circle=${CIRCLE}&limit=50`)).json()) as { items: { person: string; household?: string }[] }).items.find(({ person }) => person === 'p09')!.household!;
  const act = (type: string, more: object): Promise<unknown> => school.act('p19', 'school', { id: `s4-${type}`, type, scope: `circle:${CIRCLE}`, plan: 's4', ...spoken, ...more });
  await act('plan.start', { home, circle: CIRCLE, goodAt: 'He measures the rice.', oneThing: ONE_THING });
  const step = (id: string, owner: string, what: string, when: string) => ({ field: 'step', step: id, seen: '', to: { owner, what, when, days: [] } });
  await act('plan.edit', { home, why: '', changes: [step('s4-1', 'p09', TOGETHER, 'Saturday mornings'), step('s4-2', 'p20', PARTNER, 'At lunch'), step('s4-3', 'p08', TELL, 'In the evening')] });
  await act('plan.propose', { why: '', changes: [] });
}

const stepOf = (person: Person, what: string): Locator => person.plan.locator('[part=step]').filter({ hasText: what });

/** Dr. Okafor says yes to what the school is asked for, and begins. The yes of no one else is needed for it. */
async function begin(okafor: Person): Promise<void> {
  const said = await words(okafor);
  const waits = okafor.plan.getByRole('region', { name: said.waitsForYou });
  await okafor.use(waits.getByRole('group', { name: PARTNER }).getByRole('button', { name: said.yesIWill }));
  await logWeek(okafor, PARTNER);
}

/** A word for this week in a step of one’s own. */
async function logWeek(person: Person, what: string): Promise<void> {
  const said = await words(person);
  const step = stepOf(person, what);
  await person.use(step.getByRole('group', { name: said.happenedWeek }).getByRole('button', { name: said.yes, exact: true }));
  await step.getByText(said.weekSaid(said.yes)).or(person.plan.getByRole('button', { name: said.throwAway })).first().waitFor();
  const refused = person.plan.getByRole('button', { name: said.throwAway });
  // The entry stands on the page before it is at school.
  const kept = async (): Promise<number> => ((await (await person.school.ask(person.id, `/v1/plan-log?plan=${await planOf(person.school)}&limit=200`)).json()) as { items: { by: { person: string } }[] }).items.filter(({ by }) => by.person === person.id).length;
  await person.until('the entry is kept, or was refused', async () => (await kept()) + (await refused.count()) > 0);
  assert.equal(await refused.count(), 0, `the step of ${person.id} is logged before all have agreed`);
}

/** Changes what bà Lan would do: the second version, which goes on from hers. */
async function change(okafor: Person): Promise<void> {
  const said = await words(okafor);
  const step = stepOf(okafor, TOGETHER);
  await okafor.use(step.getByRole('button', { name: new RegExp(`^${said.more}`) }));
  await okafor.use(step.getByRole('button', { name: said.changeStep }));
  const form = step.getByRole('group', { name: said.changeStep });
  await okafor.fill(form.getByLabel(said.what, { exact: true }), PICTURES);
  await okafor.fill(form.getByLabel(said.when, { exact: true }), 'Saturdays at 10, community center');
  await okafor.tick(form.getByRole('checkbox', { name: said.goOn('1', LAN) }));
  await okafor.use(form.getByRole('button', { name: said.suggest }));
  await form.waitFor({ state: 'detached' });
  await okafor.plan.getByText(said.whoAgreed('2')).waitFor();
}

/** One's own strength: a plan that all call ours needs one from each side. */
async function strength(person: Person, text: string): Promise<void> {
  const said = await words(person);
  await person.use(person.plan.getByRole('button', { name: said.addStrength }));
  const form = person.plan.getByRole('group', { name: said.addStrength });
  await person.fill(form.getByLabel(said.strengthAsked('An')), text);
  await person.use(form.getByRole('button', { name: said.save, exact: true }));
  await form.waitFor({ state: 'detached' });
}

interface Step {
  readonly now?: unknown;
  readonly asks: readonly { readonly words: { readonly what: string }; readonly yes?: unknown }[];
}

/** What An is asked for waits for his own yes, whoever else has said theirs. */
async function isAsked(an: Person): Promise<void> {
  const said = await words(an);
  const waits = an.plan.getByRole('region', { name: said.waitsForYou });
  await an.plan.getByRole('heading', { name: ONE_THING }).waitFor();
  await an.plan.getByText(said.whoAgreed('1')).waitFor();
  const { items } = (await (await an.school.ask('p08', `/v1/plan-step?plan=${await planOf(an.school)}&limit=50`)).json()) as { items: readonly Step[] };
  const asked = items.find(({ asks }) => asks.some((one) => one.words.what === TELL));
  assert.ok(asked !== undefined && asked.now === undefined, 'no step of An’s is in force before his yes');
  await waits.getByRole('group', { name: TELL }).waitFor();
}

const planOf = async (school: School): Promise<string> => ((await (await school.ask('p19', `/v1/plan?circle=${CIRCLE}`)).json()) as { items: { id: string }[] }).items[0]!.id;

async function sayYes(an: Person): Promise<void> {
  const said = await words(an);
  const waits = an.plan.getByRole('region', { name: said.waitsForYou });
  await an.use(waits.getByRole('group', { name: TELL }).getByRole('button', { name: said.yesIWill }));
  await stepOf(an, TELL).waitFor();
  await an.use(waits.getByRole('button', { name: said.agree, exact: true }));
  await waits.waitFor({ state: 'detached' });
}

/** Started at school, waiting for bà Lan: help has begun, and nobody calls it ours. */
async function waitsForHer(...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const said = await words(person);
    const head = person.plan.locator('[part=head]');
    await head.getByText(person.id === 'p08' ? said.helpGoesOn : said.helpGoesOnSchool(LAN)).waitFor();
    await head.getByText(said.notOnPage(LAN)).waitFor();
    assert.equal(await person.plan.getByText(said.ours, { exact: true }).count(), 0, `${person.id} reads that it is ours, before bà Lan has said yes`);
    await head.getByText(said.shared, { exact: true }).waitFor();
  }
}

/** Two pages for bà Lan's table, in the language of her home, with pictures beside the words. */
async function print(rahimi: Person): Promise<void> {
  const said = await words(rahimi);
  await rahimi.use(rahimi.plan.getByText(said.about, { exact: true }));
  await rahimi.plan.locator('[part=language] select').selectOption(HOME);
  const theirs = await words({ ...rahimi, options: { language: HOME } } as Person);
  await rahimi.plan.locator('details.about').getByRole('button', { name: theirs.print, exact: true }).click();
  const sheet = await sheetOf(rahimi.plan);
  assert.equal(sheet.lang, HOME);
  for (const text of [theirs.whatEach, theirs.sheetAnswer, PICTURES, PARTNER, TELL]) assert.ok(sheet.text.includes(text), `on paper: ${text}`);
  assert.ok(sheet.pictures > 12, `${sheet.pictures} pictures on paper`);
  assert.equal(await pagesOf(await theBrowser(), sheet, 'Letter'), 2, 'two pages');
  await rahimi.plan.locator('[part=language] select').selectOption('en');
  await rahimi.plan.getByRole('button', { name: said.addStep, exact: true }).waitFor();
}

/** A call: her yes to exactly this version, and to her own step in it. */
async function recordYes(rahimi: Person): Promise<void> {
  const said = await words(rahimi);
  await rahimi.use(rahimi.plan.getByRole('button', { name: said.record(LAN) }));
  const form = rahimi.plan.getByRole('group', { name: said.record(LAN) });
  // Nothing is chosen for her: neither what she said, nor how.
  await rahimi.choose(form.getByRole('radio', { name: said.theirYes }));
  await rahimi.tick(form.getByRole('checkbox', { name: new RegExp(PICTURES) }));
  await rahimi.choose(form.getByRole('radio', { name: said.byPhone }));
  await rahimi.fill(form.getByLabel(said.interpreter), PHAM);
  await rahimi.tick(form.getByRole('checkbox', { name: said.readBack }));
  await rahimi.use(form.getByRole('button', { name: said.save, exact: true }));
  await form.waitFor({ state: 'detached' });
}

/** Both versions are there to be read, each with who put it forward, and how. */
async function history(rahimi: Person): Promise<void> {
  const said = await words(rahimi);
  const versions = rahimi.plan.locator('details.version');
  assert.equal(await versions.count(), 2);
  const [second, first] = (await versions.evaluateAll((all) => all.map((one) => one.textContent!.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' '))));
  assert.ok(second!.includes(said.stateInForce) && second!.includes(PICTURES) && second!.includes('Dr. Okafor'), second);
  assert.ok(first!.includes(said.stateReplaced) && first!.includes(TOGETHER) && first!.includes(LAN), first);
  assert.match(first!, /written down by Ms\. Rahimi.*Read back: yes\..*Ms\. Tuyết Phạm/, 'the first is hers, written down and read back');
}

async function helpDoesNotWait(home: PersonOptions = {}, desk: PersonOptions = {}): Promise<void> {
  const school = await openSchool({ now: THURSDAY, told: TOLD });
  await invite(school);
  const [an, rahimi] = await Promise.all([
    Person.open(school, 'p08', { ...home, show: ['homework', `plan:${CIRCLE}`] }), Person.open(school, 'p19', { ...desk, width: 'desk', show: ['homework', `plan:${CIRCLE}`] }),
  ]);
  const people = [an, rahimi];
  try {
    await keyIn(rahimi, await codeOnPaper(an));
    const card = await homeworkWords(an);
    await an.see(card.readBack, an.card);
    await an.card.getByRole('listitem').filter({ hasText: LAN }).locator('figure, img, .file').first().waitFor();

    await propose(rahimi);
    await isAsked(an);
    const okafor = await Person.open(school, 'p20', { ...desk, width: 'desk', show: [`plan:${CIRCLE}`] });
    people.push(okafor);
    await begin(okafor);
    await change(okafor);
    await strength(okafor, 'He asks good questions.');
    await sayYes(an);
    await strength(an, 'I can tell a story from pictures.');
    await logWeek(an, TELL);
    await waitsForHer(okafor, rahimi, an);
    await print(rahimi);

    await recordYes(rahimi);
    for (const person of people) await person.plan.locator('[part=head]').getByText((await words(person)).ours, { exact: true }).waitFor();
    await rahimi.plan.locator('details.agreed').getByText(PHAM).first().waitFor();
    await history(rahimi);
  } finally {
    await endAll(people, school);
  }
}

/** One page alone, of a plan that was proposed already. */
async function look(id: string, then: (person: Person) => Promise<void>, options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool({ now: THURSDAY, told: TOLD, ...options });
  await proposed(school);
  const person = await Person.open(school, id, { show: [`plan:${CIRCLE}`] });
  try {
    await then(person);
  } finally {
    await endAll([person], school);
  }
}

/** A step is logged only once home and school have agreed. */
const homeFirst: readonly CheckedRule<Action>[] = familyRules.map((rule) => (rule.type !== 'plan.log' ? rule : {
  ...rule,
  decide(action, read, context) {
    if ((read.get('plan', (action as Action & { plan: string }).plan)?.value as { inForce?: unknown } | undefined)?.inForce === undefined) throw new Refusal('forbidden', { reason: 'home-first' });
    return rule.decide(action, read, context);
  },
}));

/** Whoever is asked for a step is taken to have said yes to it. */
const takenForYes = spoilt(['plan.edit'], (drafts: readonly Draft[], action: Action) => drafts.map((draft) => {
  const { asks = [], ...step } = draft.value as { asks?: readonly { id: string; words: unknown; owner: { person: string } }[] };
  const ask = draft.kind === 'plan-step' ? asks.find(({ owner }) => owner.person === 'p08') : undefined;
  return ask === undefined ? draft : { ...draft, value: { ...step, asks: [], now: { words: ask.words, owner: ask.owner, yes: { at: THURSDAY, to: action.id }, since: THURSDAY } } };
}));

test('Help does not wait: a plan by paper and call, started at school before bà Lan has answered, and ours with her yes', () => helpDoesNotWait({ language: HOME }));

test('Help does not wait, by keyboard alone, and in Spanish at home', () => helpDoesNotWait({ keyboard: true, language: 'es' }, { keyboard: true }));

test('Help does not wait catches a school’s step that cannot be logged before home agrees', () => caught(() => look('p20', begin, { rules: homeFirst }), /logged before all have agreed/));

test('Help does not wait catches a step of An’s that is in force before his yes', () => caught(() => look('p08', isAsked, { rules: takenForYes }), /in force before his yes/));
