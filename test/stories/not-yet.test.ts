// Story S7: the student says not yet, first to one adult, and a version is agreed to by all before it is in force for anyone.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Action, Draft } from '@family-partnering/contract';
import { instantAt, seedSteps } from '@family-partnering/riverbend';
import type { Locator } from 'playwright-core';
import { caught, closeBrowser, endAll, Person, type PersonOptions } from './support/person.js';
import { spoilt } from './support/planted.js';
import { FRIDAY, openSchool, tidy, type School } from './support/school.js';
import { planWords as words } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const BEGINS = instantAt(FRIDAY, '16:15');
/** Friday afternoon: version 2 is in force, and Rosa is about to ask for more. */
const TOLD = seedSteps(FRIDAY).filter(({ at }) => at < BEGINS);
const PLAN = { show: ['plan:c-p01:p-1'] } as const;
const DRAW = 'I draw the problem first, everywhere';
const DESK = 'A check-in at his desk';
const TO_ONE = 'i dont want the check in at my desk in front of everyone';
const TO_ALL = 'Check in before class at the door, not at my desk.';
const DOOR = 'A check-in at the door, before class';

/** One step of the plan, by what it says. */
const stepOf = (person: Person, what: string): Locator => person.plan.locator('[part=step]').filter({ hasText: what });

async function suggest(rosa: Person): Promise<void> {
  const said = await words(rosa);
  await rosa.use(rosa.plan.getByRole('button', { name: said.addStep, exact: true }));
  const form = rosa.plan.getByRole('group', { name: said.addStep });
  await rosa.fill(form.getByLabel(said.what, { exact: true }), DRAW);
  await rosa.fill(form.getByLabel(said.when, { exact: true }), 'each task');
  await rosa.pick(form.getByLabel(said.who), 'Mateo');
  await rosa.choose(form.getByRole('radio', { name: said.seesAll('Mateo') }));
  await rosa.use(form.getByRole('button', { name: said.suggest }));
  await form.waitFor({ state: 'detached' });
}

/** Agrees to what waits for this person. */
async function agree(person: Person): Promise<void> {
  const said = await words(person);
  const waits = person.plan.getByRole('region', { name: said.waitsForYou });
  const yes = waits.getByRole('button', { name: said.agree, exact: true });
  await person.use(yes);
  await yes.waitFor({ state: 'detached' });
}

/** A yes to the plan is none to a step of one's own: that one is asked by itself. */
async function yesToStep(mateo: Person): Promise<void> {
  const said = await words(mateo);
  const asked = mateo.plan.getByRole('group', { name: DRAW });
  await mateo.use(asked.getByRole('button', { name: said.yesIWill }));
  await asked.waitFor({ state: 'detached' });
}

async function tellOne(mateo: Person): Promise<void> {
  const said = await words(mateo);
  const waits = mateo.plan.getByRole('region', { name: said.waitsForYou });
  await mateo.use(waits.getByRole('button', { name: said.notYet, exact: true }));
  await mateo.fill(waits.getByLabel(said.tellNotYet), TO_ONE);
  await mateo.pick(waits.getByLabel(said.tellWhom, { exact: true }), 'Dr. Okafor');
  await mateo.use(waits.getByRole('button', { name: said.tellNow }));
  await mateo.see(said.told('Dr. Okafor'), mateo.plan);
}

async function shareWithAll(mateo: Person): Promise<void> {
  const said = await words(mateo);
  const waits = mateo.plan.getByRole('region', { name: said.waitsForYou });
  await mateo.fill(waits.getByLabel(said.tellNotYet), TO_ALL);
  const share = waits.getByRole('button', { name: said.shareIt });
  await mateo.use(share);
  await share.waitFor({ state: 'detached' });
}

/** Who has said what to one version, as this person's page has it. */
async function answers(person: Person, version: string): Promise<Record<string, string>> {
  const said = await words(person);
  const list = person.plan.locator('details.agreed').filter({ hasText: said.whoAgreed(version) }).getByRole('listitem');
  await list.first().waitFor();
  const found: Record<string, string> = {};
  for (const item of await list.all()) {
    const lines = (await item.innerText()).split('\n').map((line) => line.trim()).filter((line) => line !== '');
    if (lines.length > 1) found[lines[0]!] = lines[1]!;
  }
  return found;
}

