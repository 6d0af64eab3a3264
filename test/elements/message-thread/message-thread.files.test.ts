import { Refusal, type FileReference, type Message, type Session } from '@family-partnering/contract';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { engineAdapter, memoryFiles } from '@family-partnering/engine';
import { withOutbox } from '@family-partnering/outbox';
import { expect } from '@open-wc/testing';
import { itNeeds } from '../../support/capability.js';
import { box, button, hasButton, open, press, riverbend, root, say, text, type, until } from './world.js';

const ADD = 'Add a photo or a recording';

/** A drawing of many colours, larger than what is sent. */
async function picture(name = 'trip.png', [width, height] = [2400, 1200]): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#d24d22';
  pen.fillRect(0, 0, width! / 2, height!);
  const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
  return new File([blob], name, { type: 'image/png' });
}

async function choose(element: MessageThread, ...files: readonly File[]): Promise<void> {
  await press(element, ADD);
  await until(() => root(element).querySelector('input[type=file]'), 'no way to choose a file');
  const input = root(element).querySelector<HTMLInputElement>('input[type=file]')!;
  const data = new DataTransfer();
  for (const file of files) data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
}

const ready = (element: MessageThread) => until(() => root(element).querySelector('.given-file.ready'), 'the file is not safe');
const shown = (element: MessageThread) => root(element).querySelector<HTMLElement>('.msg .files .file');

