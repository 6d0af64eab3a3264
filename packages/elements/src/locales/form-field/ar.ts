// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
export const templates = {
  's307efa080b700e73': `يرجى اختيار طريقة واحدة على الأقل.`,
  's60d3bbe6ad8b80d4': `اختيار هذا`,
  'sccfbb79fccbbb8e3': `تم اختياره`,
};
