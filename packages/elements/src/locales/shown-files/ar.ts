// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's083d4895bc892213': str`شاهد الفيديو (${0}، ${1})`,
  's0c63d08f86400d79': `الكلام الذي فيه`,
  's13f00a94a2d0b3d3': `صورة. لم يقل أحد بعد ماذا فيها.`,
  's1b9633e8dba6cfd2': str`احفظ ${0}`,
  's1fa8395e4f07237c': str`احصل على ${0} (${1})`,
  's2ceb11be2290bb1b': `إلغاء`,
  's3683a00a0fd77f9f': str`صوت: ${0}`,
  's3899b55ade9f7ee9': str`شاهد الفيديو (${0})`,
  's4f4bc668db60baa8': str`فيديو: ${0}`,
  's51f1b531c4dfc0fd': str`استمع (${0}، ${1})`,
  's610e7c8ad51bb97b': str`استمع (${0})`,
  's70ec58967259417d': `الملف قادم…`,
  's7a39a1a02e2f6b6e': `لم يصل الملف. هل تحاول مرة أخرى؟`,
  's7b84545ab3df5b20': `لا تستطيع هذه الصفحة عرضه هنا. يمكنك حفظه.`,
  'scd1dd6ff53d0d01a': `محاولة أخرى`,
  'sd54e0f0e33591c6b': `لم يعد هذا الملف هنا.`,
  'se85a2a1bc6269d24': str`اعرض الصورة (${0})`,
};
