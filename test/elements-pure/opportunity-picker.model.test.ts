import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Refusal, type Begun as Kept, type Claim, type Contribution, type Opportunity, type TaskStep } from '@family-partnering/contract';
import { goOn, openStep, toldOf } from '@family-partnering/elements/opportunity-picker/begun.model';
import { entryOf, find, FIND_ALL, kindsOf, NO_ANSWERS } from '@family-partnering/elements/opportunity-picker/finding.model';
import { printedIn } from '@family-partnering/elements/opportunity-picker/finding.words';
import { notSent } from '@family-partnering/elements/opportunity-picker/not-sent';
import { faultInOffering, offer, offeringFrom, type Offering } from '@family-partnering/elements/opportunity-picker/offering.model';
import { cleanCode, codeFrom, isCode } from '@family-partnering/elements/opportunity-picker/opportunity-picker.actions';
import { piece } from '@family-partnering/elements/opportunity-picker/opportunity-picker.model';
import { moment, roomLines } from '@family-partnering/elements/opportunity-picker/opportunity-picker.words';
import { checksOf, stepsOf } from '@family-partnering/elements/opportunity-picker/pieces.model';
import { reminders } from '@family-partnering/elements/opportunity-picker/reminders.model';
import { tallies } from '@family-partnering/elements/opportunity-picker/tally.model';
import type { Told } from '@family-partnering/elements/opportunity-picker/taking-part.words';
import { faultInTerms, localOf, NO_TERMS, settled, termsOf, type Terms } from '@family-partnering/elements/opportunity-picker/terms.model';
import { stateStrings } from '@family-partnering/elements/shared/state.strings';
import { opportunitySchemas } from '@family-partnering/rules/opportunity.schemas';
import { opportunityPickerLocales } from '@family-partnering/elements/locales/opportunity-picker/locales';
import { takingPartLocales } from '@family-partnering/elements/locales/taking-part/locales';
import { toldLocales } from '@family-partnering/elements/locales/told/locales';
import { pickerStrings } from '@family-partnering/elements/opportunity-picker/opportunity-picker.strings';
import { takingStrings } from '@family-partnering/elements/opportunity-picker/taking-part.strings';
import { toldStrings } from '@family-partnering/elements/opportunity-picker/told.strings';
import { english } from '@family-partnering/elements/shared/english';
import { wordsIn } from '../stories/support/words.js';

/** All that the picker says in a language. */
const wordsOf = async (tag: string): Promise<Told['words']> => ({ ...(await wordsIn(tag, pickerStrings, opportunityPickerLocales)), ...(await wordsIn(tag, takingStrings, takingPartLocales)), ...(await wordsIn(tag, toldStrings, toldLocales)) });

const EN = { tag: 'en', means: 'read' } as const;
const item = (more: object = {}): Opportunity => ({
  kind: 'opportunity', id: 'o', version: 1, changedBy: 'a', title: 'Soup', summary: 'Cook.', lifts: 'science', sort: 'help', setting: 'school', minutes: 60, languages: ['en'], supports: [], slots: [{ id: 's', room: 'free' }],
  giving: { way: 'first' }, term: 't', hold: 60, another: [], also: [], language: EN, origin: { person: 'g', called: 'Grant', side: 'school', role: '' }, organisers: [], state: 'open', at: '', ...more,
} as unknown as Opportunity);

