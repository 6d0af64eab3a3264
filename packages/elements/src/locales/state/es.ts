// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's058971e0795e2df6': `Algo de esto no se puede enviar así. Por favor, mírelo otra vez.`,
  's08d7cc987478d175': str`Su escuela no usa esto aquí. Para pedirlo, llame al ${0}.`,
  's1bd5cd05313883b5': `No podemos mostrar esto. Tal vez cambió de lugar o no se comparte con usted.`,
  's2acf0b6c3904da47': `La página de la escuela está ocupada. Seguimos probando. Sus palabras están seguras.`,
  's32e4a7ed57272c3a': `Alguien cambió esto mientras usted escribía. Los dos están aquí. No se perdió nada.`,
  's6b6f982fcca7f567': `Deje una sola fuente vacía en la página, o ponga cada componente dentro de su fuente.`,
  's7d814c3251337b3a': `No hay conexión. Lo mostramos cuando vuelva.`,
  's811a2ea87e347a72': str`Si llama a la escuela, diga este código: ${0}`,
  's9392ca73d4e13ddf': `Algo aquí no encaja. Sus palabras están seguras.`,
  's9d92bdfd08cd15f4': `Fue mucho a la vez. Espere un momento y pruebe otra vez. Sus palabras están seguras.`,
  'sa527ccfaac8b3cd6': `Este aparato no puede guardar sus palabras. Cópielas antes de salir de esta página.`,
  'sa5ed658693cd0c23': `Para quien hizo esta página`,
  'sa762add4e2722f7b': `No hay conexión. Siga escribiendo. Lo enviamos cuando vuelva.`,
  'sb59d68ed12d46377': `Cargando`,
  'sb61087f0634d9bcb': `Diga cuál mostrar.`,
  'sbb84123ac40f4f9f': `Mi idioma`,
  'scd1dd6ff53d0d01a': `Probar otra vez`,
  'scf231859235ecc1e': `Ponga un elemento de fuente en la página, o la propiedad «session» o «adapter» de este elemento.`,
  'sd6c9783177cb1e5a': `Lo que guardó está seguro. No se cambió nada.`,
  'sd88e3e431afd3b6d': `No hay conexión. Sus palabras quedan en el cuadro hasta que vuelva.`,
  'se607d6c718d14001': `En este aparato ya no hay espacio. Copie sus palabras antes de salir de esta página.`,
  'se71a0e39e622b426': `Esta página nombra dos fuentes; por eso no mostramos nada. Por favor, avise a la oficina de la escuela.`,
  'seaf170ab8468b9d0': `Esta parte todavía no está lista. Por favor, avise a la oficina de la escuela.`,
  'sef0ebe03b7bc7623': `Por favor, entre otra vez. Sus palabras siguen aquí.`,
  'sf77368f717cdc2d6': `Volver a cargar esta página`,
  'sfd989a1cc6846a5f': `Su escuela no usa esto aquí. Pídalo en la oficina de la escuela.`,
};
