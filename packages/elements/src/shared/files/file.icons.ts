import { html } from 'lit';

/** Drawn like those of `icons.ts`; needed where files are given or shown, and in no first view. */
export const fileIcons = {
  attach: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="m20 11.4-8 8a5 5 0 0 1-7.1-7.1l8-8a3.4 3.4 0 0 1 4.8 4.8l-8 8a1.75 1.75 0 0 1-2.5-2.5l7.3-7.2" /></svg>`,
  picture: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="3.5" y="5" width="17" height="14" rx="2" /><circle cx="8.6" cy="9.8" r="1.5" /><path d="m4 17 4.8-4 3.4 2.6 4-4.1 4 4" /></svg>`,
  voice: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="9" y="3" width="6" height="11" rx="3" /><path d="M5.5 11.5a6.5 6.5 0 0 0 13 0M12 18v3" /></svg>`,
  video: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="3" y="6" width="12.5" height="12" rx="2" /><path d="m15.5 10.6 5.5-3.4v9.6l-5.5-3.4" /></svg>`,
  document: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6.5M9 16.5h4.5" /></svg>`,
  stop: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="6.5" y="6.5" width="11" height="11" rx="1.5" /></svg>`,
};