const inForce = async (school: School, person: string): Promise<unknown> => ((await (await school.ask(person, '/v1/plan/p-1')).json()) as { inForce: unknown }).inForce;

/** The steps of adults go on while the plan waits: hers is logged, and the others see it at once. */
async function goesOn(grant: Person, rosa: Person): Promise<void> {
  const [said, hers] = await Promise.all([words(grant), words(rosa)]);
  const step = stepOf(grant, DESK);
  await grant.use(step.getByRole('group', { name: said.happened('Thursday, November 19') }).getByRole('button', { name: said.yes, exact: true }));
  await step.getByText(said.logOf('Thursday, November 19', said.yes)).waitFor({ state: 'attached' });
  await stepOf(rosa, DESK).getByText(hers.logOf(rosa.options.language === 'es' ? 'jueves, 19 de noviembre' : 'Thursday, November 19', hers.yes)).waitFor({ state: 'attached' });
}

async function atTheDoor(grant: Person): Promise<void> {
  const said = await words(grant);
  const step = stepOf(grant, DESK);
  await grant.use(step.getByRole('button', { name: new RegExp(`^${said.more}`) }));
  await grant.use(step.getByRole('button', { name: said.changeStep }));
  const form = step.getByRole('group', { name: said.changeStep });
  await grant.fill(form.getByLabel(said.what, { exact: true }), DOOR);
  const over = form.getByRole('checkbox', { name: said.goOn('3', 'Rosa') });
  if (grant.options.keyboard === true) await grant.reach(over).then(() => grant.press('Space'));
  else await over.check();
  await grant.use(form.getByRole('button', { name: said.suggest }));
  await form.waitFor({ state: 'detached' });
}

/** Nobody but the one who asks for it has said yes to version 4. */
async function nobodyYet(rosa: Person): Promise<void> {
  const hers = await words(rosa);
  await rosa.plan.getByText(hers.whoAgreed('4')).waitFor();
  assert.deepEqual(pick(await answers(rosa, '4'), 'Rosa', 'Mateo'), { Rosa: hers.noAnswer, Mateo: hers.noAnswer }, 'a yes to version 3 does not count for version 4');
}

async function notYet(home: PersonOptions = {}, desk: PersonOptions = {}): Promise<void> {
  const school = await openSchool({ now: BEGINS, told: TOLD });
  const [rosa, mateo, grant, okafor] = await Promise.all([
    Person.open(school, 'p03', { ...PLAN, ...home }), Person.open(school, 'p01', { ...PLAN, ...home }),
    Person.open(school, 'p16', { ...PLAN, width: 'desk', ...desk }), Person.open(school, 'p20', { ...PLAN, width: 'desk', ...desk }),
  ]);
  const people = [rosa, mateo, grant, okafor];
  try {
    const hers = await words(rosa);
    await suggest(rosa);
    await agree(grant);
    await tellOne(mateo);
    await okafor.see(TO_ONE, okafor.plan);
    assert.equal((await answers(rosa, '3'))['Mateo'], hers.noAnswer);
    for (const other of [rosa, grant]) assert.ok(!school.told(other.id).includes(TO_ONE), `${other.id} is told what Mateo said to one adult`);

    await shareWithAll(mateo);
    await rosa.see(TO_ALL, rosa.plan.locator('[part=head]'));
    await rosa.see(hers.notYetLine('Mateo', 'Dr. Okafor', rosa.options.language === 'es' ? 'miércoles, 25 de noviembre' : 'Wednesday, November 25'), rosa.plan.locator('[part=head]'));
    await stepOf(rosa, DRAW).getByText(hers.asked).waitFor();
    assert.equal(((await inForce(school, 'p03')) as { n: number }).n, 2, 'version 2 stays in force');
    const grants = await words(grant);
    assert.deepEqual(pick(await answers(grant, '3'), 'Rosa', 'Ms. Grant', 'Mateo'), { Rosa: grants.agrees, 'Ms. Grant': grants.agrees, Mateo: grants.notYet }, 'who has said what to exactly version 3');
    await goesOn(grant, rosa);

    await atTheDoor(grant);
    await nobodyYet(rosa);
    await agree(rosa);
    assert.equal(((await inForce(school, 'p16')) as { n: number }).n, 2, 'version 4 waits for the student');
    await stepOf(rosa, DESK).waitFor();
    await agree(mateo);
    await Promise.all(people.map((person) => stepOf(person, DOOR).waitFor()));
    const [since, ...others] = await Promise.all(['p03', 'p01', 'p16', 'p20', 'p04'].map((person) => inForce(school, person)));
    assert.equal((since as { n: number }).n, 4);
    for (const other of others) assert.deepEqual(other, since, 'it is in force for all at the same moment');
    await stepOf(rosa, DRAW).getByText(hers.asked).waitFor();
    await yesToStep(mateo);
    await stepOf(rosa, DRAW).getByText(hers.asked).waitFor({ state: 'detached' });
    await history(rosa);
  } finally {
    await endAll(people, school);
  }
}

