import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { itNeeds } from '../support/capability.js';
import { setViewport } from '@web/test-runner-commands';

class Greeting extends LitElement {
  @property() name = 'nobody';
  override render() {
    return html`<p>Hello, ${this.name}</p>`;
  }
}
customElements.define('test-greeting', Greeting);

describe('the browser tests', () => {
  it('compile decorators so that a changed property renders', async () => {
    const element = await fixture<Greeting>(html`<test-greeting></test-greeting>`);
    element.name = 'Ana';
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).to.contain('Hello, Ana');
    await expect(element).to.be.accessible();
  });

  itNeeds('viewport', 'can be narrowed to a small phone', async () => {
    await setViewport({ width: 320, height: 600 });
    expect(innerWidth).to.equal(320);
  });
});
