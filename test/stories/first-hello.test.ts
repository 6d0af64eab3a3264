// Story S1: a hello that is answered by voice, and what a family says of itself.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givingLocales } from '@family-partnering/elements/locales/giving/locales';
import { writingLocales } from '@family-partnering/elements/locales/writing/locales';
import { writingStrings } from '@family-partnering/elements/message-thread/writing.strings';
import { givingStrings } from '@family-partnering/elements/shared/files/giving.strings';
import type { Locator } from 'playwright-core';
import { caught, closeBrowser, endAll, Person, type PersonOptions } from './support/person.js';
import { spoilt } from './support/planted.js';
import { openSchool, tidy, type School, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const ABOUT = 'Our first hello';
const HELLO = 'Welcome, Mirlande and Naïka. What shall we call you? How shall we reach you?';
const OWN = { code: 'ht', label: 'Kreyòl ayisyen (bouyon)' } as const;
/** Names are isolated for direction in every sentence. */
const ISOLATES = /[\u2066-\u2069]/g;

const saidOf = async (where: Locator): Promise<string> => (await where.allInnerTexts()).join(' ').replace(ISOLATES, '').replace(/\s+/g, ' ');
const shows = (person: Person, where: Locator, text: string | RegExp): Promise<void> =>
  person.until(String(text), async () => (typeof text === 'string' ? (await saidOf(where)).includes(text) : text.test(await saidOf(where))));

/** 1. Ms. Rahimi begins from her list, and sees whom it reaches before she writes. */
async function begin(rahimi: Person): Promise<void> {
  await rahimi.use(rahimi.button('Start a talk', rahimi.list));
  const form = rahimi.list.getByRole('region', { name: 'Start a talk' });
  await rahimi.choose(form.getByRole('radio', { name: 'Naïka', exact: true }));
  await rahimi.fill(form.getByLabel('What is it about?'), ABOUT);
  await rahimi.see('Mirlande and Naïka will see this.', form);
  await rahimi.fill(form.getByLabel('Your first words'), HELLO);
  await rahimi.use(form.getByRole('button', { name: 'Start', exact: true }));
  await rahimi.see(HELLO);
}

/** The same without her page, for defects that show elsewhere. */
async function begun(school: School): Promise<void> {
  const scope = 'circle:c-p10';
  await school.act('p19', 'school', { id: 'hello', type: 'thread.start', scope, thread: 't-hello', circle: 'c-p10', about: ABOUT, mode: 'all', people: ['p11', 'p10'] });
  const { revision } = (await (await school.ask('p19', '/v1/thread/t-hello')).json()) as { revision: number };
  await school.act('p19', 'school', {
    id: 'hello-words', type: 'message.send', scope, thread: 't-hello', message: 'm-hello', text: HELLO, language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday',
    audience: { revision, people: ['p11', 'p10'] },
  });
}

const host = ({ page }: Person): Promise<readonly string[]> => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);

/** 2. "My language" changes the widget alone. */
async function ownLanguage(mirlande: Person): Promise<void> {
  const writing = await wordsIn(OWN.code, writingStrings, writingLocales);
  const before = await host(mirlande);
  await mirlande.pick(mirlande.talk.locator('.hello .language select'), OWN.label);
  await mirlande.see(writing.helloTitle);
  assert.deepEqual(await host(mirlande), before, 'the host page keeps its own language');
}

/** Counts the bytes that the microphone of the page has given. */
const COUNTS = `globalThis.recorded = 0;
const start = MediaRecorder.prototype.start;
MediaRecorder.prototype.start = function (...slices) {
  this.addEventListener('dataavailable', ({ data }) => { globalThis.recorded += data.size; });
  return start.apply(this, slices);
};`;

/** 3. She listens, a person may call, and she answers with ten seconds of her own voice. */
async function answerByVoice(mirlande: Person): Promise<void> {
  const [giving, writing] = await Promise.all([wordsIn(OWN.code, givingStrings, givingLocales), wordsIn(OWN.code, writingStrings, writingLocales)]);
  for (const way of [writing.helloListen, writing.helloPerson]) {
    await mirlande.use(mirlande.button(way));
    await mirlande.talk.getByRole('button', { name: way, exact: true, pressed: true }).waitFor();
  }
  assert.equal(mirlande.taps, 3, 'three taps: my language, I listen, a person calls');
  mirlande.taps = 0;
  await mirlande.use(mirlande.button(writing.addFile));
  await mirlande.use(mirlande.button(giving.recordVoice));
  await mirlande.talk.locator('.recording').waitFor();
  // What is spoken is recorded in real time, second by second; the rest of the ten seconds is the clock's of the page.
  await mirlande.until('something was recorded', () => mirlande.page.evaluate(() => (globalThis as { recorded?: number }).recorded! > 0));
  await mirlande.page.clock.fastForward(10_000);
  await mirlande.see(/0:1\d/, mirlande.talk.locator('.recording'));
  await mirlande.use(mirlande.button(giving.stop));
  await mirlande.see(/0:1\d/, mirlande.talk.locator('.given-file'));
  await mirlande.use(mirlande.button(writing.send));
  assert.equal(mirlande.taps, 4, 'one recording: to the ways to add, begin, stop, send');
  await mirlande.talk.locator('.given-file').waitFor({ state: 'detached' });
}

