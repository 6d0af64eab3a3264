// Story S10 (a): sixty names for ten places. A draw that nobody wins by being quick, a list, and a place freed at night.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId, type Claim, type Id, type Opportunity } from '@family-partnering/contract';
import { takingPartLocales } from '@family-partnering/elements/locales/taking-part/locales';
import { takingStrings, type TakingStrings } from '@family-partnering/elements/opportunity-picker/taking-part.strings';
import { ALL_PEOPLE, opportunitySteps, person as rosterPerson, seedSteps } from '@family-partnering/riverbend';
import { draw } from '@family-partnering/rules/opportunity.draw';
import { caught, closeBrowser, Person } from './support/person.js';
import { firstComeInTheDraw } from './support/planted.js';
import { FRIDAY, openSchool, tidy, type School, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const TOLD = [...seedSteps(FRIDAY), ...opportunitySteps(FRIDAY)];
const TRIP = 'o-28';
/** Wednesday, two minutes past noon in Denver: the draw may be held. */
const NOON = '2026-11-25T19:02:00.000Z';
const MINUTE_MS = 60_000;
const TO_ELEVEN = (10 * 60 + 58) * MINUTE_MS;
const TO_SEVEN = 8 * 60 * MINUTE_MS + 2 * MINUTE_MS;

const FAMILIES = ALL_PEOPLE.filter(({ side }) => side === 'home' || side === 'student').map(({ id }) => id);

/** How each person's own claim for the trip stands, as this person is told it. */
async function claims(school: School): Promise<ReadonlyMap<Id, Claim>> {
  const found = new Map<Id, Claim>();
  for (const who of FAMILIES) {
    const { items } = (await (await school.ask(who, '/v1/claim?limit=100')).json()) as { items: Claim[] };
    const own = items.filter(({ opportunity }) => opportunity === TRIP);
    assert.ok(own.every(({ by }) => by.person === who), `${who} is told of nobody else's claim`);
    if (own[0]) found.set(who, own[0]);
  }
  return found;
}

const inState = (all: ReadonlyMap<Id, Claim>, state: Claim['state']): Id[] => [...all].filter(([, claim]) => claim.state === state).map(([who]) => who);
const trip = (person: Person) => person.picker.locator(`.mineone[data-id="${TRIP}"]`);

async function pass(school: School, people: readonly Person[], ms: number): Promise<void> {
  school.pass(ms);
  await Promise.all(people.map((person) => person.context.clock.fastForward(ms)));
}

async function museumTrip(options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool({ now: NOON, told: TOLD, ...options });
  const [es, ar] = await Promise.all(['es', 'ar'].map((language) => wordsIn(language, takingStrings, takingPartLocales)));
  const rahimi = await Person.open(school, 'p19', { width: 'desk', keyboard: true, show: ['picker'] });
  const rosa = await Person.open(school, 'p03', { language: 'es', show: ['picker'] });
  const samir = await Person.open(school, 'p06', { language: 'ar', show: ['picker'] });
  const people = [rahimi, rosa, samir];
  try {
    const before = await claims(school);
    assert.equal(inState(before, 'asked').length, 60);
    await trip(samir).waitFor();
    const ready = rahimi.picker.locator('.arrange li').filter({ hasText: 'Museum trip partner' }).getByRole('button', { name: 'Hold the draw' });
    await rahimi.use(ready);

    await ready.waitFor({ state: 'detached' });
    // The page says so before the school has written every name down.
    await rahimi.until('the draw is held at school', async () => inState(await claims(school), 'asked').length === 0);
    const after = await claims(school);
    const [given, waiting] = [inState(after, 'in'), inState(after, 'waiting')];
    assert.equal(given.length, 10);
    assert.equal(waiting.length, 50);
    assert.ok(given.filter((who) => after.get(who)!.fresh).length >= 5, 'five of ten had no place this term');
    const { drawn } = (await (await school.ask('p03', `/v1/opportunity/${TRIP}`)).json()) as Opportunity;
    const lots = [...after].map(([who, { fresh }]) => ({ person: who, fresh })).sort((one, two) => (one.person < two.person ? 1 : -1));
    assert.deepEqual(draw(lots, 10, 5, drawn!.seed).given.map(({ person }) => person).sort(), [...given].sort(), 'whoever holds the draw again, in whatever order, gets the same');
    const stands = (person: Person, words: TakingStrings) => person.see(given.includes(person.id) ? words.isIn : words.isWaitingFull, trip(person));
    await stands(rosa, es!);
    await stands(samir, ar!);

    school.pass(TO_ELEVEN);
    const leaves = given.find((who) => who !== 'p03' && who !== 'p06')!;
    await school.act(leaves, rosterPerson(leaves).side as 'home', { id: newId(), type: 'opportunity.leave', scope: `opportunity:${TRIP}`, opportunity: TRIP });
    const next = inState(await claims(school), 'offered');
    assert.equal(next.length, 1, 'one person is offered the one place');
    const lucky = await Person.open(school, next[0]!, { keyboard: true, show: ['picker'], movable: true });
    people.push(lucky);
    await lucky.see(/You are on the list/, trip(lucky));
    assert.equal(await lucky.button(/Yes, I want it/, trip(lucky)).count(), 0, 'nothing is asked of anybody at night');
    await pass(school, [lucky], TO_SEVEN);
    await lucky.see(/A place is free\. It is yours until .+ if you want it\./, trip(lucky));
    await lucky.use(lucky.button(/Yes, I want it/, trip(lucky)));
    await lucky.see('You have a place.', trip(lucky));

    const other = [rosa, samir].find(({ id }) => waiting.includes(id) && id !== next[0]) ?? (await Person.open(school, waiting.find((who) => who !== next[0])!, { show: ['picker'] }));
    if (!people.includes(other)) people.push(other);
    await other.until('three others that may fit', async () => (await trip(other).locator('.instead button').count()) === 3);
    for (const person of [rosa, samir, other]) {
      for (const who of FAMILIES) {
        if (who !== person.id) assert.ok(!school.told(person.id).includes(`${TRIP}|${who}"`), `${person.id} is told of ${who}`);
      }
    }
  } finally {
    await Promise.all(people.map((person) => person.close()));
    await school.stop();
  }
}

test('The museum trip: the day of the draw, the list, and a place freed at night that is offered in the morning', () => museumTrip());

test('The museum trip catches a draw that goes by who asked first', () => caught(() => museumTrip({ rules: firstComeInTheDraw }), /whoever holds the draw again|five of ten/));
