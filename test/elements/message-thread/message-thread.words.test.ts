import { newId, Refusal, type Action, type FileReference, type MessageNote, type Session } from '@family-partnering/contract';
import type { Engine } from '@family-partnering/engine';
import type { MessageThread } from '@family-partnering/elements/message-thread/message-thread';
import { expect, fixture, html } from '@open-wc/testing';
import { heard, open, riverbend, root, say, settled, until } from './world.js';

const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').replace(/[\u2066-\u2069]/g, '');
const PIXEL = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='), (letter) => letter.charCodeAt(0));
/** The first bytes of an Ogg stream: enough for whoever looks at what sort of file it is. */
const VOICE = Uint8Array.from([...'OggS'].map((letter) => letter.charCodeAt(0)).concat(Array(60).fill(0)));

describe('words for a recording or a picture, after it was sent (T7)', function given() {
  this.timeout(30_000);
  let engine: Engine;
  beforeEach(async () => {
    engine = await riverbend();
  });

  /** The teacher sends something without its words. */
  async function send(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const session = engine.session(await engine.viewer('p16'));
    const file: FileReference = { id: newId(), type, size: bytes.length, name: type.startsWith('audio') ? 'voice' : 'page' };
    await session.files!.put(file, new Blob([bytes], { type }));
    await session.close();
    await say(engine, 'p16', 'For you.', 't-A', { files: [file] } as object);
  }

  /** A page whose line may be down for this one sort of action. */
  async function onLine(person: string, line: { down: boolean }): Promise<MessageThread> {
    const session = engine.session(await engine.viewer(person));
    const act: Session['act'] = (action: Action, call) => (line.down && action.type === 'message.words' ? Promise.reject(new Refusal('unavailable')) : session.act(action, call));
    const element = await fixture<MessageThread>(html`<fp-message-thread .session=${{ ...session, act } as Session} thread="t-A"></fp-message-thread>`);
    await settled(element);
    return element;
  }

  const row = (element: MessageThread): HTMLElement | undefined => [...root(element).querySelectorAll<HTMLElement>('.item[data-n]')].find((one) => one.querySelector('.files') !== null);
  const within = (element: MessageThread, name: string): HTMLElement | undefined => [...(row(element)?.querySelectorAll<HTMLElement>('button') ?? [])].find((one) => (one.getAttribute('aria-label') ?? words(one).trim()).startsWith(name));
  async function use(element: MessageThread, name: string): Promise<void> {
    await until(() => within(element, name), `no button ${name}`);
    within(element, name)!.click();
    await element.updateComplete;
  }
  const field = (element: MessageThread): HTMLTextAreaElement => row(element)!.querySelector<HTMLTextAreaElement>('form textarea')!;
  const status = (element: MessageThread): string => words(row(element)!.querySelector('form [role=status]')).trim();
  async function openForm(element: MessageThread, control: string): Promise<void> {
    await until(() => row(element), 'the file did not come');
    await use(element, 'More for');
    await use(element, control);
    await until(() => field(element), 'no form');
  }
  async function notes(): Promise<readonly MessageNote[]> {
    const session = engine.session(await engine.viewer('p16'));
    const { items } = await session.list('message-note', { filter: { thread: 't-A' } });
    await session.close();
    return (items as unknown as MessageNote[]).filter((note) => note.words !== undefined);
  }

  for (const [what, type, bytes, control, question, mine, theirs] of [
    ['a recording', 'audio/ogg', VOICE, 'Write what is said in it', 'What is said in it?', 'The words in it, by you:', 'The words in it, by Rosa:'],
    ['a picture', 'image/png', PIXEL, 'Say what it shows', 'What does the picture show?', 'What it shows, by you:', 'What it shows, by Rosa:'],
  ] as const) {
    it(`asks for those of ${what}, refuses nothing in words, keeps them when they do not go out, and says on both sides who gave them`, async () => {
      await send(type, bytes);
      const line = { down: false };
      const rosa = await onLine('p03', line);
      const said = heard(rosa);
      await openForm(rosa, control);
      expect(words(field(rosa).closest('label'))).to.contain(question);
      expect(words(row(rosa)!.querySelector('form'))).to.contain('They stand under it, with your name. What Ms. Grant sent stays as it is.');
      // Nothing is written: it is said where it stands, and the field has the focus.
      field(rosa).value = '   ';
      await use(rosa, 'Save');
      await until(() => status(rosa) === 'Write something first. Then send.', 'it is not said that nothing is written');
      expect(root(rosa).activeElement).to.equal(field(rosa));
      expect([field(rosa).getAttribute('aria-invalid'), row(rosa)!.querySelector(`#${field(rosa).getAttribute('aria-describedby')!}`)?.getAttribute('role')]).to.deep.equal(['true', 'status']);
      expect(await notes()).to.deep.equal([]);
      // It does not go out: that is said in the form, too, and the words stay in it.
      const own = field(rosa);
      own.value = 'Page four, from the top.';
      line.down = true;
      await use(rosa, 'Save');
      await until(() => status(rosa) !== '' && !status(rosa).startsWith('Write something'), 'it is not said that it did not go');
      expect([field(rosa) === own, own.value, await notes()]).to.deep.equal([true, 'Page four, from the top.', []]);
      // Now it goes, once; whoever wrote it is named on both sides.
      line.down = false;
      await use(rosa, 'Save');
      await until(() => words(row(rosa)).includes(mine) && row(rosa)!.querySelector('form') === null, 'her words are not there');
      expect(said.join(' ')).to.contain('Saved');
      const grant = await open(engine, 'p16');
      await until(() => words(row(grant)).includes(theirs), 'the other side does not see who gave them');
      expect(words(row(grant))).to.contain('Page four, from the top.');
      expect((await notes()).map((note) => [note.by.person, note.words!.text])).to.deep.equal([['p03', 'Page four, from the top.']]);
      // Nobody else may take them back; she may.
      expect(within(grant, 'Take it back')).to.equal(undefined);
      expect(row(rosa)!.querySelector('.file-words button')).not.to.equal(null);
    });
  }

  it('(the control) are not asked for where there is nothing to put into words', async () => {
    await say(engine, 'p16', 'Only words.');
    const rosa = await open(engine, 'p03');
    const last = () => [...root(rosa).querySelectorAll<HTMLElement>('.item[data-n]')].at(-1);
    await until(() => words(last()).includes('Only words.'));
    [...last()!.querySelectorAll('button')].find((one) => one.getAttribute('aria-label')?.startsWith('More for'))!.click();
    await until(() => last()!.querySelector('.menu'), 'no menu');
    expect(words(last())).not.to.contain('Write what is said in it').and.not.to.contain('Say what it shows');
  });

  it('may be given by the writer, too, who is spoken to as "you" within the sentence', async () => {
    await send('audio/ogg', VOICE);
    const grant = await open(engine, 'p16');
    await openForm(grant, 'Write what is said in it');
    expect(words(row(grant)!.querySelector('form'))).to.contain('What you sent stays as it is.');
  });
});
