// A mother and a teacher of a really imported roster, in two browsers.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { importCommand } from '@family-partnering/server/roster/command';
import { closeBrowser, Person } from './support/person.js';
import { openSchool, tidy } from './support/school.js';

const SAMPLE = process.env['FP_ROSTER_SAMPLE'] ?? join(import.meta.dirname, '../../..', 'shared', 'data', 'grand-bend-oneroster');
const skip = existsSync(join(SAMPLE, 'users.csv')) ? false : 'the roster of the sample district is not here: set FP_ROSTER_SAMPLE to its folder';

after(async () => {
  await closeBrowser();
  await tidy();
});

test('a mother and a teacher of an imported district talk in two browsers', { skip }, async (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'fp-district-'));
  let said = '';
  const code = await importCommand([SAMPLE, '--data', folder, '--tenant', 'grand-bend', '--today', '2021-10-01'], { out: (text) => void (said += text), err: () => undefined });
  assert.equal(code, 0, said);
  for (const line of said.trimEnd().split('\n').slice(0, 12)) context.diagnostic(line);
  const district = await openSchool({ from: { folder, tenant: 'grand-bend' }, now: '2021-10-01T16:00:00.000Z' });
  rmSync(folder, { recursive: true, force: true });
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
