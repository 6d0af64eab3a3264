import type { Day, Id } from '@family-partnering/contract';

/** One count: the day, where (`A` and `B` are Mateo's two homes), how many of five steps, who counted, a note. */
type Count = readonly [on: Day, place: 'school' | 'A' | 'B', value: number, by: Id, note: string];

/** What has no row has no entry: a double shift, a library that was closed, a Sunday without a call. */
export const MATEO_COUNTS: readonly Count[] = [
  ['2026-09-28', 'A', 1, 'p03', 'We only watch.'], ['2026-09-29', 'school', 2, 'p16', 'We only watch.'], ['2026-09-30', 'A', 1, 'p03', ''], ['2026-10-01', 'school', 1, 'p16', ''],
  ['2026-10-05', 'A', 1, 'p03', ''], ['2026-10-06', 'school', 2, 'p16', ''], ['2026-10-07', 'A', 2, 'p03', ''], ['2026-10-08', 'school', 2, 'p16', ''],
  ['2026-10-12', 'A', 1, 'p03', ''], ['2026-10-13', 'school', 3, 'p16', ''], ['2026-10-15', 'school', 2, 'p16', ''],
  ['2026-10-19', 'A', 1, 'p03', ''], ['2026-10-20', 'school', 3, 'p16', ''], ['2026-10-21', 'A', 1, 'p03', ''], ['2026-10-22', 'school', 2, 'p16', ''],
  ['2026-10-26', 'A', 2, 'p01', 'The library begins.'], ['2026-10-27', 'school', 3, 'p16', ''], ['2026-10-28', 'A', 3, 'p01', ''], ['2026-10-29', 'school', 3, 'p16', ''],
  ['2026-11-01', 'B', 2, 'p04', ''],
  ['2026-11-02', 'A', 3, 'p01', ''], ['2026-11-03', 'school', 3, 'p16', ''], ['2026-11-05', 'school', 4, 'p16', ''],
  ['2026-11-09', 'A', 3, 'p01', ''], ['2026-11-10', 'school', 4, 'p16', ''], ['2026-11-11', 'A', 4, 'p01', 'Counted by Coach Bell on paper.'], ['2026-11-12', 'school', 3, 'p16', ''],
  ['2026-11-15', 'B', 3, 'p04', ''],
  ['2026-11-16', 'A', 3, 'p01', ''], ['2026-11-17', 'school', 4, 'p16', ''], ['2026-11-18', 'A', 4, 'p01', 'Stuck on number 4. I stopped and said so: still 4.'], ['2026-11-19', 'school', 4, 'p16', ''],
];
