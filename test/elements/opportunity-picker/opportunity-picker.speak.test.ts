import { Refusal, type Adapter, type Contribution, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { withOutbox } from '@family-partnering/outbox';
import { seedOpportunities } from '@family-partnering/riverbend';
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { riverbend, TODAY } from '../../../stories/support/school.js';

const until = (what: () => unknown, message: string): Promise<void> => waitUntil(what as () => boolean, message, { timeout: 9000 });
const root = (one: OpportunityPicker): ShadowRoot => one.shadowRoot!;
const find = <T extends HTMLElement>(one: OpportunityPicker, selector: string): T | null => root(one).querySelector<T>(selector);
const nameOf = (one: Element): string => (one.getAttribute('aria-label') ?? one.textContent ?? '').replace(/\s+/g, ' ').trim();
const buttonOf = (one: OpportunityPicker, name: string | RegExp) => [...root(one).querySelectorAll('button')].find((any) => (typeof name === 'string' ? nameOf(any) === name : name.test(nameOf(any))));
async function press(one: OpportunityPicker, name: string | RegExp): Promise<void> {
  await until(() => buttonOf(one, name), `no button ${String(name)}`);
  buttonOf(one, name)!.click();
  await one.updateComplete;
}
const write = (field: HTMLTextAreaElement, text: string): void => {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
};

/** A sound of silence, as a recorder of a phone would hand it over. */
const sound = (): File => new File([new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, 1, 2, 3])], 'half.webm', { type: 'audio/webm' });

async function choose(one: OpportunityPicker, file: File): Promise<void> {
  await until(() => find(one, '.task input[type=file]'), 'no way to give a file');
  const input = find<HTMLInputElement>(one, '.task input[type=file]')!;
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change'));
  await until(() => find(one, '.given-file.ready'), 'it is not safe');
}

/** Opens what stands under these letters. */
async function begin(one: OpportunityPicker, letters: string): Promise<void> {
  await until(() => find(one, 'input[type=search]'), 'nothing to look with');
  const search = find<HTMLInputElement>(one, 'input[type=search]')!;
  search.value = letters;
  search.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await one.updateComplete;
  const start = () => [...root(one).querySelectorAll('button')].find((any) => new RegExp(`^(Start|Go on|Do it now).*${letters}`).test(nameOf(any)));
  await until(start, `nothing of ${letters}`);
  start()!.click();
  await until(() => find(one, '.task'), 'it did not open');
}

