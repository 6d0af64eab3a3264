import { html } from 'lit';

/** Pictures of this widget alone, beside words. The knot is for "stuck": a thread that can be pulled loose, no warning. */
export const pictures = {
  book: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 6.6C10 5.1 7 4.6 3.5 4.9v13c3.5-.3 6.5.2 8.5 1.7 2-1.5 5-2 8.5-1.7v-13C17 4.6 14 5.1 12 6.6zM12 6.6v13" /></svg>`,
  knot: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M2.8 17h4.4c5 0 8-3.2 8-6.6a3.2 3.2 0 0 0-6.4 0c0 3.4 3 6.6 8 6.6h4.4" /></svg>`,
  days: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="4" y="5.5" width="16" height="15" rx="2" /><path d="M4 10.2h16M8.4 3.2v4M15.6 3.2v4" /></svg>`,
};
