import { FILES, LINKS, ROWS, SHOWN_BY } from './wall.rows.js';

const NONE = '— there is none';

function line(kind: string): string {
  const shared = 'shared' in ROWS[kind]!;
  const shown = Object.entries(SHOWN_BY).flatMap(([widget, kinds]) => (kinds.includes(kind) ? [widget] : []));
  const file = (way: 'export' | 'calendar'): string => (FILES[way][kind] === undefined ? NONE : `without it (${FILES[way][kind]})`);
  const link = LINKS[kind] === undefined ? NONE : `${shared ? 'the shared one' : 'as unknown'} (\`${LINKS[kind]!.join(' ')}\`)`;
  const cells = [
    `\`${kind}\``, shared ? 'not a byte of it changes' : 'as an unknown or empty list', shared ? 'not a byte of it changes' : 'as an unknown id', 'nothing comes', 'the same number', NONE,
    shown.length === 0 ? NONE : `without it (${shown.join(', ')})`, file('export'), file('calendar'), link,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The page: one row a kind, one column a way. Written by `FP_WRITE=1`. */
export function page(): string {
  const reasons = Object.entries(ROWS).flatMap(([kind, row]) => ('shared' in row ? [`- \`${kind}\`: ${row.shared}`] : []));
  return `# The wall between two homes

A student may live in two homes. What one home says, plans, asks and does is its own, and the other home cannot even see that there is something.
Each row is a kind of thing. Each column is a way to come by it. The cell says what the other home gets.

\`test/access/wall.test.ts\` fills two schools that are alike. In one of them, the first home then does all that it can: at least one thing of each kind.
Every answer that the other home gets is compared, byte for byte, with that of an id that never was, or with the school in which nothing was done.
This is done over memory and over SQLite, for the other home and for another family, on every change. A kind of the contract that has no row here
fails the test; so does a rule that tells one kind too widely, which is tried for each kind. What widgets make of it (print, files, calendar, addresses)
is tried in the browser, in \`test/elements/household-wall/household-wall.test.ts\`: the same two schools, and the same words on the page, on paper and in the file.

“There is none” is a claim, too: the session has no such call, the server takes no such question, no widget asks for the kind. The tests look for one.
A search field in a widget looks through what that person’s page holds already; it asks nobody.

| kind | list | get | watch | count | search | print | export | calendar | link |
|---|---|---|---|---|---|---|---|---|---|
${Object.keys(ROWS).map(line).join('\n')}

What all homes of a student have alike:

${reasons.join('\n')}

Left out of the comparison: \`position\`, which says where the feed of the whole school stands. It grows with everything that anybody does there, so the
server closes it, and the cursors of lists, with a key of its own: two of them are alike in nothing but their length (\`test/server/seal.test.ts\`).
On one device without a server it is a plain number; whoever reads there shares the device.

\`test/access/one-home.histories.test.ts\` tries the same in any order: in random histories of both homes, the student, school and a partner, after each action
that one home does alone, the other home's stream tells nothing, no list has changed by a byte, and no version has moved. It says for every action of the
contract whose affair it is; an action without such a line fails.
`;
}
