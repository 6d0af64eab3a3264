// Rows of values in which every pair of values of two switches stands together at least once: most faults of
// settings come from two of them, and the full product would take hours.

/** @param {Record<string, readonly string[]>} switches @returns {Record<string, string>[]} */
export function allPairs(switches) {
  const names = Object.keys(switches);
  if (names.length === 0) return [{}];
  if (names.length === 1) return switches[names[0]].map((value) => ({ [names[0]]: value }));
  const open = new Set(pairsOf(switches));
  const rows = [];
  while (open.size > 0) rows.push(nextRow(names, switches, open));
  return rows;
}

const key = (a, x, b, y) => `${a}=${x}&${b}=${y}`;

/** Every pair that has to stand in some row. */
export function pairsOf(switches) {
  const names = Object.keys(switches);
  return names.flatMap((a, i) => names.slice(i + 1).flatMap((b) => switches[a].flatMap((x) => switches[b].map((y) => key(a, x, b, y)))));
}

export const pairsIn = (row, names) => names.flatMap((a, i) => names.slice(i + 1).map((b) => key(a, row[a], b, row[b])));

/** Begins with an open pair, then gives each switch the value that closes the most. */
function nextRow(names, switches, open) {
  const row = Object.fromEntries([...open][0].split('&').map((part) => part.split('=')));
  for (const name of names) {
    if (name in row) continue;
    const closes = (value) => names.filter((other) => other in row).filter((other) => open.has(key(name, value, other, row[other])) || open.has(key(other, row[other], name, value))).length;
    row[name] = switches[name].reduce((best, value) => (closes(value) > closes(best) ? value : best));
  }
  for (const pair of pairsIn(row, names)) open.delete(pair);
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

/** Every row there is. */
export const product = (switches) =>
  Object.entries(switches).reduce((rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))), [{}]);
