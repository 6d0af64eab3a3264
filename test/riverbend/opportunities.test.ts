import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Claim, OfferOpportunity, Opportunity, Places, RosterSchool, Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import { riverbend, TODAY } from '../../stories/support/school.js';
import { DRAFTED, opportunitySteps, rosterActions, seedOpportunities, ZONE } from '@family-partnering/riverbend';

let engine: Engine;
before(async () => {
  engine = await riverbend();
  await seedOpportunities(engine.act, TODAY);
});
const as = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;
const all = async <T>(session: Session, kind: string, filter = {}): Promise<readonly T[]> => (await session.list(kind, { filter, limit: 200 })).items as unknown as readonly T[];

describe('Riverbend’s sixty ways to take part', () => {
  it('are 15 from home, 10 from work, 14 at school, 12 in the community, 9 by phone or online; 18 can be done at once', async () => {
    const seen = await all<Opportunity>(await as('p06'), 'opportunity');
    const count = (setting: string) => seen.filter((one) => one.setting === setting).length;
    assert.deepEqual(['home', 'workplace', 'school', 'community', 'online'].map(count), [15, 10, 14, 12, 9]);
    assert.equal(seen.filter(({ task }) => task !== undefined).length, 18);
  });

  it('stand as on November 20: sixty names in the draw, 52 of 80, a full table with three waiting, five of eight, one waiting for a yes', async () => {
    const rahimi = await as('p19');
    const [draw] = await all<Places>(rahimi, 'places', { opportunity: 'o-28' });
    assert.deepEqual([draw!.held, draw!.waiting], [0, 60]);
    const [night] = await all<Places>(rahimi, 'places', { opportunity: 'o-26' });
    assert.deepEqual([night!.held, night!.capacity], [52, 80]);
    const [table] = await all<Places>(rahimi, 'places', { opportunity: 'o-40' });
    assert.deepEqual([table!.held, table!.waiting], [6, 3]);
    const [shadow] = await all<Places>(rahimi, 'places', { opportunity: 'o-18' });
    assert.equal((await all<Claim>(rahimi, 'claim', { opportunity: 'o-18' })).length, 5);
    assert.ok(shadow!.held + shadow!.waiting === 5);
    assert.equal((await as('p16').then((grant) => grant.get('opportunity', 'o-60')) as unknown as Opportunity).state, 'asked');
    await assert.rejects(as('p03').then((rosa) => rosa.get('opportunity', 'o-60')), { code: 'not-found' });
  });

  it('are held by nobody who does not use the page: Tom wishes for calls, and bà Lan has no device', () => {
    const holders = opportunitySteps(TODAY).filter(({ action }) => action.type === 'opportunity.claim').map(({ person }) => person);
    assert.ok(holders.includes('p13'), 'the same look finds Denise');
    for (const person of ['p09', 'p15']) assert.ok(!holders.includes(person), person);
  });

  it('move by whole weeks, and have the same ids on every day', () => {
    const ids = (day: string) => opportunitySteps(day).map(({ action }) => action.id);
    assert.deepEqual(ids('2026-11-20'), ids('2027-02-05'));
  });
});

const offers = opportunitySteps(TODAY).flatMap(({ action }) => (action.type === 'opportunity.offer' ? [action as OfferOpportunity] : []));
const offer = (id: string): OfferOpportunity => offers.find(({ opportunity }) => opportunity === id)!;

