import { isRefusal, Refusal, type Code } from '@family-partnering/contract';

/** A problem's status says little; `code` and `reason` say what it is. Nothing that a client sent wrongly is a 5xx. */
export const STATUS: Readonly<Record<Code, number>> = {
  unauthenticated: 401, forbidden: 403, 'not-found': 404, conflict: 409, invalid: 422,
  'rate-limited': 429, offline: 503, unavailable: 503, unsupported: 400, protocol: 400,
};

const TITLES: Readonly<Record<Code, string>> = {
  unauthenticated: 'Please sign in.', forbidden: 'Not for you to do.', 'not-found': 'Not here, or not shared with you.',
  conflict: 'Something has changed meanwhile.', invalid: 'This cannot be read.', 'rate-limited': 'Too much at once.',
  offline: 'Not reachable.', unavailable: 'Not able to answer now.', unsupported: 'Not offered here.', protocol: 'Not understood.',
};

/** A problem document (RFC 9457) that says nothing of what was asked for: foreign and unknown look alike. */
export function problem(refusal: Refusal, status: number = STATUS[refusal.code]): Response {
  const { code, reason, message, retryAfterMs, current } = refusal;
  const body = { type: 'about:blank', title: TITLES[code], status, code, reason, detail: message === code ? TITLES[code] : message, retryAfterMs, current };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterMs !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfterMs / 1000))));
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}

/** Anything but a refusal is a fault of ours, told without its text. */
export const faultAsRefusal = (error: unknown): Refusal =>
  isRefusal(error) ? error : new Refusal('unavailable', { message: 'The server met a fault of its own. Try again.', retryAfterMs: 1000, cause: error });
