// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0a5391ae4a5b99d2': `[Ĥáñđ íţ óñ one]`,
  's11f1d66a8eb25b94': `[Ţĥéŕé íš ñó çóĺĺéáğúé íñ ţĥíš çíŕçĺé ýéţ. Ášķ ţĥé šçĥóóĺ óƒƒíçé. one two three four five si]`,
  's16b3a0c1e70b7ae1': `[Á ƒéŵ ŵóŕđš, ĺíķé: ţĥé ɱáţĥ çáŕđ, ţĥé ţŕíþ, á ğóóđ đáý. one two three four fiv]`,
  's1794f52ab6afb3e0': str`[${0} áñđ šçĥóóĺ one t]`,
  's26cc206abdb647e2': `[Ŵĥíçĥ ĥóɱé? one t]`,
  's384b1967522120d8': `[Ýóúŕ ŵóŕđš ƒóŕ éáçĥ óƒ ţĥéɱ one two thr]`,
  's44d26d8f3e626f96': str`[${0} ŵíĺĺ šéé ţĥíš. one tw]`,
  's4705963f876b99c8': `[Ŵĥáţ íš íţ áƀóúţ? one two]`,
  's48021e3a915101a4': `[Ĺéáṽé óúţ one]`,
  's4cbaaf2e6d01869d': `[Ýóúŕ ƒíŕšţ ŵóŕđš one two]`,
  's5057b76f3ec62743': str`[Ŵé ášķ ${0} ƒíŕšţ. ${1} šééš íţ áƒţéŕ á ýéš. one two three f]`,
  's5b11f0c385f0a83e': str`[Ţĥé ƒáɱíĺý ŵíĺĺ ŕéáđ: “${0} áñšŵéŕš ñóŵ.” one two three f]`,
  's684d5716a10649c9': `[Çĥóóšé ţĥé ţáĺķš. Ŵŕíţé óñçé. Éáçĥ ğéţš íţš óŵñ çóþý. one two three four fiv]`,
  's71d47f3071209612': str`[Ɋúéšţíóñš: ${0} one t]`,
  's76af8e1459d13a0d': str`[Ĥóɱé óƒ ${0} one]`,
  's7d02c068ebba9994': `[Ŵĥó ƒŕóɱ šçĥóóĺ? one two]`,
  's8c367431e6b5fb77': str`[${0} ɱáý ƀé ášķéđ ƒíŕšţ. one two]`,
  'sae1c7f13b7c0c47f': `[Šţáŕţ on]`,
  'sae7826a9f845965f': `[Šéñđ ţó éáçĥ ĥóɱé óñ íţš óŵñ. Éáçĥ ğéţš á çóþý. Áñšŵéŕš šţáý áþáŕţ. one two three four five six]`,
  'sc16e00a7a8b2fde2': `[Ɓáçķ on]`,
  'sc646e6e0b5688d5c': `[Ŵĥó šĥóúĺđ ƀé íñ íţ? one two]`,
  'sc747d200dac3d36f': str`[Ŵĥó áñšŵéŕš ñóŵ? ${0} one two]`,
  'sc7ec9cee989340cf': `[Ĺóóķ ƀéƒóŕé šéñđíñğ one two]`,
  'sd177da2ad88fda35': `[Óñ ĥóɱéŵóŕķ çáŕđš one two]`,
  'sd3402330c9841354': `[Éáçĥ ţáĺķ ğéţš íţš óŵñ çóþý. Áñšŵéŕš šţáý áþáŕţ. one two three four f]`,
  'sdd5d8227323e94cd': str`[Çĥóšéñ: ${0} one]`,
  'se4de922279b0102f': `[Áĺĺ óƒ úš one]`,
  'sec61a8dc933efc70': str`[Šéñđ. Çóþíéš: ${0} one tw]`,
  'sf0c086de1d595456': str`[Ĺéáṽé óúţ ${0} one]`,
  'sf8ec81b734ebdcbd': `[Ţĥé áđúĺţš one]`,
  'sfb17669361fb47ca': `[Áƀóúţ ŵĥóɱ? one t]`,
  'sfb8d25c275845645': str`[Šţúçķ: ${0} one]`,
};
