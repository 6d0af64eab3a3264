export { createHandler, type HandlerOptions, type LogLine } from './handler.js';
export { bearerAuth, readTokenKey, type Auth, type AuthOptions, type Proof, type TokenKey } from './auth.js';
export { sqliteStorage, type SqliteOptions } from './sqlite-storage.js';
export { openApi } from './openapi.js';
export { DEFAULT_LIMITS, type Limits } from './limits.js';