describe('texts and their languages', () => {
  const task: readonly TaskStep[] = [{ id: 'a', how: 'choose', ask: 'Which?', lines: ['One', 'Two'] }, { id: 'b', how: 'write', ask: 'Why?' }];
  const also = [{ tag: 'ar', title: 'حساء', summary: '', lifts: 'العلوم', task: [{ id: 'a', how: 'choose', ask: 'أيهما؟', lines: ['واحد'] }] }];

  it('each says the language that it is in: what nobody has translated stays as it was written', () => {
    const soup = item({ place: 'Gym', task, also });
    assert.deepEqual((['title', 'summary', 'lifts', 'place'] as const).map((field) => piece(soup, field, 'ar').tag), ['ar', 'en', 'ar', 'en']);
    assert.deepEqual(stepsOf(soup, 'ar').map(({ ask, lines }) => [ask.tag, lines.map(({ tag }) => tag)]), [['ar', ['en', 'en']], ['en', []]], 'a step without its translation, and lines that lack one');
    assert.equal(piece(soup, 'title', 'en-XA').text, 'Soup');
  });

  it('checks too, since a translation may have them', () => {
    const checks = { asked: 'Your name', notAsked: 'Papers', seenBy: 'Ms. Grant', paid: true };
    const soup = item({ checks, also: [{ ...also[0], checks: { asked: 'اسمكم', notAsked: '', seenBy: 'السيدة غرانت' } }] });
    const told = checksOf(soup, 'ar')!;
    assert.deepEqual([told.asked.tag, told.notAsked.tag, told.seenBy.tag, told.paid], ['ar', 'en', 'ar', true]);
    assert.equal(checksOf(item(), 'ar'), undefined);
  });
});

describe('days in words', () => {
  const now = new Date('2026-11-28T12:00:00');
  it('say their year where it is another one', () => {
    assert.doesNotMatch(moment('2026-12-09T16:00:00.000Z', { tag: 'en', now }), /2026/);
    assert.match(moment('2027-01-09T16:00:00.000Z', { tag: 'en', now }), /January 9, 2027/);
    assert.match(moment('2027-01-09T16:00:00.000Z', { tag: 'ht', now }), /2027/);
  });
  it('are joined as their language does it: no comma of another script', () => {
    const told = moment('2026-12-09T16:00:00.000Z', { tag: 'ar', now });
    assert.doesNotMatch(told, /,/);
    assert.match(told, /،/);
  });
});

describe('what is found', () => {
  const cases: readonly (readonly [tag: string, letters: string, what: object])[] = [
    ['es', 'comida', { supports: ['food'] }], ['es', 'cuidado', { supports: ['childcare'] }], ['es', 'sin costo', { supports: ['no-cost'] }], ['es', 'árabe', { languages: ['ar'] }], ['es', 'arabe', { languages: ['ar'] }],
    ['es', '5 minutos', { minutes: 5 }], ['es', 'en la escuela', { setting: 'school' }], ['es', 'decidir', { sort: 'decide' }], ['en', 'December', { slots: [{ id: 's', starts: '2026-12-09T16:00:00.000Z', room: 'free' }] }],
    ['ar', 'عربية', { languages: ['ar'] }], ['en', 'samir', { origin: { person: 's', called: 'Samir', side: 'home', role: '' } }],
  ];
  for (const [tag, letters, what] of cases) {
    it(`“${letters}” stands on the card (${tag}), so it finds the card`, async () => {
      const printed = printedIn({ words: await wordsOf(tag), tag, now: new Date() } as Told);
      const others = { title: 'x', summary: '', lifts: '', setting: 'home', sort: 'share', minutes: 90, languages: ['fr'] };
      const [right, wrong] = [item({ ...others, ...what, id: 'right' }), item({ ...others, id: 'wrong' })];
      assert.deepEqual(find([right, wrong].map((one) => entryOf(one, printed)), NO_ANSWERS, { ...FIND_ALL, letters }).map((one) => one.item.id), ['right']);
    });
  }
  it('with what says it itself before what only its card says', async () => {
    const printed = printedIn({ words: await wordsOf('en'), tag: 'en', now: new Date() } as Told);
    const entries = [item({ id: 'card', title: 'x', minutes: 5, supports: ['food'] }), item({ id: 'itself', title: 'Bring food', minutes: 90 })].map((one) => entryOf(one, printed));
    assert.deepEqual(find(entries, NO_ANSWERS, { ...FIND_ALL, letters: 'food', order: 'time' }).map(({ item: { id } }) => id), ['itself', 'card']);
  });

  it('by five kinds for families, each with all that belongs to it, and by ten for staff, each alone', async () => {
    const printed = printedIn({ words: await wordsOf('en'), tag: 'en', now: new Date() } as Told);
    const entries = ['help', 'mentor', 'translate', 'advise'].map((sort) => entryOf(item({ id: sort, sort }), printed));
    const found = (kind: 'help' | 'mentor', exact: boolean) => find(entries, NO_ANSWERS, { ...FIND_ALL, kind, exact }).map(({ item: { id } }) => id);
    assert.deepEqual([found('help', false), found('help', true), found('mentor', true)], [['help', 'mentor', 'translate'], ['help'], ['mentor']]);
    assert.deepEqual([kindsOf(false).length, kindsOf(true).length], [5, 10]);
  });
});

