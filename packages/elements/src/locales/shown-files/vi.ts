// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's083d4895bc892213': str`Xem video (${0}, ${1})`,
  's0c63d08f86400d79': `Lời trong đó`,
  's13f00a94a2d0b3d3': `Một tấm ảnh. Chưa ai cho biết trong ảnh có gì.`,
  's1b9633e8dba6cfd2': str`Lưu ${0}`,
  's1fa8395e4f07237c': str`Lấy ${0} (${1})`,
  's2ceb11be2290bb1b': `Thôi`,
  's3683a00a0fd77f9f': str`Giọng nói: ${0}`,
  's3899b55ade9f7ee9': str`Xem video (${0})`,
  's4f4bc668db60baa8': str`Video: ${0}`,
  's51f1b531c4dfc0fd': str`Nghe (${0}, ${1})`,
  's610e7c8ad51bb97b': str`Nghe (${0})`,
  's70ec58967259417d': `Tệp đang đến…`,
  's7a39a1a02e2f6b6e': `Tệp chưa đến. Thử lại không?`,
  's7b84545ab3df5b20': `Trang này không mở được tệp ở đây. Có thể lưu lại.`,
  'scd1dd6ff53d0d01a': `Thử lại`,
  'sd54e0f0e33591c6b': `Tệp này không còn ở đây.`,
  'se85a2a1bc6269d24': str`Xem ảnh (${0})`,
};
