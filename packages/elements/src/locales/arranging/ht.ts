// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's03187c0629390cd6': str`Plas ki bay: ${0}. Sou lis la: ${1}.`,
  's0d3f41774643403f': `Wi, mèsi`,
  's0e5a3902d7d4330b': `Tout klè.`,
  's1ef5e19c33340be6': `Poukisa li fini? Moun ki te mande yo ka li sa.`,
  's24c361c76870c3bf': `Sa fanmi yo di ki bon pou yo`,
  's2677481c2a8eb066': `Fini sa`,
  's275772c501fb3b2e': `Pa kounye a`,
  's3827e1a703228740': `Di tout moun ki te patisipe mèsi`,
  's47fa585043fe0681': str`Tiraj pou ${0} ka fèt kounye a.`,
  's50efab193a7b67d4': `Sa w ap òganize`,
  's72f5d78f520f9e04': `Mèsi! Li voye.`,
  's7740a9cc9e9ff9fb': `Lòt yo poko di nou. Nou pa konnen sa ki bon pou yo.`,
  's78ab6331072916c8': `Ap tann repons ou`,
  's79a8c3654d95cdd0': str`${0} ofri sa`,
  's95324241e5cb2189': str`Moun ki di nou: ${0}. Omwen yon fason bon pou: ${1}.`,
  's9c6d8aad3c6ad54b': `Pèsonn poko di nou. Repons yo rete avèk yo jiskaske yo pataje yo.`,
  'sa0dc654bb173a1a9': `Yon mo ansanm avè l`,
  'sa2f318de0e257a57': `Ki sa ki soti ladan l? Tout moun ka li sa.`,
  'safaf473a55ed5b5d': str`${0} te patisipe`,
  'sb12a26ed76804339': str`Repons jiska kounye a: ${0}`,
  'sb4c9c7e86e384698': `Voye mèsi`,
  'sc7e2838ca0ca5339': str`Pa klè: ${0}`,
  'sda83c72419a278a7': `Fè tiraj la`,
  'se556c4781ee06edf': `Di tout moun`,
  'se63a7036c5d8d419': `Nou te mande mo yo pa ekri. Poko genyen.`,
  'se7b49f45c6461b7b': `Ki jou ak a ki lè? Ou ka kite l louvri.`,
  'sf2b5dc9e7cff7889': str`Di wi: ${0}`,
  'sfcab4a85892ae024': str`${0} pwopoze yon lòt fason`,
};
