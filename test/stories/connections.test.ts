// T9 and T10: a talk that was had elsewhere stands as each remembers it; a message becomes a step, a card, an offer and a wish to meet, and each leads back to it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { caught, closeBrowser, endAll, Person } from './support/person.js';
import { linksForAll } from './support/planted.js';
import { openSchool, tidy, type School } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const TALK = 'Maths, step by step';
const CALL = 'On the phone: the bus card is on its way.';
const OTHERWISE = 'It was the library card we spoke of.';
const DOOR = 'At the door: he drew the route for his cousin.';
const VISIT = 'At home: the table by the window is his.';
const MORE = 'And the lamp from the cellar.';
const FRESH = 'He knows every bus line and when they meet.';
const STEP = 'Draw one bus line before the numbers';
const CARD = 'Two buses, one stop';
const OFFER = 'Ride with me: a bus driver’s sums';
const WHY = 'To plan the trip with the drivers.';
/** What belongs to one home: nothing of it may come to the other. The card is school's own, and for all homes of the student. */
const OF_ONE_HOME = [CALL, OTHERWISE, DOOR, VISIT, MORE, FRESH, STEP, OFFER, WHY];

let count = 0;

/** Somebody writes in the talk without a page. */
async function says(school: School, person: string, side: 'home' | 'school', text: string, more: object = {}): Promise<string> {
  const { revision, members } = (await (await school.ask(person, '/v1/thread/t-A')).json()) as { revision: number; members: readonly { person: string; state: string }[] };
  const message = `told-${(count += 1)}`;
  await school.act(person, side, {
    id: `${message}-act`, type: 'message.send', scope: 'circle:c-p01', thread: 't-A', message, text, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
    audience: { revision, people: members.filter((one) => one.state === 'in' && one.person !== person).map((one) => one.person) }, ...more,
  });
  return message;
}

const log = (how: string, other: string): object => ({ sort: 'log', log: { how, on: '2026-11-20', with: [other] } });
/** The entry whose own words these are: a quote of them is another's. */
const entry = ({ talk, page }: Person, words: string): Locator => talk.locator('[part=message]').filter({ has: page.locator('.body', { hasText: words }) }).first();
const under = (person: Person, words: string, line: RegExp): Promise<void> => person.see(line, entry(person, words));

/** T9: a call is written down by one side; the other remembers it in another way, and both stay. */
async function remembered(rosa: Person, grant: Person): Promise<void> {
  await grant.use(grant.button('More'));
  await grant.use(grant.talk.locator('label.choice', { hasText: 'A talk we had' }));
  await grant.talk.locator('input[name=log-how]').first().waitFor();
  await grant.send(CALL);
  await under(grant, CALL, /As you remember it/);
  await under(rosa, CALL, /As .?Ms\. Grant.? remembers it/);
  await under(rosa, CALL, /Phone call, today/);
  await rosa.use(rosa.button('I remember it in another way', entry(rosa, CALL)));
  await rosa.send(OTHERWISE);
  await under(grant, CALL, /Rosa.? remembers it in another way/);
  await entry(grant, OTHERWISE).waitFor();
  await under(rosa, CALL, /You remember it in another way/);
}

/** What home writes down is confirmed in one tap, and added to, by school. */
async function confirmed(school: School, rosa: Person, grant: Person): Promise<void> {
  await says(school, 'p03', 'home', DOOR, log('talk', 'p16'));
  await under(grant, DOOR, /Is this how you remember it/);
  await grant.use(grant.button('Yes', entry(grant, DOOR)));
  await under(rosa, DOOR, /Ms\. Grant.? remembers it like this too/);
  await says(school, 'p03', 'home', VISIT, log('visit', 'p16'));
  await grant.use(grant.button('I would add something', entry(grant, VISIT)));
  await grant.send(MORE);
  await under(rosa, VISIT, /Ms\. Grant.? added something/);
  await entry(rosa, MORE).waitFor();
}

/** T10: what somebody makes of a message, in its own menu. */
async function make(person: Person, what: string, field: string, words: string, save: string): Promise<void> {
  const row = entry(person, FRESH);
  await person.use(row.getByRole('button', { name: /^More for/ }));
  await person.use(row.getByRole('button', { name: what, exact: true }));
  const form = person.talk.locator('form.making');
  await person.fill(form.locator(`[name=${field}]`), words);
  await person.use(form.getByRole('button', { name: save }));
  await form.waitFor({ state: 'detached' });
}

