import type { Side } from '@family-partnering/contract';
import { html, type TemplateResult } from 'lit';

// Equal optical weight on a grid of 16. They never mirror.
const MARKS: Readonly<Record<Side, TemplateResult>> = {
  home: html`<svg class="m home" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.7" /></svg>`,
  school: html`<svg class="m school" viewBox="0 0 16 16" aria-hidden="true"><rect x="2.1" y="2.1" width="11.8" height="11.8" /></svg>`,
  community: html`<svg class="m community" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 .9 15.7 14.4H.3z" /></svg>`,
  student: html`<svg class="m student" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M1.3 14.7C.6 6.4 5.7 1.3 14.7 1.3c0 9-5.1 14.1-13.4 13.4z" />
  </svg>`,
};

/** The shape that says whose: it stands beside a name, which says the same in words. */
export const mark = (side: Side): TemplateResult => MARKS[side] ?? MARKS.home;
