import { css } from 'lit';

/** What those who arrange see. */
export const arrangingStyles = css`
.arrange { padding-block: var(--fp-s4); border-block-start: var(--fp-line-set); display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); }
.arrange > ul { display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); } .arrange > ul.runs { gap: 0; }
.askone { border: var(--fp-line-proposed); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); display: grid; gap: var(--fp-s2); align-content: start; grid-template-columns: minmax(0, 1fr); }
.arrange label:not(.choice) { display: block; }
.tally { display: grid; gap: var(--fp-s1); } .tally dl { display: grid; } .tally dl > div { display: flex; gap: var(--fp-s4); justify-content: space-between; padding-block: .3em; border-block-end: var(--fp-line-set); max-inline-size: 28em; } .tally dd { font-weight: 600; font-variant-numeric: tabular-nums; }
.run { border-block-end: var(--fp-line-set); }
.run > summary { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s4); justify-content: space-between; padding-block: .5em; list-style: none; }
.run > summary span:first-child { text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; }
.run > summary::-webkit-details-marker { display: none; }
.run > div { padding-block: var(--fp-s2) var(--fp-s5); }
.run li { padding-block: .2em; } .run .done li { display: flex; gap: .6em; align-items: baseline; } .run .choice { margin-block: .3em; max-inline-size: 24em; }
.run .done li > div { display: grid; gap: var(--fp-s4); flex: 1; min-inline-size: 0; } .said { display: grid; gap: var(--fp-s2); justify-items: start; }
.wordrow { display: flex; flex-wrap: wrap; gap: var(--fp-s3); align-items: end; } .wordrow .grow { flex: 1 1 14em; min-inline-size: 0; }
@media print { .wordrow { display: none; } }
`;
