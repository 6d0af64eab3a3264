import { deflateSync, inflateSync } from 'node:zlib';

type Part = string | Uint8Array;
const bytes = (part: Part): Uint8Array => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part);

/** A stream with what it unfolds to. */
export const stream = (dict: string, content: Part): Uint8Array =>
  Buffer.concat([bytes(`<< ${dict} /Length ${bytes(content).length} >>\nstream\n`), bytes(content), bytes('\nendstream')]);

/** A PDF of these objects, numbered from 1; the first is the document. */
export function pdf(objects: readonly Part[], trailer = ''): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [bytes('%PDF-1.7\n')];
  const at: number[] = [];
  let size = parts[0]!.length;
  const add = (part: Part): void => { parts.push(bytes(part)); size += bytes(part).length; };
  objects.forEach((object, index) => {
    at.push(size);
    add(`${index + 1} 0 obj\n`);
    add(object);
    add('\nendobj\n');
  });
  const table = size;
  add(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${at.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`);
  add(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const page = (more = ''): string => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R ${more} >>`;
const WORDS = stream('', 'BT /B 12 Tf 20 100 Td (Bring a coat) Tj ET');
/** A plain page, with more in the document and on the page. */
export const plainPdf = (document = '', onPage = '', more: readonly Part[] = [], trailer = ''): Uint8Array<ArrayBuffer> =>
  pdf([`<< /Type /Catalog /Pages 2 0 R ${document} >>`, PAGES, page(onPage), WORDS, ...more], trailer);

/** What a document tells of its maker, and what would run: each with a marker of its own. `photo` is a JPEG with markers too. */
export function tellingPdf(photo: Uint8Array): { readonly content: Uint8Array<ArrayBuffer>; readonly markers: readonly string[]; readonly stays: readonly string[] } {
  const note = (more: string): string => `<< /Type /Annot /Rect [0 0 9 9] ${more} >>`;
  const script = (marker: string, kind = 'JavaScript'): string => `<< /S /${kind} /JS (${marker}) /F (${marker}) >>`;
  const objects: Part[] = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (es) /MarkInfo << /Marked true >> /StructTreeRoot 9 0 R /Metadata 5 0 R /OpenAction ${script('M-OPEN')} /AA << /WC ${script('M-CLOSE')} >>
      /Names << /JavaScript << /Names [(a) ${script('M-NAMED')}] >> /Dests << /Names [(home) [3 0 R /Fit]] >> >> /URI << /Base (M-BASE) >> /AcroForm << /Fields [8 0 R] /XFA (M-XFA) /SigFlags 3 >>
      /Outlines << /First 10 0 R /Last 10 0 R /Count 1 >> /OutputIntents [(M-INTENT)] >>`,
    PAGES,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R /PieceInfo << /A << /Private (M-PIECE) /LastModified (M-PIECE-DAY) >> >> /AA << /O ${script('M-PAGE')} >> /Thumb 6 0 R
      /VP [<< /Measure << /Subtype /GEO /GPTS [39.7392 -104.9903] /Note (M-GEO) >> >>] /Resources << /XObject << /AA 7 0 R /JS 12 0 R >> /Font << /B << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>
      /Annots [8 0 R ${note(`/Subtype /Link /A ${script('M-LAUNCH', 'Launch')}`)} ${note(`/Subtype /Link /A ${script('M-SPELLED', '#4a#61vaScript')}`)} ${note('/Subtype /Link /A 11 0 R')}
      ${note('/Subtype /Link /A << /S /URI /URI (javascript:M_LINK) >>')} ${note('/Subtype /Link /A << /S /URI /URI (https://riverbend.example/trip) >>')} ${note('/Subtype /Text /T (M-WRITER) /M (M-DAY) /Contents (Please sign)')}
      ${note('/Subtype /Screen /MK << /TU (M-SCREEN) >>')} ${note(`/Subtype /Link /A << /S /GoTo /D (home) /Next ${script('M-NEXT', 'SubmitForm')} >>`)}] >>`,
    WORDS,
    stream('/Type /Metadata /Subtype /XML', '<x:xmpmeta><dc:creator>M-XMP</dc:creator></x:xmpmeta>'),
    stream('/Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8', 'M-THUMB'),
    stream('/Type /XObject /Subtype /Image /Width 48 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode', photo),
    '<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Sig /T (Signed by) /V << /Type /Sig /ByteRange [0 1 2 3] /Name (M-SIGNER) /Location (M-SIGNED-AT) >> >>',
    '<< /Type /StructTreeRoot /K << /Type /StructElem /S /Figure /P 9 0 R /Alt (A yellow bus) >> >>',
    `<< /Title (First part) /Parent 1 0 R /A ${script('M-OUTLINE', 'GoToR')} >>`,
    '<< /S 13 0 R /JS (M-BY-REFERENCE) >>',
    stream('/Type /XObject /Subtype /Image /Width 48 /Height 64 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter [/FlateDecode /DCTDecode]', deflateSync(photo)),
    '/JavaScript',
    '(M-EARLIER-VERSION)',
    '<< /Author (M-AUTHOR) /Creator (M-CREATOR) /Title (M-TITLE) >>',
  ];
  const content = new Uint8Array(Buffer.concat([pdf(objects, '/Info 15 0 R /ID [(M-ID) (M-ID)]'), bytes('% M-BEHIND\n')]));
  const markers = [...Buffer.from(content).toString('latin1').match(/M[-_][A-Z-]+/g)!, 'SECRETCAM', 'Exif', 'xmpmeta', 'BEHIND-THE-END', '104.9903'];
  return { content, markers: [...new Set(markers)], stays: ['Bring a coat', 'A yellow bus', 'https://riverbend.example/trip', 'Please sign', 'First part', '(es)', 'Helvetica'] };
}

/** Everything in a PDF, with what its streams unfold to. */
export function unfolded(content: Uint8Array): string {
  const all = Buffer.from(content);
  const texts = [all.toString('latin1')];
  for (let at = all.indexOf('stream\n'); at >= 0; at = all.indexOf('stream\n', at + 7)) {
    if (all.subarray(at - 3, at).toString() === 'end') continue;
    try {
      texts.push(inflateSync(all.subarray(at + 7, all.indexOf('endstream', at))).toString('latin1'));
    } catch {
      continue; // not folded: it stands in the first text
    }
  }
  return texts.join('\n');
}

/** A few dozen kilobytes of which one part, the document itself, unfolds to as many megabytes. */
export const bombPdf = (): Uint8Array<ArrayBuffer> => {
  const folded = deflateSync(Buffer.concat([Buffer.from('1 0 << /Type /Catalog /Pages 2 0 R >>'), Buffer.alloc(70 * 2 ** 20, ' ')]));
  return pdf(['/Folded', PAGES, page(), WORDS, stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', folded)]);
};
