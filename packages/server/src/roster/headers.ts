import { COLUMNS, type FileName } from './columns.js';
import type { Findings } from './findings.js';

/** Where each known column stands in a file: by name, its index from 0. */
export type Places = ReadonlyMap<string, number>;

/** How many letters may differ before a header is another word. */
const MISSPELT = 2;

/**
 * Finds the known columns among the headers of a file. Order does not matter. Another case, spaces or a slip of up to
 * two letters are read as what is meant, and told; a column that must be there and is not is refused.
 */
export function placeColumns(file: FileName, name: string, headers: readonly string[], findings: Findings): Places {
  const { required, optional } = COLUMNS[file];
  const known = [...new Set([...required, ...optional])];
  const places = new Map<string, number>();
  const left: number[] = [];
  headers.forEach((header, index) => {
    const exact = header.trim();
    if (!known.includes(exact)) left.push(index);
    else if (places.has(exact)) refuseTwice(name, exact, findings);
    else places.set(exact, index);
  });
  for (const index of left) placeMisspelt(headers[index]!.trim(), index, name, known, places, findings);
  for (const column of required.filter((one) => !places.has(one))) {
    findings.refuse({ file: name, line: 1 }, 'missing-column', `There is no column "${column}".`,
      `Add "${column}" to the export and run it again.`);
  }
  return places;
}

function placeMisspelt(
  header: string, index: number, file: string, known: readonly string[], places: Map<string, number>, findings: Findings,
): void {
  if (header === '' || header.startsWith('metadata.')) return;
  const place = { file, line: 1 };
  const near = nearest(header, known);
  if (near === undefined) {
    findings.notice(place, 'unknown-column', `The column "${header}" is not known and was not read.`,
      'Nothing, unless it holds something that families need.');
  } else if (places.has(near)) {
    findings.notice(place, 'unknown-column', `The column "${header}" was not read: "${near}" is there already.`,
      `If "${header}" is the right one, take "${near}" out.`);
  } else {
    places.set(near, index);
    findings.notice(place, 'misspelt-column', `The column "${header}" was read as "${near}".`,
      `Call it "${near}" in the export.`);
  }
}

function refuseTwice(file: string, column: string, findings: Findings): void {
  findings.refuse({ file, line: 1 }, 'column-twice', `The column "${column}" stands in the file twice.`,
    'Keep the one that is right and take the other out.');
}

/** The known name that is closest, if one is close enough and no other is as close. */
export function nearest(header: string, known: readonly string[]): string | undefined {
  const wanted = plain(header);
  const ranked = known
    .map((name) => ({ name, distance: distance(wanted, plain(name)) }))
    .sort((a, b) => a.distance - b.distance);
  const [best, next] = ranked;
  if (best === undefined || best.distance > Math.min(MISSPELT, Math.floor(best.name.length / 3))) return undefined;
  return best.distance === next?.distance ? undefined : best.name;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** How many single letters have to be added, taken away, changed or swapped with their neighbour. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(row[j - 1]! + 1, rows[i - 1]![j]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
