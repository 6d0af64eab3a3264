// Takes the pictures of the states of the real widgets: `node --import tsx test/stories/pictures.ts [name …]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@family-partnering/contract';
import { smallerPng } from '../../packages/tools/smaller-png.mjs';
import { closeBrowser, Person, type PersonOptions } from './support/person.js';
import { openSchool, tidy, type School } from './support/school.js';

const FOLDER = join(import.meta.dirname, '../../docs/pictures/states');
const TALK = 'Maths, step by step';
const NOTHING = async (): Promise<void> => undefined;

interface State {
  readonly who: string;
  readonly options?: PersonOptions;
  /** What is open; without it the list alone. */
  readonly talk?: string | RegExp;
  before?(school: School): Promise<unknown>;
  arrange?(person: Person): Promise<unknown>;
}

const dark = (person: Person) => person.page.emulateMedia({ colorScheme: 'dark' });
const start = (school: School) => school.act('p03', 'home', { id: newId(), type: 'thread.start', scope: 'circle:c-p01', thread: 'new', circle: 'c-p01', about: 'A new talk', mode: 'adults', people: ['p16'] });
const long = (school: School) => school.act('p16', 'school', {
  id: newId(), type: 'message.send', scope: 'circle:c-p01', message: newId(), thread: 't-A', language: { tag: 'en', means: 'read' }, sort: 'note', sensitivity: 'everyday', audience: { revision: 2, people: ['p03', 'p01'] },
  text: `${'One long word without a break: '}${'Donaudampfschifffahrt'.repeat(12)}\nhttps://www.riverbend.example/${'a-long-path/'.repeat(12)}\n${'And a sentence that goes on and on. '.repeat(20)}`,
});

const STATES: Readonly<Record<string, State>> = {
  light: { who: 'p16', options: { width: 'desk' }, talk: TALK },
  dark: { who: 'p16', options: { width: 'desk' }, talk: TALK, arrange: dark },
  'forced-colors': { who: 'p16', options: { width: 'desk' }, talk: TALK, arrange: (person) => person.page.emulateMedia({ forcedColors: 'active' }) },
  arabic: { who: 'p06', options: { language: 'ar' }, talk: 'A short week' },
  'width-320': { who: 'p03', options: { language: 'es' }, talk: TALK, arrange: (person) => person.page.setViewportSize({ width: 320, height: 740 }) },
  offline: {
    who: 'p03', talk: TALK,
    async arrange(person) {
      await person.offline(true);
      await person.send('We will draw it first tonight.');
      await person.see('You are offline. Keep writing. We send it when you are back.');
    },
  },
  failed: {
    who: 'p03', talk: TALK,
    async arrange(person) {
      await person.context.route('**/v1/actions', (route) => route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify({ title: 'no', status: 403, code: 'forbidden' }) }));
      await person.send('We will draw it first tonight.');
      await person.talk.locator('.band').waitFor();
    },
  },
  empty: { who: 'p03', talk: 'A new talk', before: start },
  long: { who: 'p03', talk: TALK, before: long },
};

async function take(name: string, { who, options = {}, talk, before = NOTHING, arrange = NOTHING }: State): Promise<void> {
  const school = await openSchool();
  await before(school);
  const person = await Person.open(school, who, options);
  if (talk !== undefined) await person.openTalk(talk);
  await arrange(person);
  await person.page.waitForTimeout(700); // what opens on request is loaded when the page is idle
  const picture = smallerPng(await person.page.screenshot({ fullPage: true, animations: 'disabled' }));
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  console.log(`  ${name}.png  ${Math.round(picture.length / 1000)} kB`);
  await person.close();
  await school.stop();
}

mkdirSync(FOLDER, { recursive: true });
const wanted = process.argv.slice(2);
for (const [name, state] of Object.entries(STATES)) if (wanted.length === 0 || wanted.includes(name)) await take(name, state);
await closeBrowser();
await tidy();
