export { createRecord, createStore } from './create.js';
export { openStore, type Store } from './store.js';
export { openRecord, type RecordStore } from './record.js';
export { LaterRules, type Rulebook, type RuleSource } from './later-rules.js';
export { rulebook } from './rulebook.js';
export type { Pending, RecordSnapshot, Snapshot, State } from './snapshot.js';
