import { Refusal, type Session } from '@family-partnering/contract';
import { isId } from '../list-query.js';
import { readPieces } from '../request-body.js';

const invalid = (reason: string, message: string) => new Refusal('invalid', { reason, message });

/** Whatever a file holds, it runs nowhere: it is saved, not shown; it is what it is said to be; it may load and do nothing; nobody else keeps it. */
const INERT: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'", 'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin', 'referrer-policy': 'no-referrer', 'accept-ranges': 'bytes', 'x-robots-tag': 'noindex',
};

const ENDINGS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf', 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg', 'audio/wav': 'wav',
  'audio/webm': 'webm', 'video/webm': 'webm', 'video/mp4': 'mp4',
};

const filesOf = (session: Session) => {
  if (session.files === undefined) throw new Refusal('unsupported', { message: 'This server keeps no files.' });
  return session.files;
};

/** Takes the bytes of one file, all or none of them. @throws Refusal `invalid` in words */
export async function takeFile(session: Session, id: string, request: Request): Promise<Response> {
  const files = filesOf(session);
  const type = (request.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const types = session.supports.files?.types ?? {};
  const most = Object.hasOwn(types, type) ? types[type]! : undefined;
  if (!isId(id)) throw invalid('fields', 'The id of a file is 1 to 120 letters, digits and : _ . | -');
  if (most === undefined) throw invalid('file-type', `Files of type ${JSON.stringify(type.slice(0, 80))} are not taken.`);
  const content = await readBytes(request, most, type);
  return Response.json(await files.put({ id, type }, content, { signal: request.signal }), { headers: { 'cache-control': 'no-store' } });
}

async function readBytes(request: Request, most: number, type: string): Promise<Blob> {
  const content = new Blob([...(await readPieces(request, most, () => invalid('file-size', `A file of type ${type} may have ${most} bytes.`)))], { type });
  const declared = request.headers.get('content-length');
  if (declared !== null && Number(declared) !== content.size) throw invalid('file-cut', 'The file broke off on its way. Send it again.');
  return content;
}

/** Gives a file, or the part of it that was asked for (RFC 9110, 14), to whoever may see it. */
export async function giveFile(session: Session, id: string, request: Request): Promise<Response> {
  const files = filesOf(session);
  if (!isId(id)) throw new Refusal('not-found');
  const blob = await files.get(id);
  const headers = { ...INERT, 'content-type': blob.type, 'content-disposition': `attachment; filename="file.${ENDINGS[blob.type] ?? 'bin'}"` };
  const range = rangeOf(request.headers.get('range'), blob.size);
  if (range === 'none') return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${blob.size}` } });
  if (range === undefined) return new Response(blob.stream(), { headers: { ...headers, 'content-length': String(blob.size) } });
  const [from, to] = range;
  return new Response(blob.slice(from, to + 1).stream(), {
    status: 206, headers: { ...headers, 'content-length': String(to - from + 1), 'content-range': `bytes ${from}-${to}/${blob.size}` },
  });
}

/** One range of bytes, both ends included; `undefined` for all of it, which is also the answer to what is not understood. */
export function rangeOf(header: string | null, size: number): readonly [number, number] | 'none' | undefined {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '');
  if (!found || (found[1] === '' && found[2] === '')) return undefined;
  const [first, last] = [found[1]!, found[2]!];
  if (first === '') return Number(last) === 0 ? 'none' : [Math.max(0, size - Number(last)), size - 1];
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (Number(first) > to) return Number(first) < size && last !== '' && Number(last) < Number(first) ? undefined : 'none';
  return [Number(first), to];
}
