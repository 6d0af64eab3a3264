// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
export const templates = {
  's307efa080b700e73': `Xin chọn ít nhất một cách.`,
  's60d3bbe6ad8b80d4': `Chọn điều này`,
  'sccfbb79fccbbb8e3': `Đã chọn`,
};
