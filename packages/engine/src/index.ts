export * from './storage.js';
export { createEngine, engineAdapter, type Engine, type EngineOptions } from './engine.js';
export { memoryStorage, type MemoryOptions } from './memory-storage.js';
export { changeOf, entityOf } from './decide.js';
export { DEFAULT_FILE_LIMITS, lookAtBeginning, notWhatItSays, type Look } from './file-look.js';
export { memoryFiles, type FileAbout, type FileKey, type FileStore } from './file-store.js';
export type { FileOptions } from './files.js';
