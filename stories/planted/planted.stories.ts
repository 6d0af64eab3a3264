import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, LitElement } from 'lit';

/** Stories with one defect each, which the tests must find. They are built for the tests alone (FP_PLANTED). */
const meta: Meta = { title: 'Planted' };
export default meta;

class PlantedWords extends LitElement {
  override render() {
    return html`<p>Hello from nobody's strings file</p><p aria-live="polite"></p><p aria-live="polite"></p>`;
  }
}
class PlantedTarget extends LitElement {
  override render() {
    return html`<div @click=${() => undefined}>[Only a mouse]</div><p aria-live="polite"></p><p aria-live="polite"></p>`;
  }
}
if (!customElements.get('planted-words')) customElements.define('planted-words', PlantedWords);
if (!customElements.get('planted-target')) customElements.define('planted-target', PlantedTarget);

export const NoAlternative: StoryObj = { name: 'axe image-alt', render: () => html`<img width="40" height="40" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" />` };
export const PageError: StoryObj = {
  name: 'page error',
  render: () => {
    setTimeout(() => {
      throw new Error('planted');
    });
    return html`<p>A page error</p>`;
  },
};
export const ConsoleError: StoryObj = {
  name: 'console error',
  render: () => {
    console.error('planted');
    return html`<p>A console error</p>`;
  },
};
export const PlayFails: StoryObj = { name: 'play failed', render: () => html`<p>A play that fails</p>`, play: () => Promise.reject(new Error('planted')) };
export const HardCoded: StoryObj = { name: 'not from a strings file', render: () => html`<planted-words></planted-words>` };
export const TooFaint: StoryObj = { name: 'axe color-contrast', render: () => html`<p style="color: #bbb; background: #fff">Words that are too faint to read</p>` };
export const MouseOnly: StoryObj = { name: 'mouse only', render: () => html`<planted-target></planted-target>` };
