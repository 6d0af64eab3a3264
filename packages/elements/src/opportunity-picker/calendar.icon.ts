import { html } from 'lit';

/** Drawn like those of `picker.icons.ts`; for what one said yes to. */
export const calendarIcon = html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="4" y="5.5" width="16" height="15" rx="2" /><path d="M4 10.2h16M8.4 3.2v4M15.6 3.2v4" /></svg>`;
