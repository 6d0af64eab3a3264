// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0636b9a635546b83': `Viết về điều này`,
  's0827908414461ac9': `Gỡ liên kết? Cả hai vẫn giữ nguyên.`,
  's0e2cf5b0d269c288': `Trong cuộc trò chuyện nào?`,
  's1f3bb60e5a60c4c4': `Xem tin nhắn`,
  's2ceb11be2290bb1b': `Thôi`,
  's3defe022074e3bb5': `Giữ như vậy`,
  's44d26d8f3e626f96': str`${0} sẽ thấy tin này.`,
  's46e4e6ea1468be7e': str`Quý vị đã viết về điều này, ${0}`,
  's4996c76b0e082ab8': `Đã lưu trên máy này. Chưa gửi.`,
  's57adf424d57c8a0f': `Gửi`,
  's879b3999a9b0931e': `Tin này chưa gửi được. Lời của quý vị vẫn an toàn ở đây. Thử lại không?`,
  's970ba648a79e6c82': `Tin nhắn đã gửi`,
  'sa4b7296e492e5073': `Liên kết đã được gỡ. Cả hai vẫn còn ở đây.`,
  'sb2d8ab3ac7a9f1dd': `Tin nhắn của quý vị`,
  'sbe8a6d2affe8d871': str`Từ một tin nhắn của ${0}, ${1}`,
  'sc3f52e664ffc6bab': str`${0} đã viết về điều này, ${1}`,
  'sd64683ac4703544c': str`Từ tin nhắn của quý vị, ${0}`,
  'sdf4c1f265c0c86e2': `Có, gỡ đi`,
  'se867a80ccfa05a0b': `Gỡ liên kết`,
  'sf35dfc85f513b393': str`Chưa có cuộc trò chuyện nào về ${0}. Xin bắt đầu một cuộc trước.`,
  'sf4b5b68520998399': `Phần đó không ở trên trang này.`,
  'sf79de5aeb781513b': `Xin viết vài lời trước. Rồi gửi.`,
};
