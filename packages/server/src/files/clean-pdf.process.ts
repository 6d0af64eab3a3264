import { cleanPdf, PdfRefused } from './clean-pdf.js';

/** Bytes that one part of a PDF may unfold to, at the least. A few thousand bytes can unfold to gigabytes, which no limit on the heap counts. */
const ROOM = 2 ** 25;
let most = ROOM;

globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(made, given: unknown[], asked: typeof Uint8Array) {
    if (typeof given[0] === 'number' && given[0] > most) throw new RangeError(`A part of this PDF unfolds to more than ${most} bytes.`);
    return Reflect.construct(made, given, asked) as object;
  },
});

process.on('message', (content: Uint8Array) => {
  most = Math.max(ROOM, 2 * content.length);
  void cleanPdf(content)
    .catch((error: unknown) => (error instanceof PdfRefused ? error.problem : 'file-pdf-broken'))
    .then((answer) => process.send!(answer));
});
