import type { Action, Session } from '@family-partnering/contract';
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
