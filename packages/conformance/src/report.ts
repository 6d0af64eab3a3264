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

/** Failures one by one; skips by their reason. */
function reasons({ adapter, outcomes }: Report): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const outcome of outcomes) {
    if (outcome.state === 'passed') continue;
    const why = outcome.state === 'failed' ? `${outcome.id} (${outcome.title}): ${messageOf(outcome.error)}` : outcome.reason;
    const line = `${adapter}: ${outcome.state}, ${why}`;
    lines.set(line, [...(lines.get(line) ?? []), ...(outcome.state === 'failed' ? [] : [outcome.id])]);
  }
  return [...lines].map(([line, ids]) => (ids.length === 0 ? line : `${line}: ${ids.join(' ')}`));
}

export const messageOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
