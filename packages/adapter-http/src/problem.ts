import { CODES, Refusal, type Code, type Entity } from '@family-partnering/contract';
import { isEntity, isObject } from './answers.js';

/** What whoever built the page can do about it. */
const CHECK_URL = 'Check url: it is the address of a Family Partnering server, without /v1 at its end. <url>/v1/openapi.json shows its description.';
const CHECK_TOKEN_URL = 'Check token-url: it is an address of your own site that answers a POST with {"token": "…"} for whoever is signed in.';

/** Answers that do not come from a Family Partnering server, by their status alone. */
function byStatus(status: number): Code {
  if (status === 401) return 'unauthenticated';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'unavailable' : 'protocol';
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), as milliseconds from now. */
export function retryAfterMs(header: string | null, now: number = Date.now()): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}

/** A problem document (RFC 9457) of our server, or any other answer that is no success, as the refusal it means. */
export function toRefusal(status: number, headers: Headers, body: unknown, url: string): Refusal {
  const asked = retryAfterMs(headers.get('retry-after'));
  if (isObject(body) && CODES.includes(body['code'] as Code)) {
    const wait = typeof body['retryAfterMs'] === 'number' ? body['retryAfterMs'] : asked;
    return new Refusal(body['code'] as Code, {
      ...(typeof body['detail'] === 'string' ? { message: body['detail'] } : {}),
      ...(typeof body['reason'] === 'string' ? { reason: body['reason'] } : {}),
      ...(isEntity(body['current']) ? { current: body['current'] as Entity } : {}),
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
    });
  }
  const code = byStatus(status);
  return new Refusal(code, {
    message: `${url} answered ${status} without saying why. ${CHECK_URL}`,
    ...(code === 'protocol' ? { reason: 'wrong-address' } : {}),
    ...(code === 'unauthenticated' ? { reason: 'token-wrong' } : {}),
    ...(asked === undefined ? {} : { retryAfterMs: asked }),
  });
}

/** A success that is not ours: most often the front page of something else. */
export function notJson(text: string, url: string): Refusal {
  const html = /^\s*</.test(text);
  return new Refusal('protocol', {
    reason: html ? 'wrong-address' : 'malformed-answer',
    message: html
      ? `${url} answered with a web page. ${CHECK_URL}`
      : `${url} answered with something that is not JSON.`,
  });
}

/** The address under which every server says who one is: where it is not there, the rest of the address is wrong. */
export const atOpening = (url: string, more = ''): Refusal =>
  new Refusal('protocol', { reason: 'wrong-address', message: `${url} is not there. ${CHECK_URL}${more}` });

/** What went wrong at the page's own address, which is no Family Partnering server. */
export function atToken(error: Refusal, url: string): Refusal {
  const notThere = error.code === 'not-found';
  const message = notThere ? `${url} is not there. ${CHECK_TOKEN_URL}` : error.message.replace(CHECK_URL, CHECK_TOKEN_URL);
  return new Refusal(notThere ? 'protocol' : error.code, {
    message, cause: error,
    ...(notThere ? { reason: 'wrong-address' } : error.reason !== undefined && { reason: error.reason }),
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
  });
}
