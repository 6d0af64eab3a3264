// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's083d4895bc892213': str`Gade videyo a (${0}, ${1})`,
  's0c63d08f86400d79': `Mo ki ladan l yo`,
  's13f00a94a2d0b3d3': `Yon foto. Poko gen moun ki di sa li montre.`,
  's1b9633e8dba6cfd2': str`Sere ${0}`,
  's1fa8395e4f07237c': str`Pran ${0} (${1})`,
  's2ceb11be2290bb1b': `Anile`,
  's3683a00a0fd77f9f': str`Vwa: ${0}`,
  's3899b55ade9f7ee9': str`Gade videyo a (${0})`,
  's4f4bc668db60baa8': str`Videyo: ${0}`,
  's51f1b531c4dfc0fd': str`Koute (${0}, ${1})`,
  's610e7c8ad51bb97b': str`Koute (${0})`,
  's70ec58967259417d': `Fichye a ap vini…`,
  's7a39a1a02e2f6b6e': `Fichye a pa t vini. Eseye ankò?`,
  's7b84545ab3df5b20': `Paj sa a pa ka montre l isit la. Ou ka sere l.`,
  'scd1dd6ff53d0d01a': `Eseye ankò`,
  'sd54e0f0e33591c6b': `Fichye sa a pa la ankò.`,
  'se85a2a1bc6269d24': str`Montre foto a (${0})`,
};
