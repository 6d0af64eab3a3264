/** Which other sites' pages may ask: those named, letter by letter. Cookies are never involved. */
export function crossOrigin(origins: readonly string[]) {
  const allowed = new Set(origins);
  return {
    preflight: (request: Request): Response => decorate(request, new Response(null, { status: 204 }), {
      'access-control-allow-methods': 'GET, POST, PUT',
      'access-control-allow-headers': 'authorization, content-type, idempotency-key, last-event-id, range',
      'access-control-max-age': '600',
    }),
    decorate: (request: Request, response: Response): Response => decorate(request, response, { 'access-control-expose-headers': 'retry-after, content-range, accept-ranges' }),
  };

  function decorate(request: Request, response: Response, more: Readonly<Record<string, string>>): Response {
    response.headers.append('vary', 'Origin');
    response.headers.set('x-content-type-options', 'nosniff');
    const origin = request.headers.get('origin');
    if (origin === null || !allowed.has(origin)) return response;
    response.headers.set('access-control-allow-origin', origin);
    for (const [name, value] of Object.entries(more)) response.headers.set(name, value);
    return response;
  }
}
