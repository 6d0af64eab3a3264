// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's12e1079390a891ec': `Mwen swete nou te gen sa`,
  's1db54578b1a0be48': str`Mèsi! ${0} ap reponn ou isit la.`,
  's296589bcce68644a': `Ki sa elèv yo ka aprann ladan l?`,
  's42b68a1842b8ae58': `Lang yo`,
  's5ee5caba5bdcdb9f': `Ba li yon non kout`,
  's858ed9696367cdc8': `Ki kote sa ap fèt?`,
  's9274e3a7ab125524': `Mèsi! Tout moun ka wè l kounye a.`,
  's99df19cc1969e3da': `Konbyen minit?`,
  'sa1a1068b5b9d6634': `Ki sa ou ta ka ofri?`,
  'sa6be869656a3c1de': `Pou konbyen moun? Kite l vid si kantite a pa konte.`,
  'sa84162a83aaaef8f': `Moun ki pa gen kont ka wè l tou`,
  'sb8b54522917955d2': `Èske se yon bagay ou fè?`,
  'sc5396c93c98da0ac': `Kiyès pou reponn ou?`,
  'sd26418f371ac0ee9': `Mwen ka fè sa`,
  'sd37b456fecec8d0d': `Nan ki lang?`,
  'sd5dffc626cd797d2': `Di yon ti kras plis`,
  'se90d9199c8951f00': `Sa ou ekri rete sere sou aparèy sa a jiskaske ou voye l.`,
};
