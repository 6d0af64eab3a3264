export { httpAdapter, type HttpOptions } from './http-adapter.js';
export type { TokenSource } from './token.js';
export type { Fetch } from './request.js';
