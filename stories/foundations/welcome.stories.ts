import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Foundations/Welcome' };
export default meta;

export const Welcome: StoryObj = {
  render: () =>
    html`<section lang="en" dir="ltr">
      <h2>Family Partnering</h2>
      <p>Small pieces of a page in which families and schools work as partners.</p>
    </section>`,
};
