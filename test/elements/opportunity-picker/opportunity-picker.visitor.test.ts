import { engineAdapter } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { expect, fixture, html } from '@open-wc/testing';
import { aDozen, visiting } from '../../../stories/support/picker.js';
import { riverbend } from '../../../stories/support/school.js';
import { all, nameOf, press, root, until } from './support.js';

describe('<fp-opportunity-picker> without an account', () => {
  it('shows what is open to anybody and how to sign in, finds in it, and has nothing that one may not do', async () => {
    const engine = await riverbend();
    await aDozen(engine);
    const one = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${visiting(engine)}><a slot="sign-in" href="#in">Sign in</a></fp-opportunity-picker>`);
    await until(() => root(one).querySelector('.ocard') && root(one).querySelector('[type=search]'), 'nothing came');
    expect(all(one, '.ocard').map(({ dataset }) => dataset['id']).sort()).to.deep.equal(['o-02', 'o-26', 'o-33']);
    expect(root(one).querySelector('.opp-head')!.textContent).to.contain('You may look at these without an account.');
    expect(root(one).querySelector<HTMLSlotElement>('slot[name=sign-in]')!.assignedElements()[0]!.textContent).to.equal('Sign in');
    expect(all(one, 'button').map(nameOf), 'a control that nobody here may use').to.deep.equal([]);
    const search = root(one).querySelector<HTMLInputElement>('[type=search]')!;
    search.value = 'garden';
    search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await until(() => all(one, '.ocard').length === 1, 'it finds nothing');
    await expect(one).to.be.accessible();
    one.remove();
    // The control: whoever is of the school has these buttons.
    const denise = await fixture<OpportunityPicker>(html`<fp-opportunity-picker lang="en" .adapter=${engineAdapter(engine, 'p13')}></fp-opportunity-picker>`);
    await press(denise, /^Not this time: /);
  });
});
