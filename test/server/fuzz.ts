const ODD: readonly unknown[] = [
  null, true, -1, 0, 1e308, 2 ** 53, 0.5, '', ' ', 'null', '\u0000', '\ud800', '\u202e', '../../etc/passwd', '%00', '__proto__', 'constructor', 'toString',
  '<script>alert(1)</script>', "' OR 1=1 --", 'x'.repeat(5000), [], {}, [[]], { a: { b: {} } }, ['maya'], { person: 'rosa' }, '2026-02-31', '9999999999999', 'circle:maya', 'person:rosa',
];

/** Requests that resemble good ones, spoilt in one to three places. */
export function fuzzer(random: () => number, good: readonly object[], paths: readonly string[]) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const spoil = (value: unknown, depth = 0): unknown => {
    if (depth > 3 || random() < 0.3) return pick(ODD);
    if (Array.isArray(value)) return random() < 0.5 ? [...value, pick(ODD)] : value.map((item) => (random() < 0.5 ? spoil(item, depth + 1) : item));
    if (typeof value !== 'object' || value === null) return pick(ODD);
    const fields = Object.entries(value);
    if (random() < 0.2) fields.push([String(pick(ODD)).slice(0, 50), pick(ODD)]);
    const at = Math.floor(random() * fields.length);
    return Object.fromEntries(fields.flatMap(([name, field], index) => (index !== at ? [[name, field]] : random() < 0.2 ? [] : [[name, spoil(field, depth + 1)]])));
  };
  const action = (): RequestInit => {
    const body = spoil(pick(good));
    const id = (body as { id?: unknown } | null)?.id;
    let text = JSON.stringify(body) ?? '';
    if (random() < 0.1) text = text.slice(0, Math.floor(random() * text.length));
    if (random() < 0.03) text = '['.repeat(Math.floor(random() * 30_000)) + text;
    const key = random() < 0.9 && typeof id === 'string' && /^[\x21-\x7e]{1,200}$/.test(id) ? id : 'k';
    return { method: 'POST', body: text, headers: { 'content-type': random() < 0.95 ? 'application/json' : 'text/xml', 'idempotency-key': key } };
  };
  const address = (): string => {
    const odd = () => encodeURIComponent(String(pick(ODD)).toWellFormed?.() ?? 'x').slice(0, 300) || '%';
    const path = pick(paths).replace('{id}', random() < 0.8 ? odd() : '%zz%');
    if (random() < 0.4) return path;
    const names = ['limit', 'before', 'after', 'thread', 'circle', 'message', 'since', '__proto__', odd()];
    return `${path}?${Array.from({ length: 1 + Math.floor(random() * 3) }, () => `${pick(names)}=${odd()}`).join('&')}`;
  };
  return (): readonly [path: string, init: RequestInit] => (random() < 0.6 ? ['/v1/actions', action()] : [address(), { method: pick(['GET', 'GET', 'GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) }]);
}
