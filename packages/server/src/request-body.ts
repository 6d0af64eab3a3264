import { Refusal } from '@family-partnering/contract';

const DEEPEST = 12;

const invalid = (reason: string, message: string) => new Refusal('invalid', { reason, message });

/** Reads JSON of bounded size and depth. @throws Refusal `invalid` in words */
export async function readJson(request: Request, mostBytes: number): Promise<unknown> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? '')) {
    throw invalid('content-type', 'Send the action as application/json.');
  }
  const text = await readText(request, mostBytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw invalid('json', 'The body is not JSON.');
  }
  checkShape(value, 0);
  return value;
}

async function readText(request: Request, mostBytes: number): Promise<string> {
  const pieces = await readPieces(request, mostBytes, () => invalid('size', `The body is longer than ${mostBytes} bytes.`));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces));
  } catch {
    throw invalid('json', 'The body is not text in UTF-8.');
  }
}

/** Reads a body and stops at the first byte too many, whatever length it declared. @throws what `tooLong` makes */
export async function readPieces(request: Request, mostBytes: number, tooLong: () => Refusal): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) throw tooLong();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const piece = await reader?.read();
    if (!piece || piece.done) break;
    size += piece.value.length;
    if (size > mostBytes) {
      void reader?.cancel().catch(() => {});
      throw tooLong();
    }
    pieces.push(piece.value);
  }
  return pieces;
}

/** No deep nesting, and no name that means something to JavaScript itself. */
function checkShape(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEEPEST) throw invalid('depth', `The body is nested deeper than ${DEEPEST} levels.`);
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') throw invalid('fields', 'The body holds a field of a name that no action has.');
    checkShape(inner, depth + 1);
  }
}
