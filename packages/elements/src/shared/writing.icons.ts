import { html } from 'lit';

/** Drawn like those of `icons.ts`; needed where one writes, and in no first view. */
export const writingIcons = {
  send: html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 11.2 20 4l-5.2 16-4-6.2zM10.8 13.8 20 4" /></svg>`,
  plus: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>`,
};
