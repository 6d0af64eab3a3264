// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's03187c0629390cd6': str`[Þĺáçéš ğíṽéñ: ${0}. Óñ ţĥé ĺíšţ: ${1}. one two thre]`,
  's0d3f41774643403f': `[Ýéš, ţĥáñķ ýóú one tw]`,
  's0e5a3902d7d4330b': `[Áĺĺ óƒ íţ íš çĺéáŕ. one two]`,
  's1ef5e19c33340be6': `[Ŵĥý đóéš íţ éñđ? Ţĥóšé ŵĥó ášķéđ çáñ ŕéáđ ţĥíš. one two three four]`,
  's24c361c76870c3bf': `[Ŵĥáţ ƒáɱíĺíéš ţóĺđ ýóú ƒíţš ţĥéɱ one two three]`,
  's2677481c2a8eb066': `[Éñđ ţĥíš one]`,
  's275772c501fb3b2e': `[Ñóţ ñóŵ one]`,
  's3827e1a703228740': `[Ţĥáñķ áĺĺ ŵĥó ţóóķ þáŕţ one two th]`,
  's47fa585043fe0681': str`[Ţĥé đŕáŵ ƒóŕ ${0} çáñ ƀé ĥéĺđ ñóŵ. one two thre]`,
  's50efab193a7b67d4': `[Ŵĥáţ ýóú áŕŕáñğé one two]`,
  's72f5d78f520f9e04': `[Ţĥáñķ ýóú! Íţ íš šéñţ. one two t]`,
  's7740a9cc9e9ff9fb': `[Ţĥé óţĥéŕš ĥáṽé ñóţ ţóĺđ ýóú. Ŵé đó ñóţ ķñóŵ ŵĥáţ ƒíţš ţĥéɱ. one two three four five]`,
  's78ab6331072916c8': `[Ŵáíţíñğ ƒóŕ ýóúŕ áñšŵéŕ one two th]`,
  's79a8c3654d95cdd0': str`[${0} óƒƒéŕš ţĥíš one t]`,
  's95324241e5cb2189': str`[Þéóþĺé ŵĥó ţóĺđ ýóú: ${0}. Áţ ĺéášţ óñé ŵáý ƒíţš: ${1}. one two three four]`,
  's9c6d8aad3c6ad54b': `[Ñóƀóđý ĥáš ţóĺđ ýóú ýéţ. Ţĥéíŕ áñšŵéŕš šţáý ŵíţĥ ţĥéɱ úñţíĺ ţĥéý šĥáŕé. one two three four five six s]`,
  'sa0dc654bb173a1a9': `[Á ŵóŕđ ŵíţĥ íţ one tw]`,
  'sa2f318de0e257a57': `[Ŵĥáţ çáɱé óƒ íţ? Áĺĺ çáñ ŕéáđ ţĥíš. one two three]`,
  'safaf473a55ed5b5d': str`[${0} ţóóķ þáŕţ one]`,
  'sb12a26ed76804339': str`[Áñšŵéŕš šó ƒáŕ: ${0} one two]`,
  'sb4c9c7e86e384698': `[Šéñđ ţĥáñķš one t]`,
  'sc7e2838ca0ca5339': str`[Ñóţ çĺéáŕ: ${0} one t]`,
  'sda83c72419a278a7': `[Ĥóĺđ ţĥé đŕáŵ one tw]`,
  'se556c4781ee06edf': `[Ţéĺĺ éṽéŕýóñé one tw]`,
  'se63a7036c5d8d419': `[Ŵé ášķéđ ƒóŕ ţĥé ŵóŕđš íñ ŵŕíţíñğ. Ţĥéŕé áŕé ñóñé ýéţ. one two three four fiv]`,
  'se7b49f45c6461b7b': `[Óñ ŵĥíçĥ đáý áñđ áţ ŵĥáţ ţíɱé? Ýóú ɱáý ĺéáṽé íţ óþéñ. one two three four fiv]`,
  'sf2b5dc9e7cff7889': str`[Šáíđ ýéš: ${0} one]`,
  'sfcab4a85892ae024': str`[${0} šúğğéšţš áñóţĥéŕ ŵáý one two t]`,
};
