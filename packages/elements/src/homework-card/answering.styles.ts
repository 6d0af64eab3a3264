import { css } from 'lit';

/** Forms, help, what was asked for, the foot; and paper. */
export const answeringStyles = css`
.three { display: grid; gap: var(--fp-s5) var(--fp-s4); grid-template-columns: repeat(auto-fit, minmax(min(11.5em, 100%), 1fr)); }
.sided { border-block-start: .25em solid var(--fp-line); padding-block-start: .7em; display: grid; gap: .3em; align-content: start; }
.sided.home { border-color: var(--fp-home-mark); } .sided.community { border-color: var(--fp-community-fill); }
.sided .t3 { display: flex; gap: .45em; align-items: baseline; }
.entry.failed .said { border: .125em solid var(--fp-band); background: var(--fp-ground); border-end-start-radius: 0; border-end-end-radius: 0; }
.entry.failed .band { border-start-start-radius: 0; border-start-end-radius: 0; }
.language { min-inline-size: 0; max-inline-size: 100%; display: flex; flex-wrap: wrap; gap: .5em; align-items: center; margin-inline-start: auto; }
.foot { border-block-start: var(--fp-line-set); padding-block-start: var(--fp-s3); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s5); align-items: center; }
.again { border-block-start: var(--fp-line-set); padding-block-start: var(--fp-s2); display: flex; flex-wrap: wrap; gap: 0 var(--fp-s5); }
fieldset > legend { padding-block-end: .5em; }
.hw .stack > .b.text { justify-self: start; }
.field.wide { inline-size: 100%; }
.stop { border-inline-start: .1875em solid var(--fp-text); padding-inline-start: .75em; display: grid; gap: .25em; }
.help { display: grid; gap: var(--fp-s3); }
.help li { display: flex; flex-wrap: wrap; gap: .25em .75em; align-items: center; justify-content: space-between; }
.help li > div { flex: 1 1 11em; min-inline-size: 0; }
.change { border: var(--fp-line-proposed); border-radius: var(--_radius); padding: var(--fp-s3) var(--fp-s4); display: grid; gap: var(--fp-s2); }
.change.agreed { border: var(--fp-line-agreed); }
.ready { border-inline-start: .1875em solid var(--fp-student-mark); padding-inline-start: .75em; justify-items: start; }
@container (max-width: 25.99em) { .help li > .b { inline-size: 100%; } .language { margin-inline-start: 0; } }
@container (max-width: 15.99em) { .three { grid-template-columns: minmax(0, 1fr); } .language select { min-inline-size: 0; inline-size: 100%; } }
@media (forced-colors: active), print { .letter { border-color: CanvasText; } }
@media (forced-colors: active) { .hw .panel { border: .0625em solid CanvasText; } .track li:is(.done, .now)::before { background: CanvasText; forced-color-adjust: none; color: Canvas; } }
@media print {
  .hw .panel, .hw .foot, .hw .back, .hw .entry, .hw .b, .hw .again, .hw .change { display: none; }
  .sheet { display: grid; gap: 1em; break-inside: avoid; } .sheet .room { border: .0625em solid #000; block-size: 14em; padding: .5em; } .sheet .code { font-size: 1.375em; font-weight: 700; letter-spacing: .15em; }
  .fold::details-content { content-visibility: visible; block-size: auto; } .fold > summary::before { content: none; }
  .letter, .steps li { break-inside: avoid; }
}
`;
