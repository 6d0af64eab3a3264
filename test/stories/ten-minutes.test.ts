// Story S5, as far as it is told here: something done at work, kept when the tab is closed offline, sent from home.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { opportunityPickerLocales } from '@family-partnering/elements/locales/opportunity-picker/locales';
import { takingPartLocales } from '@family-partnering/elements/locales/taking-part/locales';
import { pickerStrings } from '@family-partnering/elements/opportunity-picker/opportunity-picker.strings';
import { takingStrings } from '@family-partnering/elements/opportunity-picker/taking-part.strings';
import { opportunitySteps, seedSteps } from '@family-partnering/riverbend';
import { caught, closeBrowser, endAll, Person } from './support/person.js';
import { FRIDAY, openSchool, tidy, type SchoolOptions } from './support/school.js';
import { wordsIn } from './support/words.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

const TOLD = [...seedSteps(FRIDAY).filter(({ action }) => action.type.startsWith('roster.')), ...opportunitySteps(FRIDAY).filter(({ action }) => action.type === 'opportunity.offer')];
const TITLE = 'سجّلوا كلمات الكسور بلغتكم';
const SAID = ['نُصَيف', 'رُبيع', 'أقسام متعادلة'] as const;

async function tenMinutes(options: SchoolOptions = {}): Promise<void> {
  const school = await openSchool({ told: TOLD, ...options });
  const samir = await Person.open(school, 'p06', { language: 'ar', show: ['picker'] });
  try {
    const words = { ...(await wordsIn('ar', takingStrings, takingPartLocales)), ...(await wordsIn('ar', pickerStrings, opportunityPickerLocales)) };
    assert.equal(await samir.picker.getByRole('region', { name: words.now }).getByRole('listitem').count(), 3, 'three things stand above the questions');
    const open = async (): Promise<void> => {
      const start = samir.picker.getByRole('button', { name: new RegExp(TITLE) }).first();
      if ((await start.count()) === 0) await samir.fill(samir.picker.getByLabel(words.search), 'الكسور');
      await samir.use(start);
    };
    await open();
    const box = () => samir.picker.getByRole('textbox').and(samir.page.locator('#task-words'));
    for (const word of SAID.slice(0, 2)) {
      await samir.fill(box(), word);
      await samir.use(samir.picker.getByRole('button', { name: words.next, exact: true }));
    }
    await samir.offline(true);
    await samir.fill(box(), SAID[2]);
    await samir.until('the device has the third', async () => (await samir.device()).includes(SAID[2]));
    await samir.page.close();
    await samir.offline(false);
    await samir.reopen();
    await open();
    assert.equal(await box().inputValue(), SAID[2], 'the third word was kept');
    await samir.use(samir.picker.getByRole('button', { name: words.send, exact: true }));
    await samir.until('it has gone out', async () => (await (await school.ask('p19', '/v1/contribution')).text()).includes(SAID[2]));
    const told = await (await school.ask('p19', '/v1/contribution')).text();
    for (const word of SAID) assert.ok(told.includes(word), `${word} has come to school`);
  } finally {
    await endAll([samir], school);
  }
}

test('Ten minutes at work: what was begun is there again at home, and goes out once', () => tenMinutes());

const FORGETS = { file: 'opportunity-picker/shelf.ts', from: 'this.begun = [begun, ', to: 'this.begun = [' } as const;

test('Ten minutes at work catches words that are lost with the tab', () => caught(() => tenMinutes({ slip: FORGETS }), /waited in vain for: the device has the third|was kept/));
