// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's058971e0795e2df6': `[Šóɱéţĥíñğ íñ ţĥíš çáññóţ ƀé šéñţ áš íţ íš. Þĺéášé ĺóóķ áţ íţ áğáíñ. one two three four five six]`,
  's08d7cc987478d175': str`[Ýóúŕ šçĥóóĺ đóéš ñóţ úšé ţĥíš ĥéŕé. Ţó ášķ ƒóŕ íţ, çáĺĺ ${0}. one two three four five]`,
  's1bd5cd05313883b5': `[Ŵé çáññóţ šĥóŵ ţĥíš. Íţ ɱáý ĥáṽé ɱóṽéđ, óŕ íţ íš ñóţ šĥáŕéđ ŵíţĥ ýóú. one two three four five six]`,
  's2acf0b6c3904da47': `[Ţĥé šçĥóóĺ’š þáğé íš ƀúšý. Ŵé ķééþ ţŕýíñğ. Ýóúŕ ŵóŕđš áŕé šáƒé. one two three four five si]`,
  's32e4a7ed57272c3a': `[Šóɱéóñé çĥáñğéđ ţĥíš ŵĥíĺé ýóú ŵéŕé ŵŕíţíñğ. Ɓóţĥ áŕé ĥéŕé. Ñóţĥíñğ íš ĺóšţ. one two three four five six sev]`,
  's6b6f982fcca7f567': `[Ĺéáṽé óñé éɱþţý šóúŕçé óñ ţĥé þáğé, óŕ þúţ éáçĥ ŵíđğéţ íñšíđé íţš óŵñ šóúŕçé. one two three four five six sev]`,
  's7d814c3251337b3a': `[Ýóú áŕé óƒƒĺíñé. Ŵé šĥóŵ ţĥíš ŵĥéñ ýóú áŕé ƀáçķ. one two three four f]`,
  's811a2ea87e347a72': str`[Íƒ ýóú çáĺĺ ţĥé šçĥóóĺ, šáý ţĥíš çóđé: ${0} one two three fo]`,
  's9392ca73d4e13ddf': `[Šóɱéţĥíñğ ĥéŕé đóéš ñóţ ƒíţ ţóğéţĥéŕ. Ýóúŕ ŵóŕđš áŕé šáƒé. one two three four five]`,
  's9d92bdfd08cd15f4': `[Ţĥáţ ŵáš á ĺóţ áţ óñçé. Ŵáíţ á ɱóɱéñţ, ţĥéñ ţŕý áğáíñ. Ýóúŕ ŵóŕđš áŕé šáƒé. one two three four five six se]`,
  'sa527ccfaac8b3cd6': `[Ţĥíš đéṽíçé çáññóţ ķééþ ýóúŕ ŵóŕđš. Çóþý ţĥéɱ ƀéƒóŕé ýóú ĺéáṽé ţĥíš þáğé. one two three four five six se]`,
  'sa5ed658693cd0c23': `[Ƒóŕ ţĥé þéŕšóñ ŵĥó ƀúíĺţ ţĥíš þáğé one two three]`,
  'sa762add4e2722f7b': `[Ýóú áŕé óƒƒĺíñé. Ķééþ ŵŕíţíñğ. Ŵé šéñđ íţ ŵĥéñ ýóú áŕé ƀáçķ. one two three four five]`,
  'sb59d68ed12d46377': `[Ĺóáđíñğ one]`,
  'sb61087f0634d9bcb': `[Šáý ŵĥíçĥ óñé ţó šĥóŵ. one two t]`,
  'sbb84123ac40f4f9f': `[Ṁý ĺáñğúáğé one t]`,
  'scd1dd6ff53d0d01a': `[Ţŕý áğáíñ one]`,
  'scf231859235ecc1e': `[Þúţ óñé šóúŕçé éĺéɱéñţ óñ ţĥé þáğé, óŕ šéţ ţĥé “šéššíóñ” óŕ “áđáþţéŕ” þŕóþéŕţý óƒ ţĥíš éĺéɱéñţ. one two three four five six seven eigh]`,
  'sd6c9783177cb1e5a': `[Ŵĥáţ ýóú šáṽéđ íš šáƒé. Ñóţĥíñğ ŵáš çĥáñğéđ. one two three four]`,
  'sd88e3e431afd3b6d': `[Ýóú áŕé óƒƒĺíñé. Ýóúŕ ŵóŕđš šţáý íñ ţĥé ƀóẋ úñţíĺ ýóú áŕé ƀáçķ. one two three four five si]`,
  'se607d6c718d14001': `[Ţĥíš đéṽíçé ĥáš ñó ŕóóɱ ĺéƒţ. Çóþý ýóúŕ ŵóŕđš ƀéƒóŕé ýóú ĺéáṽé ţĥíš þáğé. one two three four five six se]`,
  'se71a0e39e622b426': `[Ţĥíš þáğé ñáɱéš ţŵó šóúŕçéš, šó ŵé šĥóŵ ñóţĥíñğ ĥéŕé. Þĺéášé ţéĺĺ ţĥé šçĥóóĺ óƒƒíçé. one two three four five six seven]`,
  'seaf170ab8468b9d0': `[Ţĥíš þáŕţ íš ñóţ šéţ úþ ýéţ. Þĺéášé ţéĺĺ ţĥé šçĥóóĺ óƒƒíçé. one two three four five]`,
  'sef0ebe03b7bc7623': `[Þĺéášé šíğñ íñ áğáíñ. Ýóúŕ ŵóŕđš áŕé šţíĺĺ ĥéŕé. one two three four f]`,
  'sf77368f717cdc2d6': `[Ĺóáđ ţĥíš þáğé áğáíñ one two]`,
  'sfd989a1cc6846a5f': `[Ýóúŕ šçĥóóĺ đóéš ñóţ úšé ţĥíš ĥéŕé. Ášķ ţĥé šçĥóóĺ óƒƒíçé ƒóŕ íţ. one two three four five si]`,
};
