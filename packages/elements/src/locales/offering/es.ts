// Made by packages/tools/localize.mjs from locales/*.xlf: do not change it here.

/* eslint-disable no-irregular-whitespace */
import { str } from '@lit/localize/internal/str-tag.js';

export const templates = {
  's12e1079390a891ec': `Me gustaría que tuviéramos esto`,
  's1db54578b1a0be48': str`¡Gracias! ${0} le responderá aquí.`,
  's296589bcce68644a': `¿Qué podrían aprender los estudiantes?`,
  's42b68a1842b8ae58': `Idiomas`,
  's5ee5caba5bdcdb9f': `Póngale un nombre corto`,
  's858ed9696367cdc8': `¿Dónde sería?`,
  's9274e3a7ab125524': `¡Gracias! Ahora todos pueden verlo.`,
  's99df19cc1969e3da': `¿Cuántos minutos?`,
  'sa1a1068b5b9d6634': `¿Qué podría ofrecer?`,
  'sa6be869656a3c1de': `¿Para cuántas personas? Déjelo vacío si no importa.`,
  'sa84162a83aaaef8f': `También lo pueden ver personas sin cuenta`,
  'sb8b54522917955d2': `¿Es algo que usted hace?`,
  'sc5396c93c98da0ac': `¿Quién le responde?`,
  'sd26418f371ac0ee9': `Puedo hacerlo`,
  'sd37b456fecec8d0d': `¿En qué idiomas?`,
  'sd5dffc626cd797d2': `Cuente un poco más`,
  'se90d9199c8951f00': `Lo que escribe se guarda en este dispositivo hasta que lo envíe.`,
};
