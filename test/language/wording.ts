import { readFileSync } from 'node:fs';
import { root } from '../../packages/tools/files.mjs';
import { join } from 'node:path';

/** One sentence as it was written and as a language has it. */
export interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly state: string;
}

const plain = (xml: string): string => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const named = (xml: string): string => plain(xml.replace(/<x id="\d+" equiv-text="(?:&quot;|")?\$\{([^}]*)\}[^/]*\/>/g, '{$1}')).trim();

export function unitsOf(code: string): readonly Unit[] {
  const xliff = readFileSync(join(root, `packages/elements/locales/${code}.xlf`), 'utf8');
  return [...xliff.matchAll(/<trans-unit id="([^"]+)">([\s\S]*?)<\/trans-unit>/g)].map(([, id, body]) => ({
    id: id!,
    source: named(/<source>([\s\S]*?)<\/source>/.exec(body!)![1]!),
    target: named(/<target[^>]*>([\s\S]*?)<\/target>/.exec(body!)?.[1] ?? ''),
    state: /<target([^>]*)>/.exec(body!)?.[1] ?? '',
  }));
}

/** Each as a word of its own. `\b` knows no letters with marks. */
const whole = (...words: readonly string[]): readonly RegExp[] => words.map((word) => new RegExp(`(?<!\\p{L})(?:${word})(?!\\p{L})`, 'iu'));

/** Words of the copy's table that no sentence of ours may hold, language by language. */
export const AVOID: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /\bparents?\b/i, /\bmom\b/i, /\bdad\b/i, /\bguardian/i, /\byour child\b/i, /\blate\b/i, /\boverdue\b/i, /\bmissing\b/i, /\bincomplete\b/i, /\bfail(s|ed|ure)?\b/i, /\bbehind\b/i,
    /\bmust\b/i, /\brequired\b/i, /\bmandatory\b/i, /\bneed to\b/i, /\bplease be advised\b/i, /\bdeclined?\b/i, /\brefused?\b/i, /\bunresponsive\b/i, /\bhard to reach\b/i, /\bnot engaged\b/i, /\bno-show\b/i,
    /\bat risk\b/i, /\bstruggling\b/i, /\bdeficit\b/i, /\bweak\b/i, /\btier\b/i, /\bintervention\b/i, /\breferral\b/i, /\bcompliance\b/i, /\bincident\b/i, /\bviolation\b/i, /\bconsequence/i,
    /\bcustod/i, /\bestranged\b/i, /\bbroken home\b/i, /\bother household\b/i, /\brestricted\b/i, /\bnon-English\b/i, /\bforeign\b/i, /\bnative\b/i, /\billiterate\b/i, /\bnormal family\b/i, /\bhelper\b/i,
    /\bverify\b/i, /\bauthenticate\b/i, /\bsubmit/i, /\binvalid\b/i, /\berror\b/i, /\bsync/i, /\bconflict\b/i, /\bqueue/i, /\burgent\b/i, /\bASAP\b/i, /\bimmediately\b/i, /\bneedy\b/i,
    /\beasy\b/i, /\bsimply\b/i, /\bobviously\b/i, /\bregret\b/i, /\bunfortunately\b/i,
  ],
  es: [/\bpadres?\b/i, /\bmamá\b/i, /\bpapá\b/i, /\btutor(es)?\b/i, /\bsu hij[oa]\b/i, /\btarde\b/i, /\bvencid/i, /\bfalla/i, /\bfracas/i, /\bdebe(n|s)?\b(?! estar)/i, /\bobligatori/i, /\brechaz/i, /\bnegó\b/i, /\ben riesgo\b/i, /\bcustodia\b/i, /\berror\b/i, /\binválid/i, /\burgente\b/i, /\blamentamos\b/i, /\bdesafortunadamente\b/i],
  ar: [/ولي الأمر/, /أولياء الأمور/, /والد(ة|ي|ين|ان)/, /طفلك/, /متأخر/, /فشل/, /يجب/, /إلزامي/, /رفض/, /خطأ/, /حضانة/, /عاجل/, /للأسف/],
  vi: whole('phụ huynh', 'cha mẹ', 'bố mẹ', 'ba mẹ', 'giám hộ', 'con (của )?(bạn|quý vị|anh|chị)', 'trễ', 'muộn', 'chậm', 'quá hạn', 'thiếu', 'thất bại', 'hỏng', '(?<!không |có |bên )phải', 'bắt buộc', 'cần phải', 'từ chối', 'khước từ', 'rủi ro', 'nguy cơ', 'yếu', 'kém', 'can thiệp', 'vi phạm', 'sự cố', 'quyền nuôi con', 'lỗi', 'không hợp lệ', 'xác minh', 'xác thực', 'đồng bộ', 'nộp', 'xung đột', 'khẩn', 'gấp', 'ngay lập tức', 'dễ dàng', 'đơn giản', 'rất tiếc', 'không may', 'nước ngoài', 'mù chữ'),
  ht: whole('paran', 'paran yo', 'manman', 'papa', 'pitit ou', 'gadyen', 'responsab legal', 'an reta', 'anreta', 'reta', 'manke', 'echwe', 'echèk', 'dwe', 'fòk', '(?<!pa )oblije', 'obligatwa', 'refize', 'rejte', 'arisk', 'an risk', 'fèb', 'entèvansyon', 'vyolasyon', 'ensidan', 'gad timoun', 'erè', 'envalid', 'pa valab', 'verifye', 'soumèt', 'senkwonize', 'konfli', 'ijan', 'touswit', 'fasil', 'senpleman', 'malerezman', 'regrèt', 'etranje', 'analfabèt'),
};

export const avoided = (text: string, code: string): readonly string[] => (AVOID[code] ?? []).flatMap((word) => word.exec(text)?.[0] ?? []);

/** Every name in braces, in any order. */
export const placeholders = (text: string): string => [...text.matchAll(/\{[^}]*\}/g)].map(([one]) => one).sort().join();

/** Letters that Vietnamese, or Haitian Creole, does not have. */
const FOREIGN: Readonly<Record<string, RegExp>> = { vi: /[fjwzñëïüß]/i, ht: /[^a-zàèòéâêôù]/i };

/** What a draft can be caught at without knowing the language. */
export function suspicious({ source, target }: Unit, code: string): string | undefined {
  const letters = (text: string): string => text.replace(/\{[^}]*\}|“[^”]*”|\s|\P{L}/gu, '');
  if (placeholders(source) !== placeholders(target)) return 'other names in braces';
  const said = letters(target.replace(/\bPDF\b/g, '')); // the name of a format, the same in every script
  const latin = said.replace(/[^\p{Script=Latin}]/gu, '').length;
  if (code === 'ar' && latin > 0) return 'Latin letters';
  if (code !== 'ar' && latin < said.length) return 'letters of another script';
  if (code in FOREIGN && FOREIGN[code]!.test(said)) return 'letters of another language';
  const ratio = target.length / source.length;
  if (source.length > 24 && (ratio < 0.35 || ratio > 2.2)) return `length ${ratio.toFixed(2)} of the English`;
  if (code !== 'en' && letters(source).length > 12 && source === target) return 'still English';
  return undefined;
}

/** Every visible sentence of the English interface, names filled in. */
export const english = (units: readonly Unit[]): readonly string[] => units.map(({ source }) => source.replace(/\{(count|over|yes|all)\}/g, '2').replace(/\{(day|when)\}/g, 'Friday').replace(/\{[^}]*\}/g, 'Rosa'));
