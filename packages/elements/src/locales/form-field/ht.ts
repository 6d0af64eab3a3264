// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
export const templates = {
  's307efa080b700e73': `Tanpri chwazi omwen yon fason.`,
  's60d3bbe6ad8b80d4': `Chwazi sa`,
  'sccfbb79fccbbb8e3': `Chwazi deja`,
};
