import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Foundations/Welcome' };
export default meta;

export const Welcome: StoryObj = {
  render: () =>
    html`<main>
      <h1>Family Partnering</h1>
      <p>Small pieces of a page in which families and schools work as partners.</p>
    </main>`,
};
