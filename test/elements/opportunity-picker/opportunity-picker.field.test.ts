import type { Action, Adapter, Session } from '@family-partnering/contract';
import { engineAdapter, type Engine } from '@family-partnering/engine';
import '@family-partnering/elements/opportunity-picker/opportunity-picker.define';
import type { OpportunityPicker } from '@family-partnering/elements/opportunity-picker/opportunity-picker';
import { expect, fixture, html } from '@open-wc/testing';
import { aDozen } from '../../../stories/support/picker.js';
import { riverbend } from '../../../stories/support/school.js';
import { all, button, press, root, until } from './support.js';

describe('<fp-opportunity-picker> as a field of a form', () => {
  let engine: Engine;
  const sent: string[] = [];
  before(async () => {
    engine = await riverbend();
    await aDozen(engine);
  });

  const adapter = (): Adapter => {
    const plain = engineAdapter(engine, 'p13');
    return { ...plain, connect: async () => {
      const session = await plain.connect();
      return { ...session, act: (action: Action, call: never) => (sent.push(action.type), session.act(action, call)) } as Session;
    } };
  };
  async function open(inside: (picker: ReturnType<typeof html>) => ReturnType<typeof html> = (picker) => picker): Promise<{ form: HTMLFormElement; one: OpportunityPicker }> {
    const form = await fixture<HTMLFormElement>(html`<form>${inside(html`<fp-opportunity-picker name="ways" required lang="en" .adapter=${adapter()}></fp-opportunity-picker>`)}<button>Go</button></form>`);
    form.addEventListener('submit', (event) => event.preventDefault());
    const one = form.querySelector<OpportunityPicker>('fp-opportunity-picker')!;
    await until(() => button(one, /^Choose this: /), 'nothing to choose from');
    return { form, one };
  }

  it('has a value, once for each under its name; is emptied; sends nothing', async () => {
    const { form, one } = await open();
    await press(one, 'Choose this: Ask at home: which number did you meet today?');
    await press(one, 'Choose this: Garden hour, all ages');
    expect(new FormData(form).getAll('ways')).to.deep.equal(['o-02', 'o-33']);
    expect([one.value, one.willValidate, one.validationMessage, form.checkValidity()]).to.deep.equal(['o-02,o-33', true, '', true]);
    form.reset();
    await one.updateComplete;
    expect(new FormData(form).getAll('ways')).to.deep.equal([]);
    expect(form.checkValidity()).to.equal(false);
    expect(sent).to.deep.equal([]);
  });

  it('has the value that a page gave it before its class had come', () => {
    // In a document without a window nothing is a custom element yet.
    const early = document.implementation.createHTMLDocument().createElement('fp-opportunity-picker') as OpportunityPicker;
    early.value = 'o-33';
    expect(early.constructor, 'the control: it is no picker yet').to.equal(HTMLElement);
    document.body.append(document.adoptNode(early));
    expect([early.value, Object.hasOwn(early, 'value'), [...early.chosen]]).to.deep.equal(['o-33', false, ['o-33']]);
    early.remove();
  });

  it('says what is missing where it can be chosen, when the form wants to go: seen, heard, tied to its heading, in focus', async () => {
    const { form, one } = await open();
    expect([one.checkValidity(), one.validity!.valueMissing, one.validationMessage]).to.deep.equal([false, true, 'Please choose at least one way.']);
    form.reset();
    await one.updateComplete;
    expect(root(one).querySelector('#field-notice'), 'a form that was emptied has asked for nothing').to.equal(null);
    form.requestSubmit();
    await until(() => root(one).querySelector('#field-notice'), 'nothing is said');
    expect(root(one).querySelector('#field-notice')!.textContent).to.contain('Please choose at least one way.');
    const heading = root(one).querySelector('#results-title')!;
    expect(heading.getAttribute('aria-describedby')).to.equal('field-notice');
    expect(root(one).activeElement, 'the browser brings one here').to.equal(heading);
    await until(() => all(one, '[data-say]').some(({ textContent }) => textContent === 'Please choose at least one way.'), 'it is not heard');
    await press(one, 'Choose this: Garden hour, all ages');
    await until(() => !root(one).querySelector('#field-notice'), 'it is said still');
    form.requestSubmit();
    await one.updateComplete;
    expect(root(one).querySelector('#field-notice')).to.equal(null);
  });

  it('has no part in the form while a fieldset around it is disabled, or itself', async () => {
    const { form, one } = await open((picker) => html`<fieldset>${picker}</fieldset>`);
    const fieldset = form.querySelector('fieldset')!;
    await press(one, 'Choose this: Garden hour, all ages');
    fieldset.disabled = true;
    await until(() => button(one, 'Chosen: Garden hour, all ages')!.matches(':disabled'), 'it can be chosen still');
    expect([new FormData(form).getAll('ways'), form.checkValidity(), one.willValidate]).to.deep.equal([[], true, false]);
    fieldset.disabled = false;
    await until(() => !button(one, 'Chosen: Garden hour, all ages')!.matches(':disabled'), 'it cannot be chosen any more');
    expect(new FormData(form).getAll('ways')).to.deep.equal(['o-33']);
    one.disabled = true;
    await until(() => button(one, 'Chosen: Garden hour, all ages')!.matches(':disabled'), 'it can be chosen still');
    expect(new FormData(form).getAll('ways')).to.deep.equal([]);
  });
});