const pick = (all: Record<string, string>, ...names: readonly string[]): Record<string, string | undefined> => Object.fromEntries(names.map((name) => [name, all[name]]));

/** Who said what to exactly which version. */
async function history(rosa: Person): Promise<void> {
  const said = await words(rosa);
  await rosa.use(rosa.plan.getByText(said.about, { exact: true }));
  const versions = rosa.plan.locator('details.version');
  assert.equal(await versions.count(), 4);
  const told = (await versions.evaluateAll((all) => all.map((one) => (one as HTMLElement).textContent!.replace(/\s+/g, ' '))));
  assert.ok(told[0]!.includes(said.stateInForce) && told[1]!.includes(said.stateReplaced), told.join('\n'));
  for (const [at, names] of [[0, ['Rosa', 'Mateo', 'Ms. Grant']], [1, ['Rosa', 'Ms. Grant']], [2, ['Rosa', 'Mateo', 'Ms. Grant', 'Dr. Okafor']]] as const) {
    for (const name of names) assert.ok(told[at]!.includes(`${name}${said.agrees}`), `${name} said yes to it: ${told[at]}`);
  }
  assert.ok(told[1]!.includes(`Mateo${said.notYet}`) && !told[1]!.includes(`Mateo${said.agrees}`), 'Mateo never said yes to version 3, and what he said is there to be read');
}

/** Whoever said yes to the version that is replaced is taken to have said yes to the new one. */
const yesGoesOn = spoilt(['plan.propose'], (drafts: readonly Draft[], action: Action) => {
  const own = (action as Action & { over?: string }).over === undefined ? undefined : drafts.find(({ kind }) => kind === 'plan-answer');
  if (own === undefined) return drafts;
  const rosas = { ...own, id: own.id.replace(/p16$/, 'p03'), value: { ...(own.value as object), by: { person: 'p03', called: 'Rosa', side: 'home', role: 'mother' } } };
  return [...drafts, rosas];
});

/** The shortest way to a yes that might go on: Rosa and Ms. Grant alone. */
async function plantedYes(): Promise<void> {
  const school = await openSchool({ now: BEGINS, told: TOLD, rules: yesGoesOn });
  const [rosa, grant] = await Promise.all([Person.open(school, 'p03', PLAN), Person.open(school, 'p16', { ...PLAN, width: 'desk' })]);
  try {
    await suggest(rosa);
    await agree(grant);
    await atTheDoor(grant);
    await nobodyYet(rosa);
  } finally {
    await endAll([rosa, grant], school);
  }
}

test('Not yet: what a student says to one adult stays there, and a version is in force for all at one moment', () => notYet({ language: 'es' }));

test('Not yet by keyboard alone, on both sides', () => notYet({ keyboard: true }, { keyboard: true }));

test('Not yet catches a yes to one version that counts for the next', () => caught(plantedYes, /does not count for version 4/));
