// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
export const templates = {
  's307efa080b700e73': `[Þĺéášé çĥóóšé áţ ĺéášţ óñé ŵáý. one two three]`,
  's60d3bbe6ad8b80d4': `[Çĥóóšé ţĥíš one t]`,
  'sccfbb79fccbbb8e3': `[Çĥóšéñ one]`,
};