describe('places in words', () => {
  it('of a draw that is to come say how many there are and on which day', async () => {
    const drawn = item({ giving: { way: 'draw', on: '2026-12-01T19:00:00.000Z' }, slots: [{ id: 's', capacity: 10, room: 'free' }] });
    const [line] = roomLines(drawn, { words: await wordsOf('en'), tag: 'en', now: new Date('2026-11-28') });
    assert.match(line!, /^Places: 10, drawn on Tuesday, December 1/);
  });
});

describe('what is set before something opens', () => {
  const now = new Date('2026-11-28T12:00:00');
  const fault = (terms: Partial<Terms>) => faultInTerms({ ...NO_TERMS, ...terms }, now, 'x')?.says;
  it('is told what is wrong, in the field in which it is', () => {
    assert.deepEqual([
      fault({}), fault({ days: ['2020-01-01T10:00'] }), fault({ days: ['2026-12-09T10:00'] }), fault({ places: '-5' }), fault({ places: '99999999' }), fault({ places: '2.5' }), fault({ places: '12' }),
      fault({ way: 'draw', drawOn: '2026-12-01T10:00' }), fault({ way: 'draw', places: '5' }), fault({ way: 'draw', places: '5', drawOn: '2020-01-01T10:00' }),
      fault({ way: 'draw', places: '5', drawOn: '2026-12-10T10:00', days: ['2026-12-09T10:00'] }), fault({ way: 'kept', places: '5' }), fault({ way: 'kept', places: '5', kept: '6' }), fault({ way: 'kept', places: '5', kept: '2' }),
    ], [undefined, 'dayOver', undefined, 'needsPlaces', 'needsPlaces', 'needsPlaces', undefined, 'placesToo', 'drawDay', 'drawDay', 'drawFirst', 'keptSome', 'keptFew', undefined]);
    assert.equal(faultInTerms({ ...NO_TERMS, days: ['', '2020-01-01T10:00'] }, now, 'x')!.field, 'x-day-1');
  });

  it('is what the schema takes, days, kept places, help and checks too', () => {
    const terms: Terms = { ...NO_TERMS, days: ['2026-12-09T10:00', '', '2026-12-08T10:00'], places: '10', way: 'draw', drawOn: '2026-12-01T10:00', kept: '5', supports: ['childcare'], asked: 'Your name', paid: true };
    const made = settled(terms, 45);
    assert.deepEqual(made.slots.map(({ id, capacity }) => [id, capacity]), [['t1', 10], ['t2', 10]], 'in the order of the days');
    assert.equal(Date.parse(made.slots[0]!.ends!) - Date.parse(made.slots[0]!.starts!), 45 * 60_000);
    assert.deepEqual([made.giving.way, made.giving.kept, made.checks], ['draw', 5, { asked: 'Your name', notAsked: '', seenBy: '', paid: true }]);
    const answer = { id: 'a', type: 'opportunity.answer', scope: 'opportunity:o', opportunity: 'o', yes: true, text: '', ...made };
    assert.equal((opportunitySchemas['opportunity.answer']['~standard'].validate(answer) as { issues?: unknown }).issues, undefined);
    assert.equal(settled(NO_TERMS, 30).checks, undefined);
  });

  it('begins with what whoever offers it has named', () => {
    const named = termsOf(item({ slots: [{ id: 's', starts: '2026-12-09T16:00:00.000Z', capacity: 4, room: 'free' }], supports: ['food'] }));
    assert.deepEqual([named.days, named.places, named.supports], [[localOf('2026-12-09T16:00:00.000Z')], '4', ['food']]);
  });

  it('an offer has a name and a length; an earlier page’s draft is taken as it was', () => {
    const begun = offeringFrom({ title: 'Bread', minutes: 45, places: 3 }, 'g', 'es', false);
    assert.deepEqual([begun.minutes, begun.terms.places, begun.sort, begun.languages], ['45', '3', 'share', ['es']]);
    const says = (more: Partial<Offering>) => faultInOffering({ ...begun, ...more }, now)?.says;
    assert.deepEqual([says({}), says({ title: ' ' }), says({ minutes: '-5' }), says({ minutes: '601' }), says({ minutes: '' })], [undefined, 'needsName', 'needsMinutes', 'needsMinutes', 'needsMinutes']);
    const action = offer({ ...begun, idea: true, sort: 'learn', languages: [] }, 'fall', 'es', () => 'id');
    assert.deepEqual([action.idea, action.sort, action.languages, action.minutes], [true, 'learn', ['es'], 45]);
    assert.equal((opportunitySchemas['opportunity.offer']['~standard'].validate({ ...action, scope: 'opportunity:id' }) as { issues?: unknown }).issues, undefined);
  });
});

