// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's083d4895bc892213': str`Ver el video (${0}, ${1})`,
  's0c63d08f86400d79': `Lo que se dice`,
  's13f00a94a2d0b3d3': `Una foto. Nadie ha dicho todavía qué se ve.`,
  's1b9633e8dba6cfd2': str`Guardar ${0}`,
  's1fa8395e4f07237c': str`Traer ${0} (${1})`,
  's2ceb11be2290bb1b': `Cancelar`,
  's3683a00a0fd77f9f': str`Voz: ${0}`,
  's3899b55ade9f7ee9': str`Ver el video (${0})`,
  's4f4bc668db60baa8': str`Video: ${0}`,
  's51f1b531c4dfc0fd': str`Escuchar (${0}, ${1})`,
  's610e7c8ad51bb97b': str`Escuchar (${0})`,
  's70ec58967259417d': `El archivo está llegando…`,
  's7a39a1a02e2f6b6e': `El archivo no llegó. ¿Lo intenta otra vez?`,
  's7b84545ab3df5b20': `Esta página no puede mostrarlo aquí. Puede guardarlo.`,
  'scd1dd6ff53d0d01a': `Probar otra vez`,
  'sd54e0f0e33591c6b': `Este archivo ya no está aquí.`,
  'se85a2a1bc6269d24': str`Mostrar la foto (${0})`,
};
