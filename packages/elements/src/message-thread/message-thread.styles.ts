import { css } from 'lit';

/** The thread, after design: shape says whose, line says how sure, trouble is said in ink. Logical properties and em only. */
export const threadStyles = css`
.thread {
  display: flex; flex-direction: column; position: relative; overflow: hidden auto; /* too low for all of it, it scrolls: nothing is out of reach */
  block-size: 100%; max-block-size: var(--fp-block-size, clamp(48em, 90vh, 60em));
}
.thread > * { flex: none; min-inline-size: 0; }
.thread > .stateview, .thread > .skel { flex: 1 1 auto; }

/* head */
.thread-head { padding: var(--fp-s4) var(--fp-pad) var(--fp-s3); display: grid; gap: var(--fp-s2) var(--fp-s4); border-block-end: var(--fp-line-set); grid-template-columns: minmax(0, 1fr) fit-content(50%); align-items: start; }
.thread-head .tools { margin-block: -.5em; }
.people { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: .125em 1em; font-size: var(--fp-size-small); line-height: 1.6; }
.one-home { grid-column: 1 / -1; display: flex; gap: .5em; align-items: baseline; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); border-inline-start: .1875em solid var(--fp-home-mark); padding-inline-start: .75em; }
.one-home bdi { font-weight: 700; }

/* list */
.scroll { flex: 1 9999 auto; min-block-size: min(14em, 60vh); overflow-y: auto; overscroll-behavior: contain; scroll-padding-block: 1em 4.5em; }
.thread .scroll:focus-visible { outline-offset: calc(-1 * var(--fp-ring)); box-shadow: none; }
.list { min-block-size: 100%; padding: var(--fp-s3) var(--fp-pad) var(--fp-s6); display: flex; flex-direction: column; gap: var(--fp-s4); }
.list > .entries { margin-block-start: auto; }
.entries { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--fp-s5); }
.entries[hidden] { display: none; }
.earlier { align-self: start; }
/* Fifty entries at a time: the browser skips the layout of those far away, and still finds, copies and reads them. */
.chunk { content-visibility: auto; contain-intrinsic-block-size: auto 320em; display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--fp-s5); margin-inline: -.5em; padding-inline: .5em; padding-block: .375em; margin-block: -.375em; }
.chunk:empty { min-block-size: 320em; }
.chunk:last-of-type { contain-intrinsic-block-size: auto 60em; }
.item { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--fp-s4); outline-offset: .25em; }
.tail { block-size: 1px; margin-block: calc(-1 * var(--fp-s5)) -1px; }
.day { display: flex; align-items: center; gap: var(--fp-s3); font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); font-weight: 600; margin-block-start: var(--fp-s2); text-align: center; }
.day::before, .day::after { content: ""; flex: 1; border-block-start: .0625em solid var(--fp-line); }
.unread { display: flex; align-items: center; font-size: var(--fp-size-small); line-height: 1.3; font-weight: 700; }
.unread span { background: var(--fp-band); color: var(--fp-on-band); padding: .3em .7em; border-radius: .25em; }
.unread::after { content: ""; flex: 1; border-block-start: .125em solid var(--fp-band); }
.sysline { font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); max-inline-size: 34em; margin-inline: auto; text-align: center; }
.sysline bdi { color: var(--fp-text); font-weight: 700; }

/* one message */
.msg { display: grid; grid-template-columns: minmax(0, 1fr); gap: .25em; max-inline-size: min(34em, 100%); justify-self: start; min-inline-size: 0; }
.msg.own { justify-self: end; }
.item:has(> .msg.follow) { margin-block-start: calc(-1 * var(--fp-s3)); }
.msg-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .5em; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); padding-inline: .125em; }
.msg.own .msg-head { justify-content: flex-end; }
.msg-head .name { color: var(--fp-text); font-weight: 700; }
.msg .said { padding: .7em 1em .75em; display: grid; grid-template-columns: minmax(0, 1fr); gap: .6em; justify-self: start; min-inline-size: 0; max-inline-size: 100%; }
.msg.own .said { justify-self: end; }
.msg .body { font-size: var(--fp-size-voice); line-height: var(--fp-lead-voice); white-space: pre-wrap; text-wrap: pretty; overflow-wrap: anywhere; }
.msg .answer { display: flex; gap: .5em; align-items: center; font-weight: 600; white-space: normal; }
.msg-foot { display: flex; flex-wrap: wrap; gap: 0 1.4em; align-items: center; color: var(--fp-quiet); font-size: var(--fp-size-small); line-height: var(--fp-lead-small); margin-block: -.3em -.6em; padding-inline-start: .35em; }
.msg.own .msg-foot { justify-content: flex-end; padding-inline: 0 .35em; margin-block: 0; }
.msg-foot .b { min-block-size: 3.143em; min-inline-size: 3.143em; justify-content: start; padding-block: .25em; color: var(--fp-quiet); }
.msg-foot .b.text span { text-decoration: none; }
.msg-foot .i { inline-size: 1.3em; block-size: 1.3em; }
.msg-foot .state { display: inline-flex; gap: .35em; align-items: flex-start; padding-inline: .25em; text-align: start; }
.kind { display: inline-flex; gap: .4em; align-items: center; font-size: var(--fp-size-small); line-height: 1.3; font-weight: 700; }
.kind .i { inline-size: 1.3em; block-size: 1.3em; }
.quote { border-inline-start: .1875em solid var(--fp-edge); padding-inline-start: .75em; font-size: var(--fp-size-small); line-height: var(--fp-lead-small); color: var(--fp-quiet); display: grid; overflow-wrap: anywhere; }
.quote .name, .quote > span > bdi { font-weight: 700; color: var(--fp-text); }
.quote .b { justify-self: start; color: inherit; }
.msg.device .said { border: var(--fp-line-device); background: var(--fp-ground); }
/* Over the end of the list, not under it: it comes and goes while a finger is on its way, and nothing may move for it. What has the focus stays clear of it. */
.jumps { display: flex; flex-wrap: wrap; align-content: flex-end; gap: var(--fp-s2); justify-content: center; block-size: 0; padding-inline: var(--fp-pad); position: relative; z-index: 1; }
.jumps .b { margin-block-end: var(--fp-s2); } .jumps .b:not(:hover) { background: var(--fp-ground); }

/* where one writes, and its place while it is on its way */
.composer, .composer-soon { border-block-start: var(--fp-line-set); padding: var(--fp-s3) var(--fp-pad) var(--fp-s4); display: grid; gap: var(--fp-s3); grid-template-columns: minmax(0, 1fr); max-block-size: 70%; overflow-y: auto; flex-shrink: 1; }
.composer-soon :nth-child(-n + 2) { block-size: 1.5em; } .composer-soon .box { block-size: 4.5em; } .composer-soon .bar { block-size: var(--fp-target); inline-size: 30%; justify-self: end; }
.read-only { padding: var(--fp-s3) var(--fp-pad); border-block-start: var(--fp-line-set); }

@container (min-width: 30em) { .msg { max-inline-size: min(32em, 84%); } }
@container (min-width: 40em) { .thread-head, .list, .composer, .composer-soon, .talk-panel, .skel-head, .skel-body, .read-only { padding-inline: var(--fp-s6); } }
@container (max-width: 25.99em) { .thread-head { padding-block: var(--fp-s2); gap: var(--fp-s1); } .thread-head > .stack { display: contents; } .thread-head .t1 { grid-column: 1 / -1; } .thread-head .tools { margin-block: -.75em; } .composer-soon .box { block-size: 2.75em; } .composer-soon .bar { display: none; } }
@container (max-width: 15.99em) {
  .thread-head, .list, .composer, .talk-panel, .read-only { padding-inline: .5em; }
  .thread-head { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .thread-head .t1 { font-size: 1em; line-height: 1.25; } .thread-head .tools { margin-block: -.25em; } .thread-head .tools .b { font-size: var(--fp-size-small); }
  /* Folded, so that the screen is for what was said: read aloud as ever, it comes back with "About this talk". */
  .thread-head:not(:has([aria-expanded=true])) :is(.people, .small) { position: absolute; clip-path: inset(50%); }
  .msg-foot { display: grid; justify-items: start; } .msg-foot .state { flex-wrap: wrap; }
  .day::before, .day::after { content: none; }
  .body { hyphens: auto; }
}
`;