describe('The words of each of them', () => {
  it('are a title and a sentence of its own, in English and in four languages that are marked as drafts', () => {
    assert.deepEqual(DRAFTED.map(({ tag, draft }) => [tag, draft]), [['es', true], ['ar', true], ['vi', true], ['ht', true]]);
    for (const { opportunity, also, language, title, summary, lifts, place, task } of offers) {
      const all = [{ tag: language.tag, title, summary, lifts, place, task }, ...also];
      assert.deepEqual(all.map(({ tag }) => tag).sort(), ['ar', 'en', 'es', 'ht', 'vi'], opportunity);
      for (const one of all) {
        for (const text of [one.title, one.summary, one.lifts]) assert.match(text, /\S/, `${opportunity} in ${one.tag}`);
        assert.equal(one.place === undefined, place === undefined, `${opportunity}: a place in ${one.tag}`);
        assert.deepEqual(one.task?.map(({ id, how, lines = [] }) => [id, how, lines.length]), task?.map(({ id, how, lines = [] }) => [id, how, lines.length]), `${opportunity}: what it asks in ${one.tag}`);
        if (one.tag === 'ar') assert.doesNotMatch([one.title, one.summary, one.lifts, one.place, one.task?.map(({ ask, lines = [] }) => [ask, ...lines])].flat(2).join(' '), /[A-Za-z]{3}/, `${opportunity}: Latin letters in Arabic`);
      }
    }
  });

  it('say the same of none: sixty titles and sixty sentences in each language', () => {
    for (const tag of ['en', 'es', 'ar', 'vi', 'ht']) {
      const words = offers.map(({ language, title, summary, also }) => (language.tag === tag ? { title, summary } : also.find((one) => one.tag === tag)!));
      assert.equal(new Set(words.map(({ title }) => title)).size, 60, `titles in ${tag}`);
      assert.equal(new Set(words.map(({ summary }) => summary)).size, 60, `sentences in ${tag}`);
    }
  });

  it('name no month and no film: the sample moves by weeks, and there is none', () => {
    for (const { opportunity, title, summary, task } of offers) assert.doesNotMatch(JSON.stringify([title, summary, task]), /January|October|November|December|this fall|Watch/, opportunity);
  });
});

/** A time as the school's clock and calendar show it. */
function atSchool(instant: string): { readonly day: string; readonly weekday: string; readonly time: string } {
  const parts = new Map(new Intl.DateTimeFormat('en-US', { timeZone: ZONE, hourCycle: 'h23', weekday: 'long', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return { day: `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`, weekday: parts.get('weekday')!, time: `${parts.get('hour')}:${parts.get('minute')}` };
}

describe('The times of each of them', () => {
  const begins = (id: string) => offer(id).slots.map(({ starts }) => atSchool(starts!));
  const dated = offers.flatMap(({ opportunity, slots }) => slots.flatMap(({ starts, ends }) => (starts === undefined ? [] : [{ opportunity, from: atSchool(starts), to: atSchool(ends!) }])));

  it('are those that the titles say', () => {
    for (const { opportunity, title, summary } of offers) {
      for (const weekday of ['Monday', 'Saturday', 'Sunday']) {
        if (title.includes(weekday) && !summary.includes(weekday)) for (const { weekday: own } of begins(opportunity)) assert.equal(own, weekday, title);
      }
    }
    const [trip, bags] = [begins('o-28')[0]!, begins('o-29')[0]!];
    assert.equal(Date.parse(trip.day) - Date.parse(bags.day), 86_400_000, 'the bags are packed the evening before');
    assert.ok(bags.time >= '17:00' && trip.time < '10:00');
    for (const { time } of begins('o-32')) assert.ok(time < '08:00', 'one greets before school');
    for (const { time } of begins('o-25')) assert.ok(time >= '08:00' && time <= '14:30', 'a class is in the day');
    assert.ok(begins('o-22').every(({ time }) => time.startsWith('12')), 'a lunch call is at noon');
  });

  it('lie on school days where school is needed, never on a holiday, never at night, and not all at one hour', () => {
    const { holidays } = rosterActions(0).find((action): action is RosterSchool => action.type === 'roster.school')!.school;
    for (const { opportunity, from, to } of dated) {
      assert.ok(!holidays.includes(from.day), `${opportunity} is on a holiday`);
      assert.ok(from.time >= '07:00' && to.time <= '20:00' && from.day === to.day, `${opportunity}: ${from.time}–${to.time}`);
    }
    for (const id of ['o-18', 'o-24', 'o-25', 'o-27', 'o-28', 'o-34', 'o-37', 'o-51']) for (const { weekday } of begins(id)) assert.doesNotMatch(weekday, /Saturday|Sunday/, id);
    assert.ok(new Set(dated.map(({ from }) => from.time)).size >= 15);
  });

  it('lie ahead whenever the sample is put in, up to the next Friday', () => {
    for (const { opportunity, from } of dated) assert.ok(from.day > '2026-11-27', `${opportunity} may be over`);
  });

  it('have a place, and more than two of them', () => {
    for (const { opportunity, place, slots } of offers) if (slots[0]!.starts !== undefined) assert.match(place ?? '', /\S/, opportunity);
    assert.ok(new Set(offers.flatMap(({ setting, place }) => (setting === 'community' && place ? [place] : []))).size >= 6);
  });
});