/** What she has said, as somebody else has it. */
const voiceOf = ({ talk, page }: Person): Locator => talk.locator('[part=message]').filter({ has: page.locator('.name', { hasText: 'Mirlande' }) });

/** What the school has of her afterwards, and whoever writes next is told. */
async function end(rahimi: Person): Promise<void> {
  await rahimi.openTalk(ABOUT);
  await shows(rahimi, voiceOf(rahimi), /0:1\d/);
  await shows(rahimi, rahimi.talk.locator('.composer'), 'Mirlande likes to listen. Record it, or ask a person.');
  await rahimi.use(rahimi.button('About this talk'));
  const about = rahimi.talk.getByRole('listitem').filter({ hasText: 'Mirlande' }).filter({ hasText: 'Speaks' });
  await shows(rahimi, about, 'Speaks Haitian Creole and a little French. Reads a little French. Prefers voice or a call. Told by Mirlande today.');
  await rahimi.use(rahimi.talk.locator('.thread-head .tools button'));
}

async function firstHello(options: PersonOptions = {}, again = false): Promise<void> {
  const school = await openSchool();
  const [rahimi, mirlande] = await Promise.all([Person.open(school, 'p19', { width: 'desk', ...options }), Person.open(school, 'p11', { movable: true, plant: COUNTS, ...options })]);
  try {
    await begin(rahimi);
    await mirlande.openTalk(ABOUT);
    await mirlande.see(HELLO);
    mirlande.taps = 0;
    await ownLanguage(mirlande);
    await answerByVoice(mirlande);
    await end(rahimi);
    if (again) await afterReload(rahimi, mirlande);
  } finally {
    await endAll([rahimi, mirlande], school);
  }
}

async function afterReload(rahimi: Person, mirlande: Person): Promise<void> {
  const [before, writing] = [await host(mirlande), await wordsIn(OWN.code, writingStrings, writingLocales)];
  await Promise.all([rahimi.reopen(), mirlande.reopen()]);
  await end(rahimi);
  await mirlande.openTalk(ABOUT);
  await mirlande.see(/0:1\d/);
  await mirlande.button(writing.send).waitFor();
  assert.deepEqual(await host(mirlande), before, 'the host page keeps its own language after a reload');
}

test('First hello: what the home says of itself stands with the school at once, and after a reload', () => firstHello({}, true));

test('First hello by keyboard alone, on both sides', () => firstHello({ keyboard: true }));

/** A talk that has begun, at a school with a defect; whatever becomes of it, nothing stays open. */
async function planted(options: SchoolOptions, story: (open: (id: string, how: PersonOptions) => Promise<Person>) => Promise<void>): Promise<void> {
  const school = await openSchool(options);
  const people: Person[] = [];
  try {
    await begun(school);
    await story(async (id, how) => {
      const person = await Person.open(school, id, how);
      people.push(person);
      await person.openTalk(ABOUT);
      person.taps = 0;
      return person;
    });
  } finally {
    await endAll(people, school);
  }
}

const SPEAKS_FOR_THE_PAGE = `const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith('fp-language')) document.documentElement.lang = value;
    return set.call(this, key, value);
  };`;

test('First hello catches a language control that changes the host page', () =>
  caught(() => planted({}, async (open) => ownLanguage(await open('p11', { plant: SPEAKS_FOR_THE_PAGE }))), /host page keeps its own language/));

/** What was spoken arrives as written words alone. */
const textAlone = spoilt(['message.send'], (drafts) => drafts.map((draft) => {
  if (draft.kind !== 'message') return draft;
  const { files, ...value } = draft.value as { readonly files?: readonly unknown[] };
  return files?.length ? { ...draft, value: { ...value, text: 'Bonswa. Mirlande se bon.' } } : draft;
}));

test('First hello catches a voice that arrives as Creole text alone', () =>
  caught(() => planted({ rules: textAlone }, async (open) => {
    const mirlande = await open('p11', { movable: true, plant: COUNTS });
    await ownLanguage(mirlande);
    await answerByVoice(mirlande);
    const rahimi = await open('p19', { width: 'desk' });
    await rahimi.see('Bonswa. Mirlande se bon.');
    assert.match(await saidOf(voiceOf(rahimi)), /0:1\d/, 'a voice that can be heard');
  }), /a voice that can be heard/));
