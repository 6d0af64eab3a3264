// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's058971e0795e2df6': `Gen yon bagay ladan l ki pa ka voye konsa. Tanpri gade l ankò.`,
  's08d7cc987478d175': str`Lekòl ou a pa sèvi ak sa isit la. Pou mande l, rele ${0}.`,
  's1bd5cd05313883b5': `Nou pa ka montre sa. Petèt li deplase, oswa yo pa pataje l avèk ou.`,
  's2acf0b6c3904da47': `Paj lekòl la okipe. N ap kontinye eseye. Mo ou yo an sekirite.`,
  's32e4a7ed57272c3a': `Yon moun chanje sa pandan w t ap ekri. Toulède la. Anyen pa pèdi.`,
  's6b6f982fcca7f567': `Kite yon sous vid sou paj la, oswa mete chak widget anndan pwòp sous pa l.`,
  's7d814c3251337b3a': `Ou pa gen entènèt. N ap montre sa lè entènèt la tounen.`,
  's811a2ea87e347a72': str`Si ou rele lekòl la, di kòd sa a: ${0}`,
  's9392ca73d4e13ddf': `Yon bagay la pa mache ansanm. Mo ou yo an sekirite.`,
  's9d92bdfd08cd15f4': `Sa te anpil yon sèl kou. Tann yon ti moman, epi eseye ankò. Mo ou yo an sekirite.`,
  'sa527ccfaac8b3cd6': `Aparèy sa a pa ka sere mo ou yo. Kopye yo anvan ou kite paj sa a.`,
  'sa5ed658693cd0c23': `Pou moun ki fè paj sa a`,
  'sa762add4e2722f7b': `Ou pa gen entènèt. Kontinye ekri. N ap voye l lè entènèt la tounen.`,
  'sb59d68ed12d46377': `L ap vini`,
  'sb61087f0634d9bcb': `Di kiyès pou nou montre.`,
  'sbb84123ac40f4f9f': `Lang mwen`,
  'scd1dd6ff53d0d01a': `Eseye ankò`,
  'scf231859235ecc1e': `Mete yon eleman sous sou paj la, oswa mete pwopriyete “session” oswa “adapter” eleman sa a.`,
  'sd6c9783177cb1e5a': `Sa ou te sere an sekirite. Anyen pa chanje.`,
  'sd88e3e431afd3b6d': `Ou pa gen entènèt. Mo ou yo rete nan bwat la jiskaske entènèt la tounen.`,
  'se607d6c718d14001': `Aparèy sa a pa gen plas ankò. Kopye mo ou yo anvan ou kite paj sa a.`,
  'se71a0e39e622b426': `Paj sa a nonmen de sous, donk nou pa montre anyen la. Tanpri di biwo lekòl la sa.`,
  'seaf170ab8468b9d0': `Pati sa a poko pare. Tanpri di biwo lekòl la sa.`,
  'sef0ebe03b7bc7623': `Tanpri konekte ankò. Mo ou yo toujou la.`,
  'sf77368f717cdc2d6': `Rechaje paj sa a`,
  'sfd989a1cc6846a5f': `Lekòl ou a pa sèvi ak sa isit la. Mande biwo lekòl la pou li.`,
};
