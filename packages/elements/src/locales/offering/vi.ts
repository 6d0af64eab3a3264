// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's12e1079390a891ec': `Tôi mong mình có điều này`,
  's1db54578b1a0be48': str`Cảm ơn! ${0} sẽ trả lời quý vị ở đây.`,
  's296589bcce68644a': `Học sinh có thể học được gì từ đó?`,
  's42b68a1842b8ae58': `Ngôn ngữ`,
  's5ee5caba5bdcdb9f': `Đặt một tên ngắn`,
  's858ed9696367cdc8': `Ở đâu?`,
  's9274e3a7ab125524': `Cảm ơn! Bây giờ mọi người đều thấy.`,
  's99df19cc1969e3da': `Bao nhiêu phút?`,
  'sa1a1068b5b9d6634': `Quý vị có thể góp điều gì?`,
  'sa6be869656a3c1de': `Cho bao nhiêu người? Để trống nếu bao nhiêu cũng được.`,
  'sa84162a83aaaef8f': `Người không có tài khoản cũng xem được`,
  'sb8b54522917955d2': `Đây có phải điều quý vị làm không?`,
  'sc5396c93c98da0ac': `Ai nên trả lời quý vị?`,
  'sd26418f371ac0ee9': `Tôi làm được điều này`,
  'sd37b456fecec8d0d': `Bằng những ngôn ngữ nào?`,
  'sd5dffc626cd797d2': `Nói thêm một chút`,
  'se90d9199c8951f00': `Điều quý vị viết được giữ trên máy này cho đến khi gửi.`,
};
