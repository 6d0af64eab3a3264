import { CODES, Refusal, type Code, type Entity } from '@family-partnering/contract';
import { isEntity, isObject } from './answers.js';

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
    message: `${url} answered ${status} without saying why. Check that the url is the address of a Family Partnering server.`,
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
      ? `${url} answered with a web page. Check that the url is the address of a Family Partnering server.`
      : `${url} answered with something that is not JSON.`,
  });
}
