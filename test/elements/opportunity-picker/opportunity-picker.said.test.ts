import { Refusal, type Action, type Adapter, type Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { expect, fixture, html } from '@open-wc/testing';
import { aFew } from '../../../stories/support/picker.js';
import { riverbend } from '../../../stories/support/school.js';
import { all, press, root, until } from './support.js';

describe('<fp-opportunity-picker>: what is said, and by whom it is seen', () => {
  let engine: Engine;
  before(async () => {
    engine = await riverbend();
    await aFew(engine);
  });
  const open = (person: string): Promise<OpportunityPicker> => fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${engineAdapter(engine, person)}></fp-opportunity-picker>`);
  const sessionOf = async (person: string): Promise<Session> => engine.session(await engine.viewer(person)) as unknown as Session;

  it('another way (O6) reaches whoever arranges it, whose answer comes back; no other family has it', async () => {
    const denise = await open('p13');
    await press(denise, 'Suggest another way: Garden hour, all ages');
    await until(() => root(denise).querySelector('#way'), 'no box to write in');
    const box = root(denise).querySelector<HTMLTextAreaElement>('#way')!;
    box.value = 'Could it be on a Saturday?';
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await press(denise, 'Send');
    const arranger = await open('p19');
    await until(() => all(arranger, '.askone').some((one) => one.textContent!.includes('Could it be on a Saturday?')), 'it did not come');
    await press(arranger, /^Yes, thank you: Garden hour, all ages/);
    await until(() => /says yes to your idea/.test(root(denise).querySelector('.news')?.textContent ?? ''), 'the answer did not come back');
    expect((await (await sessionOf('p14')).list('another-way', { filter: {} })).items).to.deep.equal([]);
  });

  it('said again after a connection broke off it has one effect: the same words keep their id, other words have another', async () => {
    const sent: Action[] = [];
    let breaks = true;
    const plain = engineAdapter(engine, 'p14');
    const adapter: Adapter = { ...plain, connect: async () => {
      const session = await plain.connect();
      const act = async (action: Action, call: never): Promise<unknown> => {
        sent.push(action);
        const receipt = await session.act(action, call);
        if (breaks) throw new Refusal('unavailable');
        return receipt;
      };
      return { ...session, act } as unknown as Session;
    } };
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${adapter}></fp-opportunity-picker>`);
    await press(one, 'Suggest another way: Library math club partner');
    const write = async (text: string): Promise<void> => {
      await until(() => root(one).querySelector('#way'), 'no box to write in');
      const box = root(one).querySelector<HTMLTextAreaElement>('#way')!;
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    await write('By phone?');
    await press(one, 'Send');
    await until(() => root(one).querySelector('.band'), 'it is not told that it did not go out');
    expect(root(one).querySelector<HTMLTextAreaElement>('#way')!.value, 'what was typed is there').to.equal('By phone?');
    breaks = false;
    await press(one, 'Try again');
    await until(() => root(one).querySelector('[data-told]'), 'it is not said that it went out');
    await press(one, 'Suggest another way: Library math club partner');
    await write('Or on Sunday?');
    await press(one, 'Send');
    const told = async (): Promise<readonly string[]> => ((await (await sessionOf('p19')).list('another-way', { filter: { opportunity: 'o-40' } as never })).items as unknown as { text: string }[]).map(({ text }) => text).sort();
    await until(async () => (await told()).length === 2, 'the other words did not go out');
    expect(await told()).to.deep.equal(['By phone?', 'Or on Sunday?']);
    expect([sent[0]!.id === sent[1]!.id, sent[1]!.id === sent[2]!.id]).to.deep.equal([true, false]);
  });

  it('how many ways fit is counted from shared answers alone, and the rest is said to be unknown (O12)', async () => {
    const grant = await open('p16');
    const cover = (): string => root(grant).querySelector('.cover')?.textContent ?? '';
    await until(() => cover() !== '', 'nothing is told');
    expect(cover(), 'counted before anybody shared').not.to.match(/[0-9]/);
    const share = { id: 'share-1', type: 'fit.share', scope: 'person:p13', to: 'p16', minutes: 60, where: ['school'], helps: [] };
    await (await sessionOf('p13')).act(share as unknown as Action);
    await until(() => /1/.test(cover()), 'it is not counted');
    await (await sessionOf('p13')).act({ id: 'share-2', type: 'fit.unshare', scope: 'person:p13' } as unknown as Action);
    await until(() => !/[0-9]/.test(cover()), 'it is counted still');
  });
});