describe('codes for one place', () => {
  it('are eight letters that nobody takes for others, of any id, and are read as they are typed', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `0193a000-0000-7000-8000-${(at * 7919).toString(16).padStart(12, '0')}`);
    assert.ok(ids.every((id) => isCode(codeFrom(id))));
    assert.equal(new Set(ids.map(codeFrom)).size, 500);
    assert.equal(cleanCode(' qx7k-4mwp '), 'QX7K4MWP');
    assert.ok(isCode(codeFrom('')), 'without an id it is a code all the same');
    assert.ok(!isCode('QX7K4MW') && !isCode('QX7K4MW0'));
  });
});

describe('what is begun', () => {
  const steps: readonly TaskStep[] = [{ id: 'a', how: 'choose', ask: '', lines: ['x'] }, { id: 'b', how: 'speak', ask: '' }, { id: 'c', how: 'write', ask: '' }];
  const kept = (changedBy: string, more: object = {}): Kept => ({ kind: 'begun', id: 'o|p', version: 1, changedBy, opportunity: 'o', person: 'p', at: '', step: 2, answers: [{ step: 'a', line: 0 }], elsewhere: ['b'], ...more } as unknown as Kept);
  const here = { opportunity: 'o', at: 1, answers: [{ step: 'a', line: 0 }, { step: 'b', files: ['f'] }], files: [{ id: 'f', type: 'audio/webm', size: 1, name: 'f' }], told: '0193-2' };

  it('goes on from another device where this one has nothing, at the step that is still open here', () => {
    const begun = goOn(undefined, kept('0193-1'))!;
    assert.deepEqual([begun.answers.length, begun.elsewhere], [1, ['b']]);
    assert.equal(openStep(steps, begun), 1, 'the recording is on the other device');
    assert.equal(openStep(steps, { at: 2, answers: [{ step: 'a', line: 0 }, { step: 'b', text: 'half' }] }), 2);
  });

  it('takes the later of two, and from the other one what it lacks: nothing that was answered is gone', () => {
    const later = goOn(here, kept('0193-3', { answers: [{ step: 'a', line: 1 }, { step: 'c', text: 'c' }] }))!;
    assert.deepEqual([later.at, later.answers.map(({ step }) => step).sort(), later.answers.find(({ step }) => step === 'a')!.line, later.files!.length], [2, ['a', 'b', 'c'], 1, 1]);
    const earlier = goOn(here, kept('0193-1', { answers: [{ step: 'a', line: 1 }, { step: 'c', text: 'c' }] }))!;
    assert.deepEqual([earlier.at, earlier.answers.find(({ step }) => step === 'a')!.line, earlier.answers.length], [1, 0, 3]);
  });

  it('tells the server no file, only that there is one', () => {
    assert.deepEqual(toldOf(1, here.answers), { step: 1, answers: [{ step: 'a', line: 0 }], elsewhere: ['b'] });
    assert.deepEqual(toldOf(0, [{ step: 'b', files: ['f'], text: 'half' }]).answers, [{ step: 'b', text: 'half' }]);
  });
});

