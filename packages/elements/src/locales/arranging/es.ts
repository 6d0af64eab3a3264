// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's03187c0629390cd6': str`Lugares dados: ${0}. En la lista: ${1}.`,
  's0d3f41774643403f': `Sí, gracias`,
  's0e5a3902d7d4330b': `Todo está claro.`,
  's1ef5e19c33340be6': `¿Por qué termina? Quienes pidieron un lugar pueden leerlo.`,
  's24c361c76870c3bf': `Lo que las familias le dijeron que les queda bien`,
  's2677481c2a8eb066': `Terminar esto`,
  's275772c501fb3b2e': `Ahora no`,
  's3827e1a703228740': `Dar las gracias a quienes participaron`,
  's47fa585043fe0681': str`Ya se puede hacer el sorteo de ${0}.`,
  's50efab193a7b67d4': `Lo que usted organiza`,
  's72f5d78f520f9e04': `¡Gracias! Ya se envió.`,
  's7740a9cc9e9ff9fb': `Los demás no le han dicho. No sabemos qué les queda bien.`,
  's78ab6331072916c8': `Esperan su respuesta`,
  's79a8c3654d95cdd0': str`${0} ofrece esto`,
  's95324241e5cb2189': str`Personas que le dijeron: ${0}. Al menos una manera les queda bien: ${1}.`,
  's9c6d8aad3c6ad54b': `Nadie le ha dicho todavía. Sus respuestas se quedan con ellos hasta que las compartan.`,
  'sa0dc654bb173a1a9': `Una palabra más`,
  'sa2f318de0e257a57': `¿Qué resultó de esto? Todos pueden leerlo.`,
  'safaf473a55ed5b5d': str`${0} participó`,
  'sb12a26ed76804339': str`Respuestas hasta ahora: ${0}`,
  'sb4c9c7e86e384698': `Enviar las gracias`,
  'sc7e2838ca0ca5339': str`No está claro: ${0}`,
  'sda83c72419a278a7': `Hacer el sorteo`,
  'se556c4781ee06edf': `Contarlo a todos`,
  'se63a7036c5d8d419': `Pedimos las palabras por escrito. Todavía no hay.`,
  'se7b49f45c6461b7b': `¿Qué día y a qué hora? Puede dejarlo abierto.`,
  'sf2b5dc9e7cff7889': str`Dijeron que sí: ${0}`,
  'sfcab4a85892ae024': str`${0} propone otra manera`,
};
