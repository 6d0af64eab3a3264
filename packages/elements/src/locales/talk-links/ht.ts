// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0636b9a635546b83': `Ekri sou sa`,
  's0827908414461ac9': `Èske w vle retire lyen an? Toude bagay yo rete jan yo ye.`,
  's0e2cf5b0d269c288': `Nan ki konvèsasyon?`,
  's1f3bb60e5a60c4c4': `Montre mesaj la`,
  's2ceb11be2290bb1b': `Anile`,
  's3defe022074e3bb5': `Kenbe l`,
  's44d26d8f3e626f96': str`${0} ap wè sa.`,
  's46e4e6ea1468be7e': str`Ou te ekri sou sa, ${0}`,
  's4996c76b0e082ab8': `Li sere sou aparèy sa a. Li poko voye.`,
  's57adf424d57c8a0f': `Voye`,
  's879b3999a9b0931e': `Sa pa t pati. Mo ou yo an sekirite isit la. Eseye ankò?`,
  's970ba648a79e6c82': `Mesaj la voye`,
  'sa4b7296e492e5073': `Lyen an pa la ankò. Toude bagay yo toujou la.`,
  'sb2d8ab3ac7a9f1dd': `Mesaj ou`,
  'sbe8a6d2affe8d871': str`Soti nan yon mesaj ${0}, ${1}`,
  'sc3f52e664ffc6bab': str`${0} te ekri sou sa, ${1}`,
  'sd64683ac4703544c': str`Soti nan mesaj ou a, ${0}`,
  'sdf4c1f265c0c86e2': `Wi, retire l`,
  'se867a80ccfa05a0b': `Retire lyen an`,
  'sf35dfc85f513b393': str`Poko gen konvèsasyon sou ${0}. Kòmanse youn anvan.`,
  'sf4b5b68520998399': `Li pa sou paj sa a.`,
  'sf79de5aeb781513b': `Ekri yon bagay anvan. Apre sa, voye l.`,
};
