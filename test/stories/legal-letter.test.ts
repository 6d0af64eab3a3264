// Story S10 (b): a legal letter without a translator. A person explains it; no computer takes part, and no answer is asked for before.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { newId, type RosterCircle } from '@family-partnering/contract';
import { legalLocales } from '@family-partnering/elements/locales/legal/locales';
import { messageThreadLocales } from '@family-partnering/elements/locales/message-thread/locales';
import { writingLocales } from '@family-partnering/elements/locales/writing/locales';
import { legalStrings } from '@family-partnering/elements/message-thread/legal.strings';
import { threadStrings } from '@family-partnering/elements/message-thread/message-thread.strings';
import { writingStrings } from '@family-partnering/elements/message-thread/writing.strings';
import { person as rosterPerson, rosterActions } from '@family-partnering/riverbend';
import { caught, closeBrowser, Person, type PersonOptions } from './support/person.js';
import { forgetsWhoWaits, legalAsEveryday } from './support/planted.js';
import { openSchool, tidy, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const LETTER = 'You may look at Layan’s file at the school office before December 11.';
const IN_ARABIC = 'يمكنكم الاطلاع على ملف ليان في مكتب المدرسة قبل 11 ديسمبر.';
const OTHERWISE = 'فهمت، وليس عندي سؤال.';
const EVERYDAY = 'The office is open until four.';

/** A plug-in of the page, which notes what it is asked. */
const PLUG_IN = `
  globalThis.asked = [];
  globalThis[Symbol.for('family-partnering.translator@0')] = async (words) => { asked.push(words.text); return 'ترجمة الحاسوب'; };
`;
const asked = (person: Person): Promise<readonly string[]> => person.page.evaluate(() => (globalThis as unknown as { asked: readonly string[] }).asked);

/** Mr. Park joins Layan's circle: he arranges interpreters. */
function withPark(): object {
  const circle = rosterActions(0).find((action): action is RosterCircle => action.type === 'roster.circle' && (action as RosterCircle).circle === 'c-p05')!;
  return { ...circle, id: newId(), members: [...circle.members.filter(({ person }) => person.id !== 'p21'), { person: rosterPerson('p21'), relation: 'interpreters' }] };
}

/** One tap under each message where a computer's words are offered. */
async function translateAll(samir: Person, translate: string): Promise<void> {
  const offered = samir.talk.getByRole('button', { name: translate });
  await offered.first().waitFor();
  for (const message of await samir.talk.locator('[part=message]').all()) {
    const offer = message.getByRole('button', { name: translate });
    if ((await offer.count()) === 0) continue;
    await samir.use(offer);
    await samir.see('ترجمة الحاسوب', message);
  }
}

async function legalLetter(options: SchoolOptions = {}, by: PersonOptions = {}): Promise<void> {
  const school = await openSchool(options);
  await school.act('system:roster', 'school', withPark());
  const [legal, thread, writing] = await Promise.all([
    wordsIn('ar', legalStrings, legalLocales), wordsIn('ar', threadStrings, messageThreadLocales), wordsIn('ar', writingStrings, writingLocales),
  ]);
  await school.act('p21', 'school', { id: newId(), type: 'thread.start', scope: 'circle:c-p05', thread: 'letter', circle: 'c-p05', about: 'A letter of the school', mode: 'adults', people: ['p06'] });
  const park = await Person.open(school, 'p21', { ...by, width: 'desk' });
  const samir = await Person.open(school, 'p06', { ...by, language: 'ar', plant: PLUG_IN });
  try {
    await park.openTalk('A letter of the school');
    await park.send(EVERYDAY);
    await park.use(park.button('More', park.talk.locator('[part=composer]')));
    await park.tick(park.talk.getByRole('checkbox', { name: /This is a legal letter/ }));
    await park.send(LETTER);
    await park.see(/To explain to .?Samir/);

    await samir.openTalk('A letter of the school');
    await samir.see(LETTER);
    await translateAll(samir, writing.translate);
    assert.deepEqual(await asked(samir), [EVERYDAY], 'the plug-in is asked for everyday words, and never for legal ones');
    const panel = samir.talk.locator('.letter');
    await samir.see(legal.title, panel);
    await samir.see(legal.free, panel);
    await samir.see(legal.asked('Mr. Park'), panel);
    const quick = samir.talk.getByRole('group', { name: writing.quickTitle });
    await quick.waitFor();
    const agrees = async (): Promise<number> => (await quick.getByRole('button', { name: thread.quickYes, exact: true }).count()) + (await quick.getByRole('button', { name: writing.quickLater }).count());
    assert.equal(await agrees(), 0, 'no yes and no day is asked for before somebody has explained it');

    await park.use(park.button('We found somebody'));
    await park.fill(park.talk.getByLabel('Who explains it?'), 'Ms. Rahimi');
    await park.use(park.button('Save'));
    await samir.see(new RegExp(legal.found('Ms. Rahimi', '.*')), panel);
    assert.equal(await agrees(), 0, 'no yes and no day is asked for before somebody has explained it');

    await park.use(park.button('It was explained'));
    await park.fill(park.talk.getByLabel('Who explained it?'), 'Ms. Rahimi');
    await park.pick(park.talk.getByLabel('Was it understood?'), 'There is a question');
    await park.use(park.button('Save'));
    await samir.see(legal.explainedCall('Ms. Rahimi'), panel);
    await samir.see(legal.youQuestion, panel);
    await samir.until('a yes can be given now', async () => (await agrees()) === 2);
    await samir.use(samir.button(legal.notWhatISaid, panel));
    await samir.fill(panel.getByLabel(legal.whatISaid), OTHERWISE);
    await samir.use(samir.button(legal.save, panel));
    await park.see(/Samir.? says that it was otherwise/);
    await park.see(OTHERWISE, park.talk.locator('.letter'));

    await park.use(park.button('Add the letter in this language'));
    await park.fill(park.talk.getByLabel('The letter, put into this language by a person'), IN_ARABIC);
    await park.fill(park.talk.getByLabel('Who put it into this language?'), 'Ms. Haddad');
    await park.use(park.button('Save'));
    await samir.see(IN_ARABIC, panel);
    await samir.see(/Ms\. Haddad/, panel.locator('.made'));
    assert.equal(await panel.locator('.made [lang=ar]').getAttribute('dir'), 'rtl');
    await samir.see(LETTER);
    await samir.reopen();
    await samir.openTalk('A letter of the school');
    await samir.see(IN_ARABIC, samir.talk.locator('.letter'));
  } finally {
    await Promise.all([park.close(), samir.close()]);
    await school.stop();
  }
}

test('The legal letter: a person is asked, found, explains it; the computer is asked for nothing of it', () => legalLetter());

test('The legal letter, by keyboard alone', () => legalLetter({}, { keyboard: true }));

test('The legal letter catches an everyday path that translates it', () => caught(() => legalLetter({ rules: legalAsEveryday }), /never for legal ones/));

test('The legal letter catches a yes that is asked for too early', () => caught(() => legalLetter({ rules: forgetsWhoWaits }), /no yes and no day is asked for/));
