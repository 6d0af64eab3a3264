export type { Around, Backend, Faults, Place, Stage } from './backend.js';
export type { Case, Needs } from './case.js';
export { collect } from './collect.js';
export { adapterConformance, type Runner } from './suite.js';
export { runCase, runConformance, type Outcome, type Report } from './run.js';
export { countOf, reportTable } from './report.js';
