import type { TemplateResult, nothing } from 'lit';
import type { PickerData } from './opportunity-picker.data.js';
import type { Telling } from './opportunity-picker.words.js';
import type { FormStrings } from './picker-forms.strings.js';
import type { PickerController } from './picker.controller.js';

/** What waits for somebody of the school: offers, suggestions, draws whose day has come, and who comes. */
export function arranging(data: PickerData, telling: Telling, forms: FormStrings, act: PickerController, parts: typeof import('./on-request.js')): TemplateResult | typeof nothing {
  const me = data.viewer.person;
  const mine = data.all.filter(({ organisers }) => organisers.some(({ person }) => person === me));
  const byId = new Map(mine.map((item) => [item.id, item]));
  const now = telling.now.toISOString();
  return parts.arrangeTemplate({
    asked: mine.filter(({ state }) => state === 'asked'),
    ways: data.ways.flatMap((way) => { const item = byId.get(way.opportunity); return item && !way.answer ? [{ way, item }] : []; }),
    draws: mine.filter(({ state, giving, drawn }) => state === 'open' && giving.way === 'draw' && !drawn && giving.on! <= now),
    counts: mine.filter(({ state, slots }) => state === 'open' && slots.some(({ capacity }) => capacity !== undefined)).map((item) => ({
      item, places: data.places.filter(({ opportunity }) => opportunity === item.id), claims: data.everyClaim.filter(({ opportunity }) => opportunity === item.id),
    })),
  }, {
    ...telling, forms, texts: act.texts, days: act.days, write: (key, text) => void act.texts.set(key, text), day: (key, day) => void act.days.set(key, day),
    answer: (item, yes) => act.answerOffer(item, yes), reply: (way, yes) => act.reply(way, yes), draw: (item) => act.draw(item),
  });
}
