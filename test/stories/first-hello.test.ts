// Story S1: a hello that is answered by voice in Haitian Creole, and what a family says of itself.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givingLocales } from '@family-partnering/elements/locales/giving/locales';
import { writingLocales } from '@family-partnering/elements/locales/writing/locales';
import { writingStrings } from '@family-partnering/elements/message-thread/writing.strings';
import { givingStrings } from '@family-partnering/elements/shared/files/giving.strings';
import { caught, closeBrowser, Person, type PersonOptions } from './support/person.js';
import { wordsIn } from './support/words.js';
import { openSchool, tidy } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const HELLO = 'Welcome, Mirlande and Naïka. What shall we call you? How shall we reach you?';
const ANSWER = 'Bonswa. Mirlande se bon. Naïka desine byen.';

async function firstHello(home: PersonOptions = {}, school: PersonOptions = {}): Promise<void> {
  const riverbend = await openSchool();
  const [giving, writing] = await Promise.all([wordsIn('ht', givingStrings, givingLocales), wordsIn('ht', writingStrings, writingLocales)]);
  const rahimi = await Person.open(riverbend, 'p19', { width: 'desk', ...school });
  const mirlande = await Person.open(riverbend, 'p11', { width: 'phone', ...home });
  try {
    await rahimi.use(rahimi.button('Start a talk', rahimi.list));
    const form = rahimi.list.getByRole('region', { name: 'Start a talk' });
    await rahimi.choose(form.getByRole('radio', { name: 'Naïka', exact: true }));
    await rahimi.fill(form.getByLabel('What is it about?'), 'Our first hello');
    await rahimi.see('Mirlande and Naïka will see this.', form);
    await rahimi.fill(form.getByLabel('Your first words'), HELLO);
    await rahimi.use(form.getByRole('button', { name: 'Start', exact: true }));
    await rahimi.see(HELLO);

    await mirlande.openTalk('Our first hello');
    await mirlande.see(HELLO);
    const hostLanguage = () => mirlande.page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]);
    const before = await hostLanguage();
    await mirlande.use(mirlande.button('About this talk'));
    await mirlande.pick(mirlande.talk.locator('.language select'), 'Kreyòl ayisyen (bouyon)');
    await mirlande.see('Ki jan pou nou jwenn ou?');
    assert.deepEqual(await hostLanguage(), before, 'the host page keeps its own language');
    await mirlande.pick(mirlande.talk.locator('#way'), 'Mesaj ak vwa');
    await mirlande.see(/Mèsi/, mirlande.talk.getByRole('status'));
    await mirlande.use(mirlande.talk.locator('.thread-head .tools button'));
    await mirlande.fill(mirlande.talk.locator('#words'), ANSWER);
    await mirlande.use(mirlande.button(writing.addFile));
    await mirlande.use(mirlande.button(giving.recordVoice));
    await mirlande.talk.locator('.recording').waitFor();
    await mirlande.page.waitForTimeout(1200);
    await mirlande.use(mirlande.button(giving.stop));
    await mirlande.talk.locator('.given-file').waitFor();
    await mirlande.use(mirlande.button(writing.send));
    await mirlande.until('an empty box', async () => (await mirlande.talk.locator('#words').inputValue()) === '');
    await mirlande.see('Li voye');

    const end = async (): Promise<void> => {
      await rahimi.openTalk('Our first hello').catch(() => rahimi.openTalk('Naïka, with Mirlande'));
      await rahimi.see(ANSWER);
      await rahimi.see(/0:0[1-9]/, rahimi.talk.locator('[part=message]', { hasText: ANSWER }));
      await rahimi.see(/Mirlande.? prefers a .*voice message/);
      await rahimi.see(/Mirlande.? likes to listen/, rahimi.list);
      await rahimi.use(rahimi.button('About this talk'));
      const about = rahimi.talk.getByRole('listitem').filter({ hasText: 'Mirlande' }).filter({ hasText: 'Speaks' });
      await rahimi.see(/Speaks .?Haitian Creole and French/, about);
      await rahimi.see(/Reads .?French/, about);
      await rahimi.see(/Likes to listen/, about);
      await rahimi.see(/Told by .?Mirlande.?: Friday, November 20/, about);
      await rahimi.use(rahimi.talk.locator('.thread-head .tools button'));
    };
    await end();
    await Promise.all([rahimi.reopen(), mirlande.reopen()]);
    await end();
    await mirlande.openTalk('Our first hello');
    await mirlande.see(ANSWER);
    await mirlande.see(writing.send);
    assert.deepEqual(await hostLanguage(), before, 'the host page keeps its own language after a reload');
  } finally {
    await rahimi.close();
    await mirlande.close();
    await riverbend.stop();
  }
}

test('First hello: what the home says about itself stands with the school at once, and after a reload', () => firstHello());

test('First hello by keyboard alone, on both sides', () => firstHello({ keyboard: true }, { keyboard: true }));

test('First hello catches a language control that changes the host page', () =>
  caught(() => firstHello({
    plant: `const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (key.startsWith('fp-language')) document.documentElement.lang = value;
        return set.call(this, key, value);
      };`,
  }), /host page keeps its own language/));
