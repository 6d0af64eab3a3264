export { localAdapter, type LocalOptions } from './local-adapter.js';
export { indexedDbStorage, type IndexedDbOptions, type IndexedDbStorage } from './indexeddb-storage.js';
