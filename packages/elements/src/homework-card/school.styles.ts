import { css } from 'lit';

/** What staff alone see. */
export const schoolStyles = css`
.field.code { font-size: 1.25em; letter-spacing: .15em; max-inline-size: 9em; }
.counts { display: flex; flex-wrap: wrap; gap: .25em 1.25em; }
.counts strong { font-weight: 700; }
`;
