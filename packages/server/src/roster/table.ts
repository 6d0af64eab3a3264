import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { FileName } from './columns.js';
import type { Findings, Place } from './findings.js';
import { placeColumns } from './headers.js';

/** One line of a file, read by the names of the columns. */
export interface Row extends Place {
  readonly line: number;
  /** Trimmed; empty where there is no such column. */
  get(column: string): string;
}

export interface Table {
  readonly file: string;
  readonly rows: readonly Row[];
  has(column: string): boolean;
}

interface Cells {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads one file: any of the usual encodings, with or without a byte order mark, commas, semicolons or tabs. */
export function readTable(file: FileName, name: string, bytes: Uint8Array, findings: Findings): Table {
  const text = decode(name, bytes, findings);
  const lines = text === undefined ? undefined : split(name, text, findings);
  const [headers, ...rest] = lines ?? [];
  if (headers === undefined) {
    if (lines !== undefined) findings.refuse({ file: name }, 'empty-file', 'The file is empty.', 'Export it again, with its headers.');
    return { file: name, rows: [], has: () => false };
  }
  const places = placeColumns(file, name, headers.record, findings);
  const rows = rest.filter((cells) => fits(cells, headers.record.length, name, findings)).map((cells) => row(name, cells, places));
  return { file: name, rows, has: (column) => places.has(column) };
}

function row(file: string, { record, info }: Cells, places: ReadonlyMap<string, number>): Row {
  return { file, line: info.lines, get: (column) => record[places.get(column) ?? -1]?.trim() ?? '' };
}

/** Blank lines are left out; a line with more or fewer fields than headers has slipped, and is never guessed at. */
function fits({ record, info }: Cells, width: number, file: string, findings: Findings): boolean {
  if (record.every((cell) => cell.trim() === '')) return false;
  if (record.length === width) return true;
  findings.refuse({ file, line: info.lines }, 'wrong-width', `The line has ${record.length} fields, the header has ${width}.`,
    'Look for a comma that needs quotation marks around its field.');
  return false;
}

function decode(file: string, bytes: Uint8Array, findings: Findings): string | undefined {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    // Without ignoreBOM the mark itself is taken off.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Told below.
  }
  findings.refuse({ file }, 'encoding', 'The file is not UTF-8: letters with accents would be lost.', 'Save it as "CSV UTF-8" and run it again.');
  return undefined;
}

function split(file: string, text: string, findings: Findings): Cells[] | undefined {
  try {
    return parse(text, { info: true, relax_column_count: true, skip_empty_lines: true, delimiter: delimiter(text) }) as unknown as Cells[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? { line: error['lines'] } : {};
    findings.refuse({ file, ...line }, 'broken-quotes', 'Quotation marks do not match on this line or above it.',
      'A field with a quotation mark inside needs it doubled: "the ""best"" class".');
    return undefined;
  }
}

/** The sign that parts most fields of the first line. */
function delimiter(text: string): string {
  const first = text.slice(0, text.indexOf('\n') + 1 || undefined);
  const count = (sign: string): number => first.split(sign).length;
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
