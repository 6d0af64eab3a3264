export { withOutbox } from './with-outbox.js';
export type { OutboxOptions } from './with-outbox.js';
export { FAMILY_SUBJECTS } from './subjects.js';
export type { Subjects } from './subjects.js';
export type { Platform } from './platform.js';
export type { Pace } from './backoff.js';
