import type { Day } from '@family-partnering/contract';
import { dayOrder, parseDay } from './dates.js';
import type { Findings } from './findings.js';
import type { Row, Table } from './table.js';

/** Reads the days of one file. The order of day and month is found from the whole file. */
export function dayReader(table: Table | undefined, columns: readonly string[], findings: Findings): (row: Row, column: string) => Day | undefined {
  const order = dayOrder((table?.rows ?? []).flatMap((row) => columns.map((column) => row.get(column))));
  return (row, column) => {
    const text = row.get(column);
    if (text === '') return undefined;
    const day = parseDay(text, order);
    if (day === undefined) {
      findings.refuse(row, 'bad-date', `"${text}" in "${column}" is no day, or could be two.`, 'Write it as 2026-11-20.');
    }
    return day;
  };
}

/** The part of two spans that both have. `undefined` if there is none. */
export function overlap(a: Span, b: Span): Span | undefined {
  const from = latest(a.from, b.from);
  const to = earliest(a.to, b.to);
  if (from !== undefined && to !== undefined && from > to) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

export interface Span {
  readonly from?: Day;
  readonly to?: Day;
}

const latest = (a?: Day, b?: Day): Day | undefined => (a === undefined || (b !== undefined && b > a) ? b : a);
const earliest = (a?: Day, b?: Day): Day | undefined => (a === undefined || (b !== undefined && b < a) ? b : a);
