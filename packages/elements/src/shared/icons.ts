import { html, type TemplateResult } from 'lit';

// Drawn on a grid of 24, stroke 1.75, round ends. Those that point turn round in a right-to-left language.
const ICONS = {
  phone: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6.4 3.8h2.9l1.6 4-2.1 1.6a11.4 11.4 0 0 0 5.8 5.8l1.6-2.1 4 1.6v2.9a2 2 0 0 1-2.2 2A16.2 16.2 0 0 1 4.4 6a2 2 0 0 1 2-2.2z" /></svg>`,
  quiet: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M19.8 14.6A8.2 8.2 0 1 1 9.4 4.2a6.6 6.6 0 0 0 10.4 10.4z" /></svg>`,
  reply: html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5.5-5 5 5 5M4 10.5h9.5a6.5 6.5 0 0 1 6.5 6.5v1.5" /></svg>`,
  speak: html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9.5v5h3.4L12 18.6V5.4L7.4 9.5zM15.4 9a4.2 4.2 0 0 1 0 6M17.9 6.4a7.9 7.9 0 0 1 0 11.2" /></svg>`,
  check: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.6 4.6 4.6L19 7.4" /></svg>`,
  clock: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="12" r="8.5" /><path d="M12 7.2V12l3.2 2" /></svg>`,
  retry: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 12.5a7 7 0 1 1-2-5.4L19.2 9M19.5 4.5V9.2h-4.7" /></svg>`,
  offline: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M7.2 8.2a4.9 4.9 0 0 0 .3 9.8h9M19.4 16.6a4 4 0 0 0-2.6-7.1A5.6 5.6 0 0 0 10 6M4 4l16 16" /></svg>`,
  warning: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7zM12 7.8v5M12 16.1v.1" /></svg>`,
  people: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="9" cy="8" r="3.3" /><path d="M3 19.5a6 6 0 0 1 12 0M15.6 4.9a3.3 3.3 0 0 1 0 6.2M17.6 14.2a6 6 0 0 1 3.4 5.3" /></svg>`,
  more: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M5.5 12h.1M12 12h.1M18.4 12h.1" stroke-width="3.2" /></svg>`,
  question: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4.5h16v11.5h-8.5L7.5 19.5V16H4zM10 8.6a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1.1M12 13.6v.1" /></svg>`,
  talk: html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4.5h16v11.5h-8.5L7.5 19.5V16H4zM8 8.7h8M8 12h5" /></svg>`,
  celebrate: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M2.5 6.5C8 10 16 10 21.5 6.5M5 7.9l1.3 6.3 3.4-4.9M10.2 9.4l1.8 7 1.8-7M14.3 9.3l3.4 4.9L19 7.9" /></svg>`,
  less: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 12h12" /></svg>`,
  pen: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m4.5 19.5.9-4L16 4.9a2.2 2.2 0 0 1 3.1 3.1L8.5 18.6zM14 7l3 3" /></svg>`,
  open: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m6.5 9.5 5.5 5.5 5.5-5.5" /></svg>`,
  next: html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 12h15M14 6.5l5.5 5.5-5.5 5.5" /></svg>`,
  meeting: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><circle cx="6.2" cy="6" r="2.4" /><circle cx="17.8" cy="6" r="2.4" /><path d="M3 19.5v-5a3 3 0 0 1 3-3h.6a3 3 0 0 1 3 3M21 19.5v-5a3 3 0 0 0-3-3h-.6a3 3 0 0 0-3 3M7.5 14.6h9M12 14.6v5" /></svg>`,
  paper: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16.5h4.5" /></svg>`,
} satisfies Readonly<Record<string, TemplateResult>>;

export type IconName = keyof typeof ICONS;

/** A picture beside words, never instead of them: it says nothing to a screen reader. */
export const icon = (name: IconName): TemplateResult => ICONS[name];
