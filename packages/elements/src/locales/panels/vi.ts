// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0a5391ae4a5b99d2': `Chuyển tiếp`,
  's11f1d66a8eb25b94': `Chưa có đồng nghiệp nào trong nhóm này. Xin hỏi văn phòng trường.`,
  's16b3a0c1e70b7ae1': `Vài chữ thôi, như: thẻ toán, chuyến đi, một ngày vui.`,
  's1794f52ab6afb3e0': str`${0} và trường`,
  's26cc206abdb647e2': `Nhà nào?`,
  's384b1967522120d8': `Lời của quý vị cho mỗi nơi`,
  's44d26d8f3e626f96': str`${0} sẽ thấy tin này.`,
  's4705963f876b99c8': `Về chuyện gì?`,
  's48021e3a915101a4': `Không gửi`,
  's4cbaaf2e6d01869d': `Những lời đầu tiên`,
  's5057b76f3ec62743': str`${1} được hỏi trước. ${1} thấy sau khi đồng ý.`,
  's5b11f0c385f0a83e': str`Gia đình sẽ đọc: “Bây giờ ${0} trả lời.”`,
  's684d5716a10649c9': `Chọn các cuộc trò chuyện. Viết một lần. Mỗi nơi nhận bản riêng.`,
  's71d47f3071209612': str`Câu hỏi: ${0}`,
  's76af8e1459d13a0d': str`Nhà của ${0}`,
  's7d02c068ebba9994': `Ai ở trường?`,
  's8c367431e6b5fb77': str`Có thể hỏi ${0} trước.`,
  'sae1c7f13b7c0c47f': `Bắt đầu`,
  'sae7826a9f845965f': `Gửi riêng cho từng nhà. Mỗi nhà nhận một bản. Các câu trả lời tách riêng nhau.`,
  'sc16e00a7a8b2fde2': `Quay lại`,
  'sc646e6e0b5688d5c': `Ai nên có mặt?`,
  'sc747d200dac3d36f': str`Bây giờ ai trả lời? ${0}`,
  'sc7ec9cee989340cf': `Xem lại trước khi gửi`,
  'sd177da2ad88fda35': `Trên thẻ bài tập`,
  'sd3402330c9841354': `Mỗi cuộc trò chuyện nhận bản riêng. Các câu trả lời tách riêng nhau.`,
  'sdd5d8227323e94cd': str`Đã chọn: ${0}`,
  'se4de922279b0102f': `Tất cả chúng ta`,
  'sec61a8dc933efc70': str`Gửi. Số bản: ${0}`,
  'sf0c086de1d595456': str`Không gửi cho ${0}`,
  'sf8ec81b734ebdcbd': `Những người lớn`,
  'sfb17669361fb47ca': `Về ai?`,
  'sfb8d25c275845645': str`Bị kẹt: ${0}`,
};
