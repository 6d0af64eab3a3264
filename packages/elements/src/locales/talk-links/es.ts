// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0636b9a635546b83': `Escribir sobre esto`,
  's0827908414461ac9': `¿Quitar el enlace? Las dos cosas se quedan como están.`,
  's0e2cf5b0d269c288': `¿En qué conversación?`,
  's1f3bb60e5a60c4c4': `Ver el mensaje`,
  's2ceb11be2290bb1b': `Cancelar`,
  's3defe022074e3bb5': `Seguir así`,
  's44d26d8f3e626f96': str`Verán esto: ${0}.`,
  's46e4e6ea1468be7e': str`Usted escribió sobre esto, ${0}`,
  's4996c76b0e082ab8': `Guardado en este aparato. Todavía no se envió.`,
  's57adf424d57c8a0f': `Enviar`,
  's879b3999a9b0931e': `Esto no salió. Sus palabras están seguras aquí. ¿Probar otra vez?`,
  's970ba648a79e6c82': `Mensaje enviado`,
  'sa4b7296e492e5073': `El enlace ya no está. Las dos cosas siguen aquí.`,
  'sb2d8ab3ac7a9f1dd': `Su mensaje`,
  'sbe8a6d2affe8d871': str`Viene de un mensaje de ${0}, ${1}`,
  'sc3f52e664ffc6bab': str`${0} escribió sobre esto, ${1}`,
  'sd64683ac4703544c': str`Viene de su mensaje, ${0}`,
  'sdf4c1f265c0c86e2': `Sí, quitarlo`,
  'se867a80ccfa05a0b': `Quitar el enlace`,
  'sf35dfc85f513b393': str`Todavía no hay una conversación sobre ${0}. Empiece una primero.`,
  'sf4b5b68520998399': `No está en esta página.`,
  'sf79de5aeb781513b': `Primero escriba algo. Después envíe.`,
};
