// T7 on a slow connection: how much of a file has gone is told while it goes.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { plainPdf } from '../server/sample-pdfs.js';
import { closeBrowser, Person } from './support/person.js';
import { openSchool, tidy } from './support/school.js';

after(async () => {
  await closeBrowser();
  await tidy();
});

/** Bytes in a second that go up. */
const SLOW = 100_000;
const SAYS = /Sending your words and files: (\d+)%/g;

/** Every part in percent, but nothing and all, that the talk has told while a page of so many bytes went. */
async function toldBetween(rosa: Person, name: string, size: number): Promise<readonly number[]> {
  await rosa.talk.evaluate((talk) => {
    const said: string[] = [];
    Object.assign(globalThis, { said });
    const look = (): void => talk.shadowRoot!.querySelectorAll('.state').forEach(({ textContent }) => { if (!said.includes(textContent!)) said.push(textContent!); });
    new MutationObserver(look).observe(talk.shadowRoot!, { subtree: true, childList: true, characterData: true });
  });
  await rosa.use(rosa.button('More'));
  await rosa.use(rosa.button('Add a photo or a recording'));
  const buffer = Buffer.from(plainPdf('', '', [new Uint8Array(size).fill(0x20)]));
  await rosa.talk.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
  await rosa.talk.getByText('Safe on this device.').waitFor();
  await rosa.use(rosa.button('Send'));
  await rosa.until(`${name} has come`, async () => rosa.school.told('p03').includes(name));
  const said = await rosa.page.evaluate(() => (globalThis as unknown as { said: readonly string[] }).said.join(' '));
  return [...said.matchAll(SAYS)].map(([, part]) => Number(part)).filter((part) => part > 0 && part < 100);
}

test('how much of a file has gone is told while it goes, and not at its end alone', async () => {
  const school = await openSchool();
  try {
    const rosa = await Person.open(school, 'p03');
    await rosa.openTalk(/./);
    const network = await rosa.context.newCDPSession(rosa.page);
    await network.send('Network.enable');
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: SLOW });
    const told = await toldBetween(rosa, 'letter.pdf', 250_000);
    assert.ok(told.length >= 3, `told: ${told.join(', ')}`);
    assert.deepEqual(told, told.toSorted((one, other) => one - other), 'it only grows');
    // The control: where the browser tells nothing while a file goes, this finds nothing.
    await rosa.page.evaluate(() => { XMLHttpRequestUpload.prototype.addEventListener = () => undefined; });
    assert.deepEqual(await toldBetween(rosa, 'second.pdf', 100_000), []);
    assert.deepEqual(rosa.faults, []);
  } finally {
    await school.stop();
  }
});
