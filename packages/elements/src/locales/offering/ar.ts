// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's12e1079390a891ec': `أتمنى أن يكون عندنا هذا`,
  's1db54578b1a0be48': str`شكرًا! سيجيبكم ${0} هنا.`,
  's296589bcce68644a': `ماذا يمكن أن يتعلم الطلاب منه؟`,
  's42b68a1842b8ae58': `اللغات`,
  's5ee5caba5bdcdb9f': `اسم قصير له`,
  's858ed9696367cdc8': `أين يكون؟`,
  's9274e3a7ab125524': `شكرًا! يمكن للجميع رؤيته الآن.`,
  's99df19cc1969e3da': `كم دقيقة؟`,
  'sa1a1068b5b9d6634': `ماذا يمكن أن تعرضوا؟`,
  'sa6be869656a3c1de': `لكم شخصًا؟ اتركوه فارغًا لأي عدد.`,
  'sa84162a83aaaef8f': `يمكن أن يراه أيضا من ليس لديه حساب`,
  'sb8b54522917955d2': `هل هو شيء تقومون به؟`,
  'sc5396c93c98da0ac': `من يجيبكم؟`,
  'sd26418f371ac0ee9': `أستطيع هذا`,
  'sd37b456fecec8d0d': `بأي لغات؟`,
  'sd5dffc626cd797d2': `المزيد عنه`,
  'se90d9199c8951f00': `ما تكتبه محفوظ على هذا الجهاز حتى ترسله.`,
};
