// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's0a5391ae4a5b99d2': `Pasarla`,
  's11f1d66a8eb25b94': `Todavía no hay colegas en este círculo. Pregunte en la oficina de la escuela.`,
  's16b3a0c1e70b7ae1': `Pocas palabras, como: la tarjeta de matemáticas, el paseo, un buen día.`,
  's1794f52ab6afb3e0': str`${0} y la escuela`,
  's26cc206abdb647e2': `¿Qué hogar?`,
  's384b1967522120d8': `Sus palabras para cada una`,
  's44d26d8f3e626f96': str`Verán esto: ${0}.`,
  's4705963f876b99c8': `¿De qué se trata?`,
  's48021e3a915101a4': `Dejar fuera`,
  's4cbaaf2e6d01869d': `Sus primeras palabras`,
  's5057b76f3ec62743': str`Primero preguntamos a ${0}. ${1} lo ve si dice que sí.`,
  's5b11f0c385f0a83e': str`La familia leerá: «Ahora responde ${0}».`,
  's684d5716a10649c9': `Elija las conversaciones. Escriba una vez. Cada una recibe su copia.`,
  's71d47f3071209612': str`Preguntas: ${0}`,
  's76af8e1459d13a0d': str`Hogar de ${0}`,
  's7d02c068ebba9994': `¿Quién de la escuela?`,
  's8c367431e6b5fb77': str`Tal vez preguntemos primero a ${0}.`,
  'sae1c7f13b7c0c47f': `Empezar`,
  'sae7826a9f845965f': `Enviar a cada hogar por separado. Cada uno recibe una copia. Las respuestas quedan aparte.`,
  'sc16e00a7a8b2fde2': `Volver`,
  'sc646e6e0b5688d5c': `¿Quién debe estar?`,
  'sc747d200dac3d36f': str`¿Quién responde ahora? ${0}`,
  'sc7ec9cee989340cf': `Mirar antes de enviar`,
  'sd177da2ad88fda35': `En tarjetas de tarea`,
  'sd3402330c9841354': `Cada conversación recibe su copia. Las respuestas quedan aparte.`,
  'sdd5d8227323e94cd': str`Elegidas: ${0}`,
  'se4de922279b0102f': `Todos nosotros`,
  'sec61a8dc933efc70': str`Enviar. Copias: ${0}`,
  'sf0c086de1d595456': str`Dejar fuera ${0}`,
  'sf8ec81b734ebdcbd': `Los adultos`,
  'sfb17669361fb47ca': `¿Sobre quién?`,
  'sfb8d25c275845645': str`Atorados: ${0}`,
};
