export * from './calendar.js';
export * from './conversation.js';
export { CONVERSATIONS } from './conversations.js';
export { CLASS, classNote } from './class-note.js';
export * from './people.js';
export * from './roster.js';
export * from './seed.js';
export type { SeedStep } from './step.js';
export * from './thirty.js';
