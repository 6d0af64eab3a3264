// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's03187c0629390cd6': str`Số chỗ đã trao: ${0}. Trong danh sách: ${1}.`,
  's0d3f41774643403f': `Có, cảm ơn`,
  's0e5a3902d7d4330b': `Tất cả đều rõ.`,
  's1ef5e19c33340be6': `Vì sao kết thúc? Những người đã hỏi đọc được phần này.`,
  's24c361c76870c3bf': `Điều các gia đình nói là hợp với họ`,
  's2677481c2a8eb066': `Kết thúc`,
  's275772c501fb3b2e': `Để lúc khác`,
  's3827e1a703228740': `Cảm ơn mọi người đã tham gia`,
  's47fa585043fe0681': str`Bây giờ có thể bốc thăm cho ${0}.`,
  's50efab193a7b67d4': `Điều quý vị tổ chức`,
  's72f5d78f520f9e04': `Cảm ơn! Đã gửi rồi.`,
  's7740a9cc9e9ff9fb': `Những người khác chưa cho biết. Chưa biết điều gì hợp với họ.`,
  's78ab6331072916c8': `Đang chờ quý vị trả lời`,
  's79a8c3654d95cdd0': str`${0} mời điều này`,
  's95324241e5cb2189': str`Số người đã cho biết: ${0}. Có ít nhất một cách hợp: ${1}.`,
  's9c6d8aad3c6ad54b': `Chưa ai cho biết. Câu trả lời ở lại với họ cho đến khi họ chia sẻ.`,
  'sa0dc654bb173a1a9': `Một lời kèm theo`,
  'sa2f318de0e257a57': `Kết quả thế nào? Ai cũng đọc được phần này.`,
  'safaf473a55ed5b5d': str`${0} đã tham gia`,
  'sb12a26ed76804339': str`Số câu trả lời đến nay: ${0}`,
  'sb4c9c7e86e384698': `Gửi lời cảm ơn`,
  'sc7e2838ca0ca5339': str`Chưa rõ: ${0}`,
  'sda83c72419a278a7': `Bốc thăm`,
  'se556c4781ee06edf': `Cho mọi người biết`,
  'se63a7036c5d8d419': `Chúng tôi đã xin phần lời bằng chữ. Hiện chưa có.`,
  'se7b49f45c6461b7b': `Ngày nào và lúc mấy giờ? Có thể để ngỏ.`,
  'sf2b5dc9e7cff7889': str`Đã nhận lời: ${0}`,
  'sfcab4a85892ae024': str`${0} gợi ý cách khác`,
};
