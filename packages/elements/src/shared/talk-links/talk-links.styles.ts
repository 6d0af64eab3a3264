import { css } from 'lit';

/** Where a thing comes from: a quiet line, and a way to write about it. */
export const talkLinksStyles = css`
.talk-links { display: grid; gap: var(--fp-s2); justify-items: start; grid-template-columns: minmax(0, 1fr); }
.talk-links > p, .talk-links form > p { display: flex; flex-wrap: wrap; gap: .1em .5em; align-items: center; }
.talk-links p > .i { flex: none; } .talk-links p > span { flex: 0 1 auto; min-inline-size: 0; }
.untie, .untie > [role=group] { display: flex; flex-wrap: wrap; gap: 0 var(--fp-s3); align-items: center; }
.talk-links form { inline-size: 100%; } .talk-links .field { inline-size: 100%; box-sizing: border-box; font-weight: 400; }
.talk-links [role=status]:empty { display: none; }
`;
