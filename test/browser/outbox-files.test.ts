import { expect } from '@open-wc/testing';
import type { Refusal} from '@family-partnering/contract';
import { newId, type Action, type FileReference, type Session } from '@family-partnering/contract';
import { refusalOf, School, states, TestDevice, until, words } from './outbox-world.js';

const picture = (bytes: string): Blob => new Blob([bytes], { type: 'image/png' });
const reference = (id: string, size = 3): FileReference => ({ id, type: 'image/png', size, name: 'trip.png' });
const carrying = (text: string, ...ids: string[]): Action => words(text, { files: ids.map((id) => reference(id)) } as object);
const read = async (session: Session, id: string): Promise<string> => (await session.files!.get(id)).text();

describe('files that wait on this device', () => {
  let school: School;
  let device: TestDevice;
  beforeEach(() => {
    school = new School();
    school.put('thread', 't1', { circle: 'c1' });
    device = new TestDevice(school);
  });
  afterEach(() => device.close());

  it('outlive a reload without a network, are seen there by their giver, and go once, before the words that carry them', async () => {
    const id = newId();
    const first = await device.tab();
    school.go('offline');
    await first.files!.put(reference(id), picture('bus'));
    await first.outbox!.keep(carrying('look', id));
    await first.close();
    const second = await device.tab();
    expect(await read(second, id)).to.equal('bus');
    expect(states(second)).to.match(/^look:/);
    expect(school.files.size).to.equal(0);
    let before: readonly string[] = [];
    school.before = async () => { before = [...school.files.keys()]; };
    school.go(undefined);
    for (const wake of device.wakes) wake();
    await until('the words have arrived', () => school.decided.length === 1);
    expect(before).to.deep.equal([id]);
    expect(school.files.get(id)!.times).to.equal(1);
    expect(await school.files.get(id)!.content.text()).to.equal('bus');
    await until('the device lets go of it', async () => states(second) === '');
    school.go('offline');
    expect((await refusalOf(second.files!.get(id))).code, 'nothing of it is left here').to.equal('offline');
  });

  it('keep the order: what was said after them does not overtake them', async () => {
    const id = newId();
    const tab = await device.tab();
    school.go('offline');
    await tab.files!.put(reference(id), picture('bus'));
    await tab.outbox!.keep(carrying('first', id));
    await tab.outbox!.keep(words('second'));
    school.go(undefined);
    for (const wake of device.wakes) wake();
    await until('both have arrived', () => school.decided.length === 2);
    expect(school.decided.map((action) => (action as unknown as { text: string }).text)).to.deep.equal(['first', 'second']);
  });

  it('are not sent anew with words that are tried again, unless the school has lost them', async () => {
    const id = newId();
    const tab = await device.tab();
    await tab.files!.put(reference(id), picture('bus'));
    school.refuse('look', 'invalid', { reason: 'text' });
    const action = carrying('look', id);
    await tab.outbox!.keep(action);
    await until('it is refused', () => states(tab) === 'look:refused');
    school.refuse('look', 'invalid', { reason: 'file-unknown' });
    tab.outbox!.retry(action.id);
    await until('it is refused again', () => school.attempts.length === 2 && states(tab) === 'look:refused');
    expect(school.files.get(id)!.times).to.equal(1);
    school.refuses.clear();
    tab.outbox!.retry(action.id);
    await until('it has arrived', () => school.decided.length === 1);
    expect(school.files.get(id)!.times).to.equal(2);
  });

  it('are nobody else’s on this device, and go with signing out', async () => {
    const id = newId();
    const tab = await device.tab();
    await tab.files!.put(reference(id), picture('bus'));
    school.viewer = { person: 'denise', side: 'home', tenant: 'riverbend' };
    expect((await refusalOf((await device.tab()).files!.get(id))).code).to.equal('not-found');
    school.viewer = { person: 'rosa', side: 'home', tenant: 'riverbend' };
    const again = await device.tab();
    expect(await read(again, id)).to.equal('bus');
    await (await again.device!.signOut()).wipe();
    const after = await device.tab();
    expect((await refusalOf(after.files!.get(id))).code).to.equal('not-found');
  });

  it('what is taken away again never leaves the device', async () => {
    const id = newId();
    const tab = await device.tab();
    await tab.files!.put(reference(id), picture('bus'));
    await tab.files!.drop!(id);
    expect((await refusalOf(tab.files!.get(id))).code).to.equal('not-found');
    expect(school.files.size).to.equal(0);
  });

  it('a device without room says so, and sends the file at once where it can', async () => {
    const tab = await device.tab();
    await tab.files!.put(reference(newId()), picture('first')); // its code is here
    const real = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function put(...given: Parameters<typeof real>) {
      if (this.name === 'files') throw new DOMException('no room', 'QuotaExceededError');
      return real.apply(this, given);
    };
    try {
      const id = newId();
      await tab.files!.put(reference(id), picture('bus'));
      expect(await school.files.get(id)!.content.text()).to.equal('bus');
      school.go('offline');
      const told: Refusal = await refusalOf(tab.files!.put(reference(newId()), picture('car')));
      expect([told.code, told.reason]).to.deep.equal(['unavailable', 'storage-full']);
    } finally {
      IDBObjectStore.prototype.put = real;
    }
  });
});