const show = (more: { readonly adapter?: unknown; readonly session?: unknown }): Promise<OpportunityPicker> =>
  fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${more.adapter} .session=${more.session}></fp-opportunity-picker>`);

describe('what is spoken or photographed in the picker', function speaking() {
  this.timeout(30_000);
  let engine: Engine;
  before(async function () {
    this.timeout(60_000);
    engine = await riverbend();
    await seedOpportunities(engine.act, TODAY);
  });
  const given = async (person: string, opportunity: string): Promise<readonly Contribution[]> =>
    (await engine.session(await engine.viewer(person)).list('contribution', { filter: { opportunity } })).items as unknown as Contribution[];

  it('offers to record, or to write; takes one sort alone, and says how large it may be', async () => {
    const one = await show({ adapter: engineAdapter(engine, 'p03') });
    await begin(one, 'Record fraction words');
    await until(() => find(one, '.giving'), 'no way to speak');
    expect(find<HTMLInputElement>(one, '.task input[type=file]')!.accept).to.contain('audio/').and.not.to.contain('image/').and.not.to.contain('pdf');
    expect(find(one, '#giving-limits')!.textContent).to.contain('Your voice: up to');
    expect(find(one, '.task')!.textContent).to.contain('Or write it');
    await press(one, 'Next');
    await until(() => find(one, '.notice')?.textContent?.includes('Please record it, or write a word or two.'), 'nothing was asked for');
    write(find<HTMLTextAreaElement>(one, '#task-words')!, 'la mitad');
    await press(one, 'Next');
    await until(() => find(one, '.task')!.textContent!.includes('Step 2 of 3'), 'written words were not enough');
    await press(one, 'Stop for now');

    await begin(one, 'Show numbers at your work');
    await until(() => find(one, '.giving'), 'no way to show');
    expect(find<HTMLInputElement>(one, '.task input[type=file]')!.accept).to.contain('image/').and.not.to.contain('audio/');
    expect(buttonOf(one, 'Record your voice')).to.equal(undefined);
  });

  it('can only be written where nothing is kept of files (control: the same page with files has a way)', async () => {
    const bare = async (): Promise<Session> => {
      const { files: _, supports: { files: _limits, ...supports }, ...session } = await engineAdapter(engine, 'p03').connect();
      return { ...session, supports } as Session;
    };
    const one = await show({ session: await bare() });
    await begin(one, 'Record a story from your childhood');
    expect(find(one, '.giving')).to.equal(null);
    expect(find(one, '#task-words')).not.to.equal(null);
    const other = await show({ adapter: engineAdapter(engine, 'p03') });
    await begin(other, 'Record a story from your childhood');
    await until(() => find(other, '.giving'), 'the control has no way either');
  });

  it('keeps it on this device while there is no network, is there again on another page, and sends it once', async () => {
    let offline = false;
    const guard = <T>(work: () => Promise<T>): Promise<T> => (offline ? Promise.reject(new Refusal('offline')) : work());
    const adapter: Adapter = { ...engineAdapter(engine, 'p13'), connect: () => guard(async () => {
      const session = await engineAdapter(engine, 'p13').connect();
      return { ...session, act: (action, call) => guard(() => session.act(action, call)), files: { ...session.files!, put: (file, content, call) => guard(() => session.files!.put(file, content, call)) } } as Session;
    }) };
    const databaseName = `speak-${Math.random()}`;
    const device = () => withOutbox(adapter, { server: databaseName, platform: { databaseName, pace: { firstMs: 20, mostMs: 60 } } });
    const first = await show({ adapter: device() });
    await begin(first, 'Record a story from your childhood');
    offline = true;
    await choose(first, sound());
    expect(find(first, '.giving')!.textContent).to.contain('Safe on this device.');
    expect(buttonOf(first, 'Record your voice'), 'one is enough').to.equal(undefined);
    write(find<HTMLTextAreaElement>(first, '.given-file textarea')!, 'We played by the river.');
    first.remove();

    offline = false;
    const second = await show({ adapter: device() });
    await begin(second, 'Record a story from your childhood');
    await until(() => find(second, '.given-file.ready audio'), 'the recording is not there');
    expect(find<HTMLTextAreaElement>(second, '.given-file textarea')!.value).to.equal('We played by the river.');
    offline = true;
    await press(second, 'Send');
    await until(() => find(second, '[data-told]'), 'no thanks');
    expect(root(second).activeElement?.hasAttribute('data-told')).to.equal(true);
    expect((await given('p19', 'o-04')).length, 'it waits here').to.equal(0);
    second.remove();

    offline = false;
    const third = await show({ adapter: device() });
    await until(() => find(third, '.ocard'), 'nothing came');
    let told: readonly Contribution[] = [];
    const asked = async (): Promise<boolean> => (told = await given('p19', 'o-04')).length > 0;
    for (let tries = 0; tries < 100 && !(await asked()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 60));
    expect(told.length).to.equal(1);
    expect(told[0]!.files!.map(({ transcript }) => transcript)).to.deep.equal(['We played by the river.']);
    // Whoever asked has its bytes; a family beside has not even that it is.
    const { id } = told[0]!.files![0]!;
    expect((await engine.session(await engine.viewer('p19')).files!.get(id)).size).to.equal(7);
    const beside = engine.session(await engine.viewer('p03')) as unknown as Session;
    expect(await beside.files!.get(id).then(() => 'seen', ({ code }: { code: string }) => code)).to.equal('not-found');
    expect((await beside.list('contribution', { filter: {} })).items.length).to.equal(0);
  });

  it('shows it to whoever asked for it, with its words, or says that they were asked for', async () => {
    const one = await show({ adapter: engineAdapter(engine, 'p14') });
    await begin(one, 'Tell us how to say your names');
    await choose(one, sound());
    await press(one, 'Send');
    await until(() => find(one, '[data-told]'), 'no thanks');
    const rahimi = await show({ adapter: engineAdapter(engine, 'p19') });
    const run = () => [...root(rahimi).querySelectorAll<HTMLDetailsElement>('.run')].find(({ textContent }) => textContent!.includes('how to say your names'));
    await until(() => run()?.querySelector('.file'), 'she sees no recording');
    expect(run()!.textContent).to.contain('We asked for the words in writing. There are none yet.');
  });
});
