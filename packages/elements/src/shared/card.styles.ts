import { css } from 'lit';

/** What the plan, the homework card and the picker share beyond every widget; the thread's first view needs none of it. */
export const cardStyles = css`
.t3 { font-weight: var(--fp-weight-title); }
.prose { max-inline-size: var(--fp-measure); text-wrap: pretty; }
.stack.wide { gap: var(--fp-s6); } .stack.mid { gap: var(--fp-s4); }
.tag.proposed { border: .125em dashed var(--fp-edge); } .tag.device { border: .125em dotted var(--fp-edge); }
@container (max-width: 15.99em) { .prose { hyphens: auto; } }
`;
