import { css } from 'lit';

/** The styles of what comes after the first view. */
export const panelStyles = css`
.line:hover { background: var(--fp-sunken); }
.pickone:has(:checked), .pickone:hover { box-shadow: none; background: none; }
.panel fieldset { display: grid; gap: var(--fp-s2); grid-template-columns: minmax(0, 1fr); }
.panel legend { font-weight: 600; margin-block-end: var(--fp-s2); }
.pick { display: grid; gap: var(--fp-s2); grid-template-columns: repeat(auto-fit, minmax(min(13em, 100%), 1fr)); }
.pick > *, .pick .choice > span { min-inline-size: 0; overflow-wrap: anywhere; }
.pick .choice .m { align-self: center; }
.under { display: block; font-weight: 400; }
.talk:has(.pickone) { grid-template-columns: auto minmax(0, 1fr); }
.pickone { border: 0; padding-block: .5em; padding-inline: 0 .6em; align-self: center; background: none; min-inline-size: var(--fp-target); justify-content: center; box-shadow: none; }
.choice.not { cursor: default; color: var(--fp-quiet); border-style: dashed; }
.choice.not:hover { background: var(--fp-ground); border-color: var(--fp-edge); }
.see.kept { align-items: center; flex-wrap: wrap; }
.see.kept p { flex: 1 1 10em; }
.talk > .trouble { margin: 0 0 var(--fp-s3); }
.trouble .body { font-weight: 400; }
.card-line { padding-inline: var(--fp-pad); display: flex; flex-wrap: wrap; gap: 0 var(--fp-s3); align-items: center; }
.copies { display: grid; gap: 0; border-block: var(--fp-line-set); }
.copies li { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 var(--fp-s3); align-items: center; padding-block: var(--fp-s2); }
.copies li + li { border-block-start: var(--fp-line-set); }
.copies .b { grid-column: 2; grid-row: 1 / 3; }
.see { display: flex; gap: .6em; align-items: flex-start; }
.see .i { margin-block-start: .05em; }
.talks-foot { padding: var(--fp-s2) var(--fp-pad) var(--fp-s3); display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s5); align-items: center; justify-content: space-between; border-block-start: var(--fp-line-set); font-size: var(--fp-size-small); }
.talks-foot summary { min-block-size: var(--fp-target); display: inline-flex; gap: .35em; align-items: center; cursor: pointer; list-style: none; text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; }
.talks-foot summary::-webkit-details-marker { display: none; }
.talks-foot details[open] summary .i { rotate: 180deg; }
.talks-foot table { border-collapse: collapse; }
.talks-foot th { text-align: start; font-weight: 600; padding-block: .25em; padding-inline: 0 1em; }
.talks-foot kbd { font: inherit; font-weight: 700; border: .0625em solid var(--fp-edge); border-radius: .25em; padding: 0 .4em; }
.language { max-inline-size: 100%; display: inline-flex; flex-wrap: wrap; gap: .5em; align-items: center; font-weight: 400; }
/* A name that is not broken, and a day with its year. */
@container (max-width: 15.99em) {
  .talks .panel { padding: var(--fp-s2) var(--fp-s1); }
  .pick .choice { padding-inline: .2em; gap: .25em; }
  .pick .choice:has(:checked) { font-weight: 400; }
  .pick .choice .m { display: none; }
  .panel [type="date"] { padding-inline: .2em; font-size: var(--fp-size-small); }
}
`;
