// A mother and a teacher of a really imported roster, in two browsers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newId, ROSTER } from '@family-partnering/contract';
import { createEngine } from '@family-partnering/engine';
import { memoryStorage } from '@family-partnering/engine/memory-storage';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { Findings } from '@family-partnering/server/roster/findings';
import { parseBundle } from '@family-partnering/server/roster/parse';
import { planRoster } from '@family-partnering/server/roster/plan';
import { readBundle } from '@family-partnering/server/roster/read-bundle';
import { closeBrowser, Person } from './support/person.js';
import { openSchool, tidy } from './support/school.js';

const TENANT = 'grand-bend';
const SAMPLE = process.env['FP_ROSTER_SAMPLE'] ?? join(import.meta.dirname, '../../..', 'shared', 'data', 'grand-bend-oneroster');
const skip = existsSync(join(SAMPLE, 'users.csv')) ? false : 'the roster of the sample district is not here: set FP_ROSTER_SAMPLE to its folder';

after(async () => {
  await closeBrowser();
  await tidy();
});

test('a mother and a teacher of an imported district talk in two browsers', { skip }, async (context) => {
  // All of it is read and planned; of the 960 circles those of this teacher are made. test/roster imports every one.
  const findings = new Findings();
  const bundle = await readBundle(SAMPLE, findings);
  const when = { today: '2021-10-01', now: '2021-10-01T15:00:00.000Z' };
  const plan = planRoster(parseBundle(bundle, when.today, findings), bundle.settings, TENANT, when, findings);
  const storage = memoryStorage({ clock: () => when.now });
  const engine = createEngine({ storage, rules: familyRules, kinds: familyKinds, tenant: TENANT });
  const hers = plan.circles.filter(({ members }) => members.some(({ person }) => person.id === 'T207223'));
  for (const action of [plan.school, ...hers]) await engine.act({ person: ROSTER, side: 'school', tenant: TENANT }, { ...action, id: newId() }, when.now);
  context.diagnostic(`${plan.circles.length} circles were planned, ${hers.length} with this teacher`);
  const district = await openSchool({ from: { storage, tenant: TENANT }, now: '2021-10-01T16:00:00.000Z' });
  const mother = await Person.open(district, 'K778393', { language: 'es' });
  const teacher = await Person.open(district, 'T207223', { width: 'desk' });
  try {
    await mother.button('Empezar una conversación', mother.list).click();
    const form = mother.list.locator('[part=start]');
    await form.locator('#what').fill('Un buen día');
    const { called } = (await (await district.ask('K778393', '/v1/person/T207223')).json()) as { called: string };
    const colleague = form.getByRole('checkbox', { name: called });
    if ((await colleague.count()) > 0) await colleague.first().check();
    await form.locator('.go').click();
    await mother.see('Un buen día');
    await mother.send('Hoy leyó el menú entero en la cena.', 'Enviar');
    await teacher.openTalk('Un buen día');
    await teacher.see('Hoy leyó el menú entero en la cena.');
    await teacher.send('That made my morning. Thank you.');
    await mother.see('That made my morning. Thank you.');
    await Promise.all([mother.reopen(), teacher.reopen()]);
    await mother.openTalk('Un buen día');
    await mother.see('That made my morning. Thank you.');
  } finally {
    await Promise.all([mother.close(), teacher.close()]);
    await district.stop();
  }
});
