import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

const meta: Meta = { title: 'Foundations/Welcome' };
export default meta;

const WIDGETS = [
  { page: 'thread-list', name: 'Thread list', does: 'What waits for me, what waits for them, and what is done. The same order for both sides.' },
  { page: 'message-thread', name: 'Message thread', does: 'A talk between home and school, by various means. Who will see it is said before it is written.' },
  { page: 'homework-card', name: 'Homework card', does: 'Something to talk about at home. One tap says how it went; being stuck becomes finding out together.' },
  { page: 'plan-tracker', name: 'Plan tracker', does: 'One plan, made and kept by home, school and the student.' },
  { page: 'opportunity-picker', name: 'Opportunity picker', does: 'Ways to take part from home, from work, at school and nearby. Families offer some, too.' },
] as const;

export const Welcome: StoryObj = {
  render: () =>
    html`<section lang="en" dir="ltr">
      <h2>Family Partnering</h2>
      <p>Parts of a page in which families and schools work as partners. Everything here runs on the sample school Riverbend, inside this page.</p>
      <dl>
        ${WIDGETS.map(({ page, name, does }) => html`<dt><a href="?path=/docs/widgets-${page}--docs" target="_top">${name}</a></dt><dd>${does}</dd>`)}
      </dl>
      <p>The switches above each story change whose eyes one looks through, what the adapter does, the language, the colors, the size of text and the width.</p>
    </section>`,
};
