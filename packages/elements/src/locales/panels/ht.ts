// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0a5391ae4a5b99d2': `Pase l kounye a`,
  's11f1d66a8eb25b94': `Poko gen kòlèg nan gwoup sa a. Mande biwo lekòl la.`,
  's16b3a0c1e70b7ae1': `De twa mo, tankou: kat matematik la, vwayaj la, yon bèl jounen.`,
  's1794f52ab6afb3e0': str`${0} ak lekòl la`,
  's26cc206abdb647e2': `Ki kay?`,
  's384b1967522120d8': `Mo ou yo pou chak`,
  's44d26d8f3e626f96': str`${0} ap wè sa.`,
  's4705963f876b99c8': `Sou ki sa?`,
  's48021e3a915101a4': `Wete l`,
  's4cbaaf2e6d01869d': `Premye mo ou yo`,
  's5057b76f3ec62743': str`N ap mande ${1} anvan. ${1} ap wè l apre li di wi.`,
  's5b11f0c385f0a83e': str`Fanmi an ap li: “Kounye a se ${0} k ap reponn.”`,
  's684d5716a10649c9': `Chwazi konvèsasyon yo. Ekri yon fwa. Chak ap jwenn pwòp kopi pa l.`,
  's71d47f3071209612': str`Kesyon: ${0}`,
  's76af8e1459d13a0d': str`Kay ${0}`,
  's7d02c068ebba9994': `Kiyès nan lekòl la?`,
  's8c367431e6b5fb77': str`Yo ka mande ${0} anvan.`,
  'sae1c7f13b7c0c47f': `Kòmanse`,
  'sae7826a9f845965f': `Voye bay chak kay apa. Chak jwenn yon kopi. Repons yo rete apa.`,
  'sc16e00a7a8b2fde2': `Tounen`,
  'sc646e6e0b5688d5c': `Kiyès pou ki ladan l?`,
  'sc747d200dac3d36f': str`Kiyès k ap reponn kounye a? ${0}`,
  'sc7ec9cee989340cf': `Gade anvan ou voye`,
  'sd177da2ad88fda35': `Sou kat devwa yo`,
  'sd3402330c9841354': `Chak konvèsasyon jwenn pwòp kopi pa l. Repons yo rete apa.`,
  'sdd5d8227323e94cd': str`Chwazi: ${0}`,
  'se4de922279b0102f': `Nou tout`,
  'sec61a8dc933efc70': str`Voye. Kopi: ${0}`,
  'sf0c086de1d595456': str`Wete ${0}`,
  'sf8ec81b734ebdcbd': `Granmoun yo`,
  'sfb17669361fb47ca': `Sou kiyès?`,
  'sfb8d25c275845645': str`Bloke: ${0}`,
};
