import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFInvalidObject, PDFName, PDFNull, PDFRawStream, PDFRef, PDFStream, PDFString, decodePDFRawStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { bareJpeg, bareJpeg2000 } from './bare-pictures.js';

/** Why a PDF cannot be cleaned: `file-pdf-locked` by a password, `file-pdf-inside` holds other files, `file-pdf-broken` cannot be read. */
export type PdfProblem = 'file-pdf-locked' | 'file-pdf-inside' | 'file-pdf-broken';

export class PdfRefused extends Error {
  constructor(readonly problem: PdfProblem) { super(problem); }
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

// ISO 32000-2: 7.7.2 (what a document is made of), 12.6 (what may run), 14 (what is told about it), 12.10 (where on earth).
const OF_A_DOCUMENT = words('Type Version Pages PageLabels Names Dests Outlines PageMode PageLayout ViewerPreferences Lang MarkInfo StructTreeRoot OCProperties AcroForm');
const RUNS = words('JavaScript Launch SubmitForm ImportData ResetForm GoToR GoToE GoToDp Thread Sound Movie Rendition RichMediaExecute GoTo3DView SetOCGState Hide Trans SetState NOP');
const TELLS = words('Metadata PieceInfo LastModified CreatorInfo Thumb JS AA OpenAction OnInstantiate EF RF AF XFA SigFlags VP LGIDict Measure');
const TELLS_OF_A_STREAM = words('F FFilter FDecodeParms Ref OPI');
const PLAYS = words('Sound Movie Screen 3D RichMedia');
const SAID_BY = words('Text FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Redact');
const PAGE_TURNS = words('NextPage PrevPage FirstPage LastPage');
/** Under these, names are chosen by whoever made the file, and mean nothing. */
const FREE_NAMES = words('Font XObject ExtGState ColorSpace Pattern Shading Properties CharProcs RoleMap ClassMap Colorants N D R');
const HARMLESS_LINK = /^(https?:|mailto:|tel:)/i;

/** A name as readers understand it: `#4a` is a letter, written so to be overlooked. */
const plain = (name: PDFName): string => name.asString().slice(1).replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

const entry = (dict: PDFDict, wanted: string): PDFObject | undefined => {
  const key = dict.keys().find((name) => plain(name) === wanted);
  return key && dict.lookup(key);
};
const nameIn = (dict: PDFDict, wanted: string): string | undefined => {
  const found = entry(dict, wanted);
  return found instanceof PDFName ? plain(found) : undefined;
};
const dictIn = (dict: PDFDict, wanted: string): PDFDict | undefined => {
  const found = entry(dict, wanted);
  return found instanceof PDFDict ? found : undefined;
};
const without = (dict: PDFDict, gone: (name: string) => boolean): void => dict.keys().forEach((key) => { if (gone(plain(key))) dict.delete(key); });

function isInert(action: PDFDict): boolean {
  const kind = nameIn(action, 'S') ?? '';
  if (kind === 'Named') return PAGE_TURNS.has(nameIn(action, 'N') ?? '');
  if (kind !== 'URI') return !RUNS.has(kind);
  const address = entry(action, 'URI');
  return (address instanceof PDFString || address instanceof PDFHexString) && HARMLESS_LINK.test(address.decodeText().trim());
}

function cleanDict(dict: PDFDict): void {
  // A signature names its signer and where they were; it would be void now, because it signs every byte.
  if (!isInert(dict) || entry(dict, 'ByteRange') !== undefined) return without(dict, () => true);
  const kind = nameIn(dict, 'Subtype') ?? '';
  if (kind === 'FileAttachment') throw new PdfRefused('file-pdf-inside');
  without(dict, (name) => TELLS.has(name) || (SAID_BY.has(kind) && (name === 'T' || name === 'M' || name === 'CreationDate')));
  if (nameIn(dict, 'FT') === 'Sig') without(dict, (name) => name === 'V');
  const notes = entry(dict, 'Annots');
  if (notes instanceof PDFArray) {
    for (let at = notes.size() - 1; at >= 0; at -= 1) {
      const note = notes.lookup(at);
      if (!(note instanceof PDFDict) || PLAYS.has(nameIn(note, 'Subtype') ?? '')) notes.remove(at);
    }
  }
}

function cleanStream(stream: PDFStream, put: (cleaned: PDFRawStream) => void): void {
  cleanDict(stream.dict);
  without(stream.dict, (name) => TELLS_OF_A_STREAM.has(name));
  if (!(stream instanceof PDFRawStream) || nameIn(stream.dict, 'Subtype') !== 'Image') return;
  const filter = stream.dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  const last = filters.at(-1);
  const bare = { DCTDecode: bareJpeg, JPXDecode: bareJpeg2000 }[last instanceof PDFName ? plain(last) : ''];
  if (bare === undefined) return;
  const dict = stream.dict.clone();
  if (filters.length > 1) {
    stream.dict.set(PDFName.of('Filter'), stream.dict.context.obj(filters.slice(0, -1) as never));
    dict.set(PDFName.of('Filter'), last!);
    dict.delete(PDFName.of('DecodeParms'));
  }
  put(PDFRawStream.of(dict, bare(filters.length > 1 ? decodePDFRawStream(stream).decode() : stream.contents)));
}

/** Follows everything that the document still needs, cleans it on the way, and lets go of the rest: earlier versions, and what nothing names. */
function cleanAll(context: PDFContext, root: PDFRef): void {
  const reached = new Set<PDFRef>();
  const seen = new Set<PDFObject>();
  const open: (readonly [object: PDFObject | undefined, free: boolean])[] = [[root, false]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    let [object] = next;
    if (object instanceof PDFRef) {
      const ref = object;
      reached.add(ref);
      object = context.lookup(ref);
      if (object instanceof PDFInvalidObject) context.assign(ref, PDFNull);
      if (object instanceof PDFStream && !seen.has(object)) cleanStream(object, (cleaned) => context.assign(ref, cleaned));
    }
    if (object === undefined || seen.has(object)) continue;
    const free = next[1] && object instanceof PDFDict;
    if (!free) seen.add(object);
    if (object instanceof PDFDict) {
      if (!free) cleanDict(object);
      for (const [key, value] of object.entries()) open.push([value, !free && FREE_NAMES.has(plain(key))]);
    } else if (object instanceof PDFArray) {
      for (const value of object.asArray()) open.push([value, false]);
    } else if (object instanceof PDFStream) {
      for (const [key, value] of object.dict.entries()) open.push([value, FREE_NAMES.has(plain(key))]);
    }
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref);
}

function refuseWhatWouldBeLost(root: PDFDict): void {
  const names = dictIn(root, 'Names');
  const inside = names && dictIn(names, 'EmbeddedFiles');
  if (entry(root, 'Collection') !== undefined || (inside && inside.keys().length > 0)) throw new PdfRefused('file-pdf-inside');
  // A form that draws itself with a program: what would be left is a page that says "please wait".
  if (entry(root, 'NeedsRendering')?.toString() === 'true') throw new PdfRefused('file-pdf-broken');
}

/**
 * The same pages, for eyes and for screen readers, without who made them, when, where and with what, and with nothing in them that runs,
 * plays, sends, or opens anything but a page of their own or a web, mail or telephone address.
 * @throws PdfRefused
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true, parseSpeed: Infinity });
    if (document.isEncrypted) throw new PdfRefused('file-pdf-locked');
    const { context, catalog } = document;
    if (document.getPageCount() === 0) throw new PdfRefused('file-pdf-broken');
    refuseWhatWouldBeLost(catalog);
    without(catalog, (name) => !OF_A_DOCUMENT.has(name));
    const names = dictIn(catalog, 'Names');
    if (names) without(names, (name) => name !== 'Dests');
    const root = context.trailerInfo.Root as PDFRef;
    context.trailerInfo = { Root: root };
    cleanAll(context, root);
    return await document.save({ addDefaultPage: false, updateFieldAppearances: false });
  } catch (error) {
    if (error instanceof PdfRefused) throw error;
    // Where everything is coded, nothing can be read, not even that it is.
    throw new PdfRefused(Buffer.from(bytes).includes('/Encrypt') ? 'file-pdf-locked' : 'file-pdf-broken');
  }
}
