// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's12e1079390a891ec': `[Í ŵíšĥ ŵé ĥáđ ţĥíš one two]`,
  's1db54578b1a0be48': str`[Ţĥáñķ ýóú! ${0} ŵíĺĺ áñšŵéŕ ýóú ĥéŕé. one two three]`,
  's296589bcce68644a': `[Ŵĥáţ çóúĺđ šţúđéñţš ĺéáŕñ ƒŕóɱ íţ? one two three]`,
  's42b68a1842b8ae58': `[Ĺáñğúáğéš one]`,
  's5ee5caba5bdcdb9f': `[Ğíṽé íţ á šĥóŕţ ñáɱé one two]`,
  's858ed9696367cdc8': `[Ŵĥéŕé ŵóúĺđ íţ ƀé? one two]`,
  's9274e3a7ab125524': `[Ţĥáñķ ýóú! Áĺĺ çáñ šéé íţ ñóŵ. one two thre]`,
  's99df19cc1969e3da': `[Ĥóŵ ɱáñý ɱíñúţéš? one two]`,
  'sa1a1068b5b9d6634': `[Ŵĥáţ çóúĺđ ýóú óƒƒéŕ? one two t]`,
  'sa6be869656a3c1de': `[Ƒóŕ ĥóŵ ɱáñý þéóþĺé? Ĺéáṽé íţ éɱþţý ƒóŕ áñý ñúɱƀéŕ. one two three four fi]`,
  'sa84162a83aaaef8f': `[Þéóþĺé ŵíţĥóúţ áñ áççóúñţ ɱáý šéé íţ ţóó one two three fo]`,
  'sb8b54522917955d2': `[Íš íţ šóɱéţĥíñğ ţĥáţ ýóú đó? one two thre]`,
  'sc5396c93c98da0ac': `[Ŵĥó šĥóúĺđ áñšŵéŕ ýóú? one two t]`,
  'sd26418f371ac0ee9': `[Í çáñ đó ţĥíš one tw]`,
  'sd37b456fecec8d0d': `[Íñ ŵĥíçĥ ĺáñğúáğéš? one two]`,
  'sd5dffc626cd797d2': `[Šáý á ĺíţţĺé ɱóŕé one two]`,
  'se90d9199c8951f00': `[Ŵĥáţ ýóú ŵŕíţé íš ķéþţ óñ ţĥíš đéṽíçé úñţíĺ ýóú šéñđ íţ. one two three four five]`,
};
