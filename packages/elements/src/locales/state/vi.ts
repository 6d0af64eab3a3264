// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's058971e0795e2df6': `Có phần chưa gửi được như thế này. Xin xem lại giúp.`,
  's08d7cc987478d175': str`Trường của quý vị không dùng phần này ở đây. Để hỏi, xin gọi ${0}.`,
  's1bd5cd05313883b5': `Phần này không hiện ra được. Có thể nó đã chuyển chỗ, hoặc không được chia sẻ với quý vị.`,
  's2acf0b6c3904da47': `Trang của trường đang bận. Máy vẫn tiếp tục thử. Lời của quý vị an toàn.`,
  's32e4a7ed57272c3a': `Có người đã đổi phần này khi quý vị đang viết. Cả hai đều ở đây. Không mất gì cả.`,
  's6b6f982fcca7f567': `Để một nguồn trống trên trang, hoặc đặt mỗi tiện ích vào nguồn riêng của nó.`,
  's7d814c3251337b3a': `Quý vị đang không có mạng. Phần này hiện ra khi có mạng lại.`,
  's811a2ea87e347a72': str`Nếu gọi cho trường, xin đọc mã này: ${0}`,
  's9392ca73d4e13ddf': `Có điều gì ở đây chưa khớp. Lời của quý vị an toàn.`,
  's9d92bdfd08cd15f4': `Vừa rồi hơi nhiều cùng lúc. Xin chờ một lát rồi thử lại. Lời của quý vị an toàn.`,
  'sa527ccfaac8b3cd6': `Máy này không giữ được lời viết. Xin chép lại trước khi rời trang.`,
  'sa5ed658693cd0c23': `Dành cho người làm trang này`,
  'sa762add4e2722f7b': `Quý vị đang không có mạng. Cứ viết tiếp. Tin sẽ được gửi khi có mạng lại.`,
  'sb59d68ed12d46377': `Đang tải`,
  'sb61087f0634d9bcb': `Cho biết cần hiện cái nào.`,
  'sbb84123ac40f4f9f': `Ngôn ngữ của tôi`,
  'scd1dd6ff53d0d01a': `Thử lại`,
  'scf231859235ecc1e': `Đặt một phần tử nguồn trên trang, hoặc đặt thuộc tính “session” hay “adapter” của phần tử này.`,
  'sd6c9783177cb1e5a': `Những gì đã lưu vẫn an toàn. Không có gì thay đổi.`,
  'sd88e3e431afd3b6d': `Quý vị đang không có mạng. Lời viết vẫn ở trong ô cho đến khi có mạng lại.`,
  'se607d6c718d14001': `Máy này hết chỗ. Xin chép lại lời của mình trước khi rời trang.`,
  'se71a0e39e622b426': `Trang này ghi hai nguồn, nên không có gì hiện ra ở đây. Xin báo văn phòng trường.`,
  'seaf170ab8468b9d0': `Phần này chưa được cài đặt. Xin báo văn phòng trường.`,
  'sef0ebe03b7bc7623': `Xin đăng nhập lại. Lời của quý vị vẫn ở đây.`,
  'sf77368f717cdc2d6': `Tải lại trang này`,
  'sfd989a1cc6846a5f': `Trường của quý vị không dùng phần này ở đây. Xin hỏi văn phòng trường.`,
};
