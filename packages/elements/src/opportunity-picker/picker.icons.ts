import { html, type TemplateResult } from 'lit';

const PICTURES = {
  work: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="3.5" y="8" width="17" height="11.5" rx="1.5" /><path d="M9 8V4.8h6V8M3.5 13h17" /></svg>`,
  online: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="3.5" y="4.5" width="17" height="11.5" rx="1.5" /><path d="M8.5 20h7M12 16v4" /></svg>`,
  place: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 21c4-4.6 6.5-7.7 6.5-11.1a6.5 6.5 0 0 0-13 0C5.5 13.3 8 16.4 12 21z" /><circle cx="12" cy="9.8" r="2.3" /></svg>`,
  childcare: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M4.5 11.2H20a7.8 7.8 0 0 1-15.5 0zM12.3 11.2V3.7a7.7 7.7 0 0 1 7.7 7.5M4.5 11.2 3.6 8H2" /><circle cx="9" cy="20.3" r=".9" /><circle cx="15.6" cy="20.3" r=".9" /></svg>`,
  ride: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><rect x="4.5" y="4" width="15" height="13.5" rx="2.5" /><path d="M4.5 11.5h15M7.5 17.5v2.5M16.5 17.5v2.5M8.2 14.5h.1M15.7 14.5h.1" /></svg>`,
  interpreter: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 4.5h10.7v7.2H8.6l-2.9 2.5v-2.5H3.5zM17 8.8h3.5V16h-2.2v2.5L15.4 16H9.8v-1.4" /></svg>`,
  food: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M3.5 12h17a8.5 8.5 0 0 1-17 0zM9 8.5c0-2 1.5-2 1.5-4M13.5 8.5c0-2 1.5-2 1.5-4" /></svg>`,
  plus: html`<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>`,
} satisfies Readonly<Record<string, TemplateResult>>;

/** Pictures of this widget alone, beside words. */
export const picture = (name: keyof typeof PICTURES): TemplateResult => PICTURES[name];