describe('pictures, pages and recordings in the thread', function files() {
  this.timeout(30_000);
  it('tells what may be given before anybody chooses, and asks what a picture shows', async () => {
    const element = await open(await riverbend(), 'p03');
    await press(element, ADD);
    await until(() => text(element).includes('At most 4 in one go'));
    expect(text(element)).to.contain('A photo, page or voice: up to').and.to.contain('We take out where a photo was made');
    const input = root(element).querySelector<HTMLInputElement>('input[type=file]')!;
    expect(input.accept).to.contain('image/jpeg').and.not.to.contain('svg');
  });

  it('goes without a word, scaled down, with what it shows; the other side sees it, at the size that was told', async () => {
    const engine = await riverbend();
    const rosa = await open(engine, 'p03');
    await choose(rosa, await picture());
    await ready(rosa);
    const about = root(rosa).querySelector<HTMLTextAreaElement>('.given-file textarea')!;
    about.value = 'A bus in front of the school';
    about.dispatchEvent(new Event('change'));
    await press(rosa, 'Send');
    await until(() => shown(rosa), 'she does not see her own picture');
    expect(root(rosa).querySelector('.given-file')).to.equal(null);
    const grant = await open(engine, 'p01');
    await until(() => shown(grant)?.querySelector('img, button'), 'he sees nothing of it');
    if (shown(grant)!.querySelector('button')) shown(grant)!.querySelector('button')!.click();
    await until(() => shown(grant)!.querySelector('img'), 'it did not come');
    const img = shown(grant)!.querySelector('img')!;
    expect(img.alt).to.equal('A bus in front of the school');
    await until(() => img.complete && img.naturalWidth > 0);
    expect([img.naturalWidth, img.naturalHeight]).to.deep.equal([2048, 1024]);
  });

  it('nothing loads by itself where data is dear: its size is told, and a tap brings it', async () => {
    const engine = await riverbend();
    const rosa = await open(engine, 'p03');
    await choose(rosa, await picture('small.png', [60, 40]));
    await ready(rosa);
    await press(rosa, 'Send');
    await until(() => shown(rosa));
    Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true, effectiveType: '4g' } });
    try {
      const grant = await open(engine, 'p01');
      await until(() => hasButton(grant, /^Show the picture \(.*kB\)$/), 'the size is not told');
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(shown(grant)!.querySelector('img')).to.equal(null);
      button(grant, /^Show the picture/).click();
      await until(() => shown(grant)!.querySelector('img'));
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
    // The control: on a connection that costs nothing a small one comes by itself.
    const again = await open(engine, 'p01');
    await until(() => (shown(again)?.scrollIntoView(), shown(again)?.querySelector('img')), 'a small picture did not come by itself');
  });

  it('says in words what cannot go, keeps the words, and lets it be taken away', async () => {
    const element = await open(await riverbend(), 'p03');
    await type(element, 'Look at this');
    await choose(element, new File(['<svg/>'], 'x.svg', { type: 'image/svg+xml' }));
    await until(() => root(element).querySelector('.given-file.failed'));
    expect(text(element)).to.contain('This sort of file cannot go here');
    await press(element, 'Send');
    await until(() => text(element).includes('A file is not safe yet'));
    expect(box(element).value).to.equal('Look at this');
    await press(element, 'Take away x.bin');
    await press(element, 'Send');
    await until(() => box(element).value === '');
  });

  it('a picture that waits offline is seen by its writer, outlives a reload of the page, and goes once', async () => {
    const engine = await riverbend();
    let away = false;
    let puts = 0;
    const line = { name: 'line', contract: 0 as const, connect: async () => {
      const session = await engineAdapter(engine, 'p03').connect();
      const guard = <T>(work: () => Promise<T>): Promise<T> => (away ? Promise.reject(new Refusal('offline')) : work());
      return { ...session, act: (action, call) => guard(() => session.act(action, call)), files: { ...session.files!, put: (file, content, call) => { puts += 1; return guard(() => session.files!.put(file, content, call)); } } } as Session;
    } };
    const databaseName = `files-${Math.random()}`;
    const device = () => withOutbox(line, { server: databaseName, platform: { databaseName, pace: { firstMs: 20, mostMs: 60 } } });
    const first = await open(device(), 'p03');
    away = true;
    puts = 0;
    await choose(first, await picture());
    await ready(first);
    await press(first, 'Send');
    await until(() => root(first).querySelector('.msg.device .files'), 'it is not seen waiting');
    await until(() => text(first).includes('Saved on this device'), 'it is not said to be safe');
    await (await sessionOf(first)).close();
    first.remove();
    const second = await open(device(), 'p03');
    await until(() => root(second).querySelector('.msg.device .file'), 'it is gone after the reload');
    away = false;
    puts = 0;
    window.dispatchEvent(new Event('online'));
    await until(() => root(second).querySelector('.msg:not(.device) .files .file'), 'it did not go');
    expect(puts).to.equal(1);
    const told = await (await engineAdapter(engine, 'p01').connect()).list('message', { filter: { thread: 't-A' } });
    expect((told.items as unknown as Message[]).filter(({ files }) => files?.length).length).to.equal(1);
    indexedDB.deleteDatabase(databaseName);
  });

  it('is gone for everyone once its message is taken back', async () => {
    const engine = await riverbend();
    const session = engine.session(await engine.viewer('p03'));
    const content = await picture();
    const file: FileReference = { id: 'f-1', type: 'image/png', size: content.size, name: 'trip.png' };
    await session.files!.put(file, content);
    await say(engine, 'p03', 'look', 't-A', { files: [file] } as object);
    const grant = await open(engine, 'p01');
    await until(() => shown(grant));
    const message = ((await session.list('message', { filter: { thread: 't-A' } })).items as unknown as Message[]).find(({ files }) => files)!;
    await session.act({ id: 'w-1', type: 'message.withdraw', scope: `circle:${message.circle}`, message: message.id } as never);
    await until(() => shown(grant) === null, 'it is still shown');
    const his = engine.session(await engine.viewer('p01'));
    expect(await his.files!.get('f-1').then(() => 'seen', ({ code }: { code: string }) => code)).to.equal('not-found');
  });

  it('an adapter without files shows no way to give one (control: the same page with files does)', async () => {
    const engine = await riverbend();
    const bare = { name: 'bare', contract: 0 as const, connect: async () => {
      const { files: _, supports: { files: _limits, ...supports }, ...session } = await engineAdapter(engine, 'p03').connect();
      return { ...session, supports } as Session;
    } };
    expect(hasButton(await open(bare, 'p03'), ADD)).to.equal(false);
    expect(hasButton(await open(engine, 'p03'), ADD)).to.equal(true);
    expect(memoryFiles()).to.be.an('object');
  });

  for (const [what, start, sort] of [['voice', 'Record your voice', 'audio'], ['video', 'Record a video', 'video']] as const) {
    itNeeds('fake camera and microphone', `records ${what} in the page, lets it be heard before it goes, and asks for its words`, async () => {
      const engine = await riverbend();
      const rosa = await open(engine, 'p03');
      await press(rosa, ADD);
      await press(rosa, start);
      await until(() => /Recording (your voice|a video): \S*0:01/.test(text(rosa).replace(/[\u2066-\u2069]/g, '')), 'it does not run');
      await press(rosa, 'Send');
      await until(() => text(rosa).includes('You are still recording. Stop first.'));
      await press(rosa, 'Stop and keep');
      await ready(rosa);
      const player = root(rosa).querySelector<HTMLMediaElement>(`.given-file ${sort}`)!;
      await until(() => player.readyState >= 1, 'it cannot be heard');
      const about = root(rosa).querySelector<HTMLTextAreaElement>('.given-file textarea')!;
      about.value = 'Mateo reads the first page';
      about.dispatchEvent(new Event('change'));
      await press(rosa, 'Send');
      const grant = await open(engine, 'p01');
      await until(() => hasButton(grant, what === 'voice' ? /^Listen \(/ : /^Watch the video \(/), 'he is not told of it');
      expect(text(grant)).to.contain('Mateo reads the first page');
      button(grant, what === 'voice' ? /^Listen/ : /^Watch/).click();
      await until(() => shown(grant)!.querySelector(sort), 'it did not come');
    });
  }
});

const sessionOf = async (element: MessageThread): Promise<Session> => (element as unknown as { source: { state: { session: Session } } }).source.state.session;
