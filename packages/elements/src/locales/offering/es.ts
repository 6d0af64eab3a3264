// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's1db54578b1a0be48': str`¡Gracias! ${0} le responderá aquí.`,
  's296589bcce68644a': `¿Qué podrían aprender los estudiantes?`,
  's5ee5caba5bdcdb9f': `Póngale un nombre corto`,
  's858ed9696367cdc8': `¿Dónde sería?`,
  's9274e3a7ab125524': `¡Gracias! Ahora todos pueden verlo.`,
  's99df19cc1969e3da': `¿Cuántos minutos?`,
  'sa1a1068b5b9d6634': `¿Qué podría ofrecer?`,
  'sa6be869656a3c1de': `¿Para cuántas personas? Déjelo vacío si no importa.`,
  'sa84162a83aaaef8f': `También lo pueden ver personas sin cuenta`,
  'sc5396c93c98da0ac': `¿Quién le responde?`,
  'sd5dffc626cd797d2': `Cuente un poco más`,
  'sdf416a5bd12eca6f': `Por favor póngale un nombre corto.`,
  'se90d9199c8951f00': `Lo que escribe se guarda en este dispositivo hasta que lo envíe.`,
};