describe('reminders', () => {
  const row = (starts: string, state: Claim['state'] = 'in') => ({ item: item({ slots: [{ id: 's', starts, room: 'free' }] }), claim: { slot: 's', state } as Claim });
  const day = (offset: number, hour: number): string => new Date(2026, 10, 28 + offset, hour).toISOString();
  it('stand from the day before until it begins, the next one first', () => {
    const now = new Date(2026, 10, 28, 9);
    const told = reminders([row(day(1, 17)), row(day(0, 20)), row(day(0, 8)), row(day(2, 0)), row(day(1, 0), 'waiting')], now);
    assert.deepEqual(told.map(({ day: when, slot }) => [when, slot.starts]), [['today', day(0, 20)], ['tomorrow', day(1, 17)]]);
    assert.deepEqual(reminders([row(day(1, 23))], new Date(2026, 10, 28, 0, 0)).length, 1, 'from midnight on');
    assert.deepEqual(reminders([row(day(2, 0))], new Date(2026, 10, 28, 23, 59)).length, 0, 'the day after tomorrow is not tomorrow');
  });
});

describe('the result of a vote', () => {
  it('counts each choice, those that nobody made too, and how often a line was not clear', () => {
    const task: readonly TaskStep[] = [{ id: 'v', how: 'vote', ask: 'Which?', lines: ['Food', 'Games', 'Music'] }, { id: 'r', how: 'read', ask: 'Clear?', lines: ['One', 'Two'] }, { id: 'w', how: 'write', ask: 'Why?' }];
    const said = (answers: readonly object[]) => ({ answers }) as unknown as Contribution;
    const done = [said([{ step: 'v', line: 0 }, { step: 'r', marked: [] }]), said([{ step: 'v', line: 0 }, { step: 'r', marked: [1] }]), said([{ step: 'v', line: 1 }])];
    const told = tallies(stepsOf(item({ task }), 'en'), done);
    assert.deepEqual(told.map(({ counts, of }) => [of, counts.map(({ line, count }) => `${line.text} ${count}`)]), [[3, ['Food 2', 'Games 1', 'Music 0']], [2, ['One 0', 'Two 1']]]);
  });
});

describe('what did not go out', () => {
  it('is named, and a yes has no words that could be safe', async () => {
    const told: Told = { words: await wordsOf('en'), tag: 'en', now: new Date(), zone: undefined };
    const says = (action: object, refusal: Refusal) => notSent({ opportunity: 'o', ...action } as never, refusal, [item()], told, stateStrings(english)).replace(/[\u2066-\u2069]/g, '');
    assert.equal(says({ type: 'opportunity.claim' }, new Refusal('unavailable')), 'Your yes to Soup did not go out.');
    assert.equal(says({ type: 'opportunity.claim' }, new Refusal('conflict', { reason: 'closed' })), 'Your yes to Soup did not go out. It is not open any more.');
    assert.equal(says({ type: 'opportunity.join' }, new Refusal('not-found')), 'Your yes to Soup did not go out. We do not know this code. Please ask for it again.');
    assert.match(says({ type: 'opportunity.suggest' }, new Refusal('unavailable')), /^Your words on Soup did not go out\. They are safe here\.$/);
    assert.match(says({ type: 'opportunity.offer', opportunity: 'new', title: 'Bread' }, new Refusal('invalid', { reason: 'fields' })), /^Your words on Bread did not go out\. They are safe here\. Something in this cannot be sent/);
    assert.equal(says({ type: 'opportunity.leave' }, new Refusal('unavailable')), 'What you did with Soup did not go out.');
  });
});