async function madeOfIt(rosa: Person, grant: Person): Promise<void> {
  await make(rosa, 'A step in the plan', 'what', STEP, 'Ask for this step');
  await make(grant, 'A card for home', 'title', CARD, 'Start the card');
  await make(rosa, 'A way to take part', 'title', OFFER, 'Offer this');
  await make(rosa, 'A wish to meet', 'why', WHY, 'I would like to meet');
  for (const line of [/Step in the plan/, /Card for home: .?Two buses/, /Way to take part: .?Ride with me/, /Wish to meet/]) await Promise.all([rosa, grant].map((one) => under(one, FRESH, line)));
}

/** From each thing the way goes back to the message, and a wish ends when they have met. */
async function andBack(rosa: Person, grant: Person): Promise<void> {
  await rosa.openTalk('Library math club');
  const step = rosa.plan.locator('[part=step]').filter({ hasText: STEP });
  await rosa.see('From a message', step);
  await rosa.use(step.getByRole('button', { name: /^Show the message/ }));
  await rosa.until('the focus on the message', () => entry(rosa, FRESH).evaluate((found) => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.contains(found) === true;
  }));
  await grant.use(grant.button(`Show it: ${CARD}`, entry(grant, FRESH)));
  await grant.see(/Comes from a message of .?Rosa/, grant.card);
  await grant.see(OFFER, grant.picker);
  await grant.use(grant.button('We met'));
  await rosa.talk.locator('.wish').waitFor({ state: 'detached' });
}

/** Whoever made a tie takes it away, after a second question; the message and the offer stay. */
async function untied(rosa: Person, grant: Person): Promise<void> {
  const tie = (person: Person): Locator => entry(person, FRESH).locator('.tied li').filter({ hasText: OFFER });
  await tie(grant).waitFor();
  await rosa.use(tie(rosa).getByRole('button', { name: /^Take the link away/ }));
  await rosa.use(entry(rosa, FRESH).getByRole('button', { name: /^Yes, take it away/ }));
  await Promise.all([rosa, grant].map((one) => tie(one).waitFor({ state: 'detached' })));
  await grant.see(OFFER, grant.picker);
  await under(grant, FRESH, /Step in the plan/);
}

/** In the page and in all that came over the network. */
async function nothingAt(daniel: Person, words: readonly string[]): Promise<void> {
  const seen = `${await daniel.seen()}\n${daniel.school.told('p04')}`;
  for (const one of words) assert.ok(!seen.includes(one), `Daniel is told: ${one}`);
}

test('Connections: a talk stands as each remembers it, and what comes of a message leads back to it, within one home', async () => {
  const school = await openSchool();
  const [rosa, grant, daniel] = await Promise.all([
    Person.open(school, 'p03', { show: ['talks', 'plan:c-p01:p-1'] }),
    Person.open(school, 'p16', { width: 'desk', show: ['talks', 'homework', 'picker'] }),
    Person.open(school, 'p04', { show: ['talks', 'homework', 'plan:c-p01:p-1', 'picker'] }),
  ]);
  try {
    await Promise.all([rosa, grant].map((one) => one.openTalk(TALK)));
    await remembered(rosa, grant);
    await confirmed(school, rosa, grant);
    const message = await says(school, 'p03', 'home', FRESH);
    await madeOfIt(rosa, grant);
    await andBack(rosa, grant);
    await untied(rosa, grant);
    // The card is the student's, at both homes; where it came from is not.
    await daniel.see(CARD, daniel.card);
    await nothingAt(daniel, [...OF_ONE_HOME, message, 'Comes from']);
  } finally {
    await endAll([rosa, grant, daniel], school);
  }
});

test('Connections catch a tie that is handed to the other home', () => caught(async () => {
  const school = await openSchool({ rules: linksForAll });
  const daniel = await Person.open(school, 'p04', { show: ['plan:c-p01:p-1'] });
  try {
    const message = await says(school, 'p03', 'home', FRESH);
    await school.act('p03', 'home', { id: 'tie', type: 'link.make', scope: 'circle:c-p01', link: 'tie-1', circle: 'c-p01', message, what: 'plan-step', thing: 'p-1-a6', first: 'message' });
    // What comes after it has come: the tie itself would have been there before.
    await school.act('p16', 'school', { id: 'look', type: 'plan.phase', scope: 'circle:c-p01', plan: 'p-1', home: 'shared', phase: 'p-1-look', on: '2026-11-20', label: 'Buses' });
    await daniel.until('what came last', async () => school.told('p04').includes('Buses'));
    await nothingAt(daniel, [message]);
  } finally {
    await endAll([daniel], school);
  }
}, /Daniel is told/));
