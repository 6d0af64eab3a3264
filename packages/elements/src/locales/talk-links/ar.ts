// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0636b9a635546b83': `اكتب عن هذا`,
  's0827908414461ac9': `هل نزيل الرابط؟ يبقى الشيئان كما هما.`,
  's0e2cf5b0d269c288': `في أي حديث؟`,
  's1f3bb60e5a60c4c4': `عرض الرسالة`,
  's2ceb11be2290bb1b': `إلغاء`,
  's3defe022074e3bb5': `نُبقيه`,
  's44d26d8f3e626f96': str`من سيرى هذا: ${0}.`,
  's46e4e6ea1468be7e': str`كتبت عن هذا، ${0}`,
  's4996c76b0e082ab8': `محفوظ على هذا الجهاز. لم يُرسل بعد.`,
  's57adf424d57c8a0f': `إرسال`,
  's879b3999a9b0931e': `لم تُرسل. كلماتك محفوظة هنا. هل نحاول مرة أخرى؟`,
  's970ba648a79e6c82': `أُرسلت الرسالة`,
  'sa4b7296e492e5073': `أُزيل الرابط. الشيئان ما زالا هنا.`,
  'sb2d8ab3ac7a9f1dd': `رسالتك`,
  'sbe8a6d2affe8d871': str`جاء من رسالة من ${0}، ${1}`,
  'sc3f52e664ffc6bab': str`${0} كتب عن هذا، ${1}`,
  'sd64683ac4703544c': str`جاء من رسالتك، ${0}`,
  'sdf4c1f265c0c86e2': `نعم، أزله`,
  'se867a80ccfa05a0b': `إزالة الرابط`,
  'sf35dfc85f513b393': str`لا يوجد حديث عن ${0} بعد. ابدأ واحدًا أولًا.`,
  'sf4b5b68520998399': `ليس في هذه الصفحة.`,
  'sf79de5aeb781513b': `اكتب شيئًا أولًا، ثم أرسل.`,
};
