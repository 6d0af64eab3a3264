import { css } from 'lit';
import { choice } from '../shared/choice.styles.js';

/** Forms, what is folded, paper. */
export const formsStyles = [
  choice,
  css`
.counts .b { min-inline-size: 3em; }
.chips { display: flex; flex-wrap: wrap; gap: var(--fp-s2); }
fieldset > legend { font-weight: 600; padding-block-end: .5em; }
.pairs { display: grid; gap: var(--fp-s4); grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr)); align-items: end; }
.field.short { inline-size: auto; max-inline-size: 100%; min-inline-size: 0; }
.row.ends { align-items: end; }
.panel .choice { justify-self: start; }
.panel .panel { padding: 0; }
.version > div { padding-block-end: var(--fp-s4); }
.version li { padding-inline-start: .2em; }
.about > div { padding-block-start: var(--fp-s2); }
.language { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; font-size: 1em; }
.starter .marks { display: flex; flex-wrap: wrap; gap: .5em; } .starter .marks .m { inline-size: 1.75em; block-size: 1.75em; }
@media print {
  .plan { gap: .8em; padding: 0; font-size: .85em; }
  .mine, .no-print, .row, .log, .language { display: none; }
  .chart svg.plot { block-size: 11em; } .chart, .action, .agree li, .sided { break-inside: avoid; }
}
`,
];
