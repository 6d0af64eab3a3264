import { html } from 'lit';

/** Drawn like those of `icons.ts`: a step of a plan. The thread's first view needs none. */
export const stepIcon = html`<svg class="i turns" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 20.5h5.3V16h5.3v-4.5H19V3.5l-4.8 2 4.8 2M19 11.5h2" /></svg>`;
