// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
export const templates = {
  's307efa080b700e73': `Por favor elija al menos una manera.`,
  's60d3bbe6ad8b80d4': `Elegir esto`,
  'sccfbb79fccbbb8e3': `Elegido`,
};
