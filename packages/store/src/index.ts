export { createStore, type Store } from './store.js';
export { createRecord, type RecordStore } from './record.js';
export type { Pending, RecordSnapshot, Snapshot, State } from './snapshot.js';
