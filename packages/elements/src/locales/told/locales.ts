// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

import type { Locales } from '../../shared/language.js';

export const toldLocales: Locales = {
  ar: () => import('./ar.js'),
  'en-XA': () => import('./en-XA.js'),
  es: () => import('./es.js'),
  ht: () => import('./ht.js'),
  vi: () => import('./vi.js'),
};
