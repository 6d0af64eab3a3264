import { css } from 'lit';

/** Where one writes: it comes right after the first view, with the way to write. */
export const writingStyles = css`
.quote.school { border-color: var(--fp-school-mark); } .quote.home { border-color: var(--fp-home-mark); } .quote.student { border-color: var(--fp-student-mark); } .quote.community { border-color: var(--fp-community-mark); }
.msg .body:empty { display: none; }
.msg-foot .b.text:hover span { text-decoration: underline; }
.msg-foot .b:hover { color: var(--fp-text); background: none; }
.who-sees { display: flex; gap: .6em; align-items: flex-start; }
.who-sees .i { margin-block-start: .05em; }
.who-sees > div { min-inline-size: 0; }
.sees bdi { font-weight: 700; }
.readers summary { list-style: none; text-decoration: underline; text-decoration-thickness: .0625em; text-underline-offset: .22em; inline-size: fit-content; }
.readers summary::-webkit-details-marker { display: none; }
.readers { margin-block: calc(-1 * var(--fp-s3)) calc(-1 * var(--fp-s2)); color: var(--fp-quiet); padding-inline-start: 2.25em; }
.readers p { padding-block-end: var(--fp-s2); max-inline-size: var(--fp-measure); }
.standing { display: flex; flex-wrap: wrap; gap: .35em .6em; align-items: center; }
.standing p { flex: 1 1 12em; }
.quick { display: flex; flex-wrap: wrap; gap: var(--fp-s2); align-items: center; justify-content: flex-end; }
.quick + .quick { margin-block-start: var(--fp-s3); }
.quick .b { font-weight: 400; padding-block: .4em; }
.send-bar { display: flex; flex-wrap: wrap; gap: var(--fp-s2) var(--fp-s4); align-items: center; }
.send-bar .go { margin-inline-start: auto; }
#about-words:empty { display: none; }
#about-words { font-weight: 600; }
.composer .field { max-block-size: 12em; }
.safety { display: flex; gap: .6em; align-items: flex-start; border-inline-start: .1875em solid var(--fp-text); padding-inline-start: .75em; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); }
.safety .i { margin-block-start: .05em; }
.at-end { display: none; margin-block-start: var(--fp-s3); }
.starters { justify-items: start; }
.starters .b { text-align: start; }
.msg.failed .said { border: .125em solid var(--fp-band); background: var(--fp-ground); border-end-end-radius: 0; border-end-start-radius: 0; justify-self: stretch; }
.msg.failed .band { border-start-start-radius: 0; border-start-end-radius: 0; margin-block-start: -.25em; padding-block: var(--fp-s2); }
.msg.failed .said.home + .band { border-radius: 0 0 var(--fp-shape-home) var(--fp-shape-home); }
.msg.failed .said:is(.school, .student, .community) + .band { border-radius: 0 0 var(--fp-shape-school) var(--fp-shape-school); }
/* a talk that was had elsewhere counts as much as a message: a slip across the page, in the colour of nobody */
.msg:has(.slip-head) { justify-self: center; inline-size: 100%; max-inline-size: 38em; }
.msg:has(.slip-head) .said { background: var(--fp-ground); border: .0625em solid var(--fp-edge); border-radius: var(--_radius); inline-size: 100%; box-sizing: border-box; }
.msg:has(.slip-head) .msg-head, .msg:has(.slip-head) .msg-foot { justify-content: flex-start; }
.slip-head { display: grid; gap: .2em; padding-block-end: .35em; border-block-end: .0625em solid var(--fp-line); margin-block-end: .35em; }
.slip-head p { display: flex; gap: .5em; align-items: flex-start; } .slip-head .i { flex: none; } .slip-head .m { flex: none; margin-block-start: .2em; }
.slip-head .t3 { font-weight: var(--fp-weight-title); }
.recalled { display: grid; gap: var(--fp-s2); padding-block: var(--fp-s2); }
.recalled > .small, .making .small { display: flex; gap: .5em; align-items: flex-start; }
.recalled > .small .i, .making .small .i { flex: none; margin-block-start: .05em; }
.recalled .row { gap: var(--fp-s2); }
.translated { display: grid; gap: var(--fp-s2); justify-items: start; padding-block: var(--fp-s2); }
.translated .body { border-block-start: .0625em solid var(--fp-line); padding: .6em 1.1em 0; inline-size: 100%; box-sizing: border-box; }
.translated .small { padding-inline: 1.1em; } .translated .b { color: var(--fp-text); }
.hello { display: grid; gap: var(--fp-s2); justify-items: start; border-inline-start: .1875em solid var(--fp-band); padding-inline-start: .75em; }
.hello .language { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; font-size: 1em; padding-block-end: var(--fp-s2); }
.tied { list-style: none; margin: 0; padding: var(--fp-s2) 0; display: grid; gap: var(--fp-s2); justify-items: start; }
.msg.own .tied { justify-items: end; }
.tied li { display: grid; grid-template-columns: auto minmax(0, 1fr); gap: 0 .6em; align-items: start; justify-items: start; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); padding: .3em .7em; border: .0625em solid var(--fp-edge); border-radius: calc(.75 * var(--_radius)); background: var(--fp-ground); max-inline-size: 100%; }
.tied li > span { overflow-wrap: anywhere; } .tied .b { grid-column: 2; margin-block: -.25em; }
.tied .proposed { border: .125em dashed var(--fp-edge); } .tied .device { border: var(--fp-line-device); }
.untie, .untie > [role=group] { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s3); align-items: center; }
.tied .untie { grid-column: 2; color: var(--fp-quiet); } .tied .untie .b { margin-block: 0; color: var(--fp-text); } .tied .untie > .b { margin-block: 0 -.25em; color: inherit; }
.reached { display: grid; gap: .1em; padding-block: .15em; justify-items: start; } .msg.own .reached { justify-items: end; }
.reached li { display: flex; flex-wrap: wrap; gap: 0 .5em; align-items: flex-start; color: var(--fp-quiet); } .reached .i { inline-size: 1.3em; block-size: 1.3em; } .reached li > span { flex: 1 1 14em; min-inline-size: 0; max-inline-size: calc(100% - 2em); }
.reached .b, .file-words .b { min-block-size: 2.75em; margin-block: -.6em; }
.written-down { display: flex; gap: .4em; align-items: flex-start; } .written-down .i { inline-size: 1.3em; block-size: 1.3em; }
.msg:has(.for-today) .said { border: .125em solid var(--fp-text); } .for-today { font-size: 1em; }
.msg.later .said { border: .125em dashed var(--fp-edge); background: var(--fp-ground); } .later-does { justify-content: flex-end; }
.talk-panel .place { column-gap: var(--fp-s4); } .ending { border-inline-start: .1875em solid var(--fp-band); padding-inline-start: .75em; }
.other-draft > .stack, .refused > .stack { flex: 1 1 14em; } .refused .file-words { border-inline-start: .1875em solid currentColor; padding-inline-start: .75em; white-space: pre-wrap; }
.wish { border-inline-start: .1875em solid var(--fp-edge); padding-inline-start: .75em; }
.making { inline-size: 100%; box-sizing: border-box; }
.making .field { inline-size: 100%; box-sizing: border-box; font-weight: 400; }
.making .pairs { align-items: end; } .making .pairs > * { flex: 1 1 12em; min-inline-size: 0; }
@container (max-width: 25.99em) {
  .jumps .b { font-weight: 400; } textarea.field { min-block-size: 3.5em; } .send-bar .go { flex: 1 1 60%; } .quick .b { flex: 0 1 auto; padding-inline: .6em; }
  .list { padding-block-end: var(--fp-s2); } .composer { padding-block: var(--fp-s2); gap: var(--fp-s2); }
  .who-sees p, .standing p { font-size: var(--fp-size-small); line-height: var(--fp-lead-small); }
  .readers { margin: 0; padding: 0; }
  /* on a phone, what is rarely needed is one tap away: More */
  .composer:not(.opened) .readers, .composer:not(.opened, .speaks) .add-file[aria-expanded=false] { display: none; }
}
/* Nothing begun yet: one line to write in, with its name in it, so that the screen is for what was said. */
@container (min-width: 16em) and (max-width: 25.99em) {
  .rests:has(#words:placeholder-shown) { grid-template-columns: minmax(0, 1fr) auto auto; column-gap: var(--fp-s1); }
  .rests:has(#words:placeholder-shown) > * { grid-column: 1 / -1; }
  .rests:has(#words:placeholder-shown) > .writes { grid-column: 1; gap: 0; }
  .rests:has(#words:placeholder-shown) :is(label, #words) { grid-area: 1 / 1; }
  .rests:has(#words:placeholder-shown) label { z-index: 1; pointer-events: none; align-self: center; padding-inline: .8em; font-weight: 400; color: var(--fp-quiet); }
  .rests #words:placeholder-shown { min-block-size: var(--fp-target); block-size: 100%; resize: none; }
  .rests:has(#words:placeholder-shown) .send-bar { display: contents; }
  .rests:has(#words:placeholder-shown) .send-bar .b { flex-direction: column; gap: 0; margin: 0; padding: 0 .5em; font-size: var(--fp-size-small); line-height: 1.3; min-inline-size: 3.143em; }
  .rests:has(#words:placeholder-shown) .send-bar .i { margin: 0; }
  .rests:has(#words:placeholder-shown) .send-bar .add-file { grid-column: 1 / -1; flex-direction: row; gap: .45em; justify-self: start; order: 1; }
  .thread:has(.at-end) .rests:has(#words:placeholder-shown) > .safety { display: none; }
  .thread:has(.rests #words:placeholder-shown) .at-end { display: block; }
}
/* A low widget on a laptop: the same, with room for all of it beside the line. */
@container (min-width: 26em) {
  [data-low] .composer { padding-block: var(--fp-s2) var(--fp-s3); gap: var(--fp-s2); }
  [data-low] .rests:has(#words:placeholder-shown) { grid-template-columns: minmax(0, 1fr) auto auto auto; column-gap: var(--fp-s3); align-items: center; }
  [data-low] .rests:has(#words:placeholder-shown) > * { grid-column: 1 / -1; }
  [data-low] .rests:has(#words:placeholder-shown) > .who-sees { grid-column: 1 / -2; }
  [data-low] .rests:has(#words:placeholder-shown) > .readers { grid-column: -2; grid-row: auto; margin: 0; padding: 0; }
  [data-low] .rests:has(#words:placeholder-shown) > .writes { grid-column: 1; gap: 0; }
  [data-low] .rests:has(#words:placeholder-shown) :is(label, #words) { grid-area: 1 / 1; }
  [data-low] .rests:has(#words:placeholder-shown) label { z-index: 1; pointer-events: none; align-self: center; padding-inline: .8em; font-weight: 400; color: var(--fp-quiet); }
  [data-low] .rests #words:placeholder-shown { min-block-size: var(--fp-target); block-size: 100%; resize: none; }
  [data-low] .rests:has(#words:placeholder-shown) .send-bar { display: contents; }
  [data-low] .rests:has(#words:placeholder-shown) .send-bar .b { margin: 0; }
  [data-low].thread:has(.at-end) .rests:has(#words:placeholder-shown) > .safety { display: none; }
  [data-low].thread:has(.rests #words:placeholder-shown) .at-end { display: block; }
}
@container (max-width: 15.99em) {
  /* No room for everything at once: the whole widget scrolls, and the box stays a box. The ways to the latest are arrows, and their words are heard. */
  .jumps span { position: absolute; clip-path: inset(50%); }
  .composer { flex-shrink: 0; max-block-size: none; }
  .send-bar .go { inline-size: 100%; } .readers { padding-inline-start: 0; }
  .quick, .chips { display: grid; grid-template-columns: minmax(0, 1fr); } .field { inline-size: 100%; min-inline-size: 0; }
}
@media (forced-colors: active) { .unread span { forced-color-adjust: none; background: CanvasText; color: Canvas; } .jumps .b { border: .125em solid ButtonText; } }
@media print {
  .composer, .composer-soon, .tools, .jumps, .earlier, .talk-panel, .msg-foot .b, .menu, .quick, .hello, .at-end, .later, .later-does, .recalled .row, .tied .b, .reached .b, .file-words .b, .starters { display: none; }
  /* On paper "you" is nobody: each is called by name. */
  .msg.own .name[data-name] bdi { display: none; } .msg.own .name::after { content: attr(data-name); }
  .thread, .scroll { max-block-size: none; overflow: visible; display: block; }
  .chunk { content-visibility: visible; } .msg { break-inside: avoid; }
}
`;
