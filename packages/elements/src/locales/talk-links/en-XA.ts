// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0636b9a635546b83': `[Ŵŕíţé áƀóúţ ţĥíš one two]`,
  's0827908414461ac9': `[Ţáķé ţĥé ĺíñķ áŵáý? Ɓóţĥ ţĥíñğš šţáý áš ţĥéý áŕé. one two three four f]`,
  's0e2cf5b0d269c288': `[Íñ ŵĥíçĥ ţáĺķ? one tw]`,
  's1f3bb60e5a60c4c4': `[Šĥóŵ ţĥé ɱéššáğé one two]`,
  's2ceb11be2290bb1b': `[Çáñçéĺ one]`,
  's3defe022074e3bb5': `[Ķééþ íţ one]`,
  's44d26d8f3e626f96': str`[${0} ŵíĺĺ šéé ţĥíš. one tw]`,
  's46e4e6ea1468be7e': str`[Ýóú ŵŕóţé áƀóúţ ţĥíš, ${0} one two t]`,
  's4996c76b0e082ab8': `[Šáṽéđ óñ ţĥíš đéṽíçé. Ñóţ šéñţ ýéţ. one two three]`,
  's57adf424d57c8a0f': `[Šéñđ on]`,
  's879b3999a9b0931e': `[Ţĥíš đíđ ñóţ ğó óúţ. Ýóúŕ ŵóŕđš áŕé šáƒé ĥéŕé. Ţŕý áğáíñ? one two three four five]`,
  's970ba648a79e6c82': `[Ṁéššáğé šéñţ one t]`,
  'sa4b7296e492e5073': `[Ţĥé ĺíñķ íš ğóñé. Ɓóţĥ ţĥíñğš áŕé šţíĺĺ ĥéŕé. one two three four]`,
  'sb2d8ab3ac7a9f1dd': `[Ýóúŕ ɱéššáğé one t]`,
  'sbe8a6d2affe8d871': str`[Çóɱéš ƒŕóɱ á ɱéššáğé óƒ ${0}, ${1} one two thr]`,
  'sc3f52e664ffc6bab': str`[${0} ŵŕóţé áƀóúţ ţĥíš, ${1} one two]`,
  'sd64683ac4703544c': str`[Çóɱéš ƒŕóɱ ýóúŕ ɱéššáğé, ${0} one two th]`,
  'sdf4c1f265c0c86e2': `[Ýéš, ţáķé íţ áŵáý one two]`,
  'se867a80ccfa05a0b': `[Ţáķé ţĥé ĺíñķ áŵáý one two]`,
  'sf35dfc85f513b393': str`[Ţĥéŕé íš ñó ţáĺķ áƀóúţ ${0} ýéţ. Šţáŕţ óñé ƒíŕšţ. one two three four]`,
  'sf4b5b68520998399': `[Íţ íš ñóţ óñ ţĥíš þáğé. one two th]`,
  'sf79de5aeb781513b': `[Ŵŕíţé šóɱéţĥíñğ ƒíŕšţ. Ţĥéñ šéñđ. one two three]`,
};
