export * from './storage.js';
export { createEngine, engineAdapter, type Engine, type EngineOptions } from './engine.js';
export { memoryStorage, type MemoryOptions } from './memory-storage.js';
export { changeOf, entityOf } from './decide.js';
