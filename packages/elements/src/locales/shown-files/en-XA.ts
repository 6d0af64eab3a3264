// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's083d4895bc892213': str`[Ŵáţçĥ ţĥé ṽíđéó (${0}, ${1}) one two]`,
  's0c63d08f86400d79': `[Ţĥé ŵóŕđš íñ íţ one tw]`,
  's13f00a94a2d0b3d3': `[Á þíçţúŕé. Ñó óñé ĥáš šáíđ ýéţ ŵĥáţ íţ šĥóŵš. one two three four]`,
  's1b9633e8dba6cfd2': str`[Šáṽé ${0} on]`,
  's1fa8395e4f07237c': str`[Ğéţ ${0} (${1}) one]`,
  's2ceb11be2290bb1b': `[Çáñçéĺ one]`,
  's3683a00a0fd77f9f': str`[Ṽóíçé: ${0} one]`,
  's3899b55ade9f7ee9': str`[Ŵáţçĥ ţĥé ṽíđéó (${0}) one two]`,
  's4f4bc668db60baa8': str`[Ṽíđéó: ${0} one]`,
  's51f1b531c4dfc0fd': str`[Ĺíšţéñ (${0}, ${1}) one t]`,
  's610e7c8ad51bb97b': str`[Ĺíšţéñ (${0}) one]`,
  's70ec58967259417d': `[Ţĥé ƒíĺé íš çóɱíñğ… one two]`,
  's7a39a1a02e2f6b6e': `[Ţĥé ƒíĺé đíđ ñóţ çóɱé. Ţŕý áğáíñ? one two three]`,
  's7b84545ab3df5b20': `[Ţĥíš þáğé çáññóţ šĥóŵ íţ ĥéŕé. Ýóú çáñ šáṽé íţ. one two three four]`,
  'scd1dd6ff53d0d01a': `[Ţŕý áğáíñ one]`,
  'sd54e0f0e33591c6b': `[Ţĥíš ƒíĺé íš ñó ĺóñğéŕ ĥéŕé. one two thre]`,
  'se85a2a1bc6269d24': str`[Šĥóŵ ţĥé þíçţúŕé (${0}) one two]`,
};
