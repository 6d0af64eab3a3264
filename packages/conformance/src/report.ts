import type { Outcome, Report } from './run.js';

const STATES = ['passed', 'failed', 'skipped', 'not run'] as const;

export const countOf = ({ outcomes }: Report, state: Outcome['state']): number => outcomes.filter((outcome) => outcome.state === state).length;

/** Adapter × passed, failed, skipped, not run, and below it every reason. */
export function reportTable(reports: readonly Report[]): string {
  const rows = [['adapter', ...STATES], ...reports.map((report) => [report.adapter, ...STATES.map((state) => String(countOf(report, state)))])];
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]): string => row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join('  ');
  return [...rows.map(line), ...reports.flatMap(reasons)].join('\n');
}

function reasons({ adapter, outcomes }: Report): readonly string[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.state === 'passed') return [];
    const why = outcome.state === 'failed' ? messageOf(outcome.error) : outcome.reason;
    return [`${adapter}: ${outcome.state} ${outcome.id} (${outcome.title}): ${why}`];
  });
}

export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
