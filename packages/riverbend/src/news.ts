import type { Action, Day, Id, StepAnswer } from '@family-partnering/contract';
import { dayOf, instantAt, lastFriday, type Weekday } from './calendar.js';
import { person, TENANT } from './roster.js';
import type { Act } from './seed.js';
import type { SeedStep } from './step.js';

type Deed = { readonly id: Id; readonly type: string; readonly scope: Action['scope']; readonly [field: string]: unknown };

/**
 * What a principal has before her at the end of a week: what she told everyone, what families asked under it, and what they
 * said to the ways to take part that she answers. For a demo that looks through her eyes; it needs the sixty ways to take part.
 */
export function newsSteps(today: Day): readonly SeedStep[] {
  const friday = lastFriday(today);
  const step = (when: Weekday, time: string, who: Id, deed: Deed): SeedStep => ({ at: instantAt(dayOf(when, friday), time), person: who, side: person(who).side, action: deed });
  const told = { scope: `tenant:${TENANT}` } as const;
  const spoken = (tag = 'en') => ({ tag, means: 'read' });
  const tell = (when: Weekday, time: string, announcement: Id, text: string) => step(when, time, 'p22', { ...told, id: `${announcement}-tell`, type: 'announcement.post', announcement, to: 'p22', text, language: spoken() });
  const ask = (when: Weekday, time: string, announcement: Id, who: Id, text: string, tag?: string) =>
    step(when, time, who, { ...told, id: `${announcement}-${who}`, type: 'announcement.ask', announcement, question: `${announcement}-by-${who}`, text, language: spoken(tag) });
  const does = (when: Weekday, time: string, opportunity: Id, who: Id, answers: readonly StepAnswer[], tag?: string) =>
    step(when, time, who, { id: `${opportunity}-${who}-did`, type: 'opportunity.do', scope: `opportunity:${opportunity}`, opportunity, answers, language: spoken(tag) });
  return [
    tell('Tue', '10:05', 'n-fair', 'The book fair is in the school library all week. Come and look; nobody has to buy. / La feria del libro está toda la semana en la biblioteca. Venga a mirar; nadie tiene que comprar.'),
    tell('Thu', '08:10', 'n-bus', 'Next week all buses leave ten minutes early. / La próxima semana los autobuses salen diez minutos antes.'),
    ask('Tue', '18:20', 'n-fair', 'g34', 'Is it open on report evening too?'),
    step('Wed', '09:00', 'p22', { ...told, id: 'n-fair-reply', type: 'announcement.reply', announcement: 'n-fair', question: 'n-fair-by-g34', text: 'Yes, until seven. Thank you for asking.' }),
    ask('Thu', '19:05', 'n-bus', 'g11', '¿También el autobús de la tarde?', 'es'),
    ask('Fri', '07:02', 'n-bus', 'g14', 'Does that count for the bus home, too?'),
    does('Wed', '20:15', 'o-56', 'g12', [{ step: 'a', text: 'Could the library stay open on Wednesdays after school?' }]),
    does('Thu', '12:40', 'o-56', 'g09', [{ step: 'a', text: 'هل توجد غرفة هادئة للصلاة وقت الغداء؟' }], 'ar'),
    does('Fri', '06:50', 'o-56', 'g31', [{ step: 'a', text: '¿Por qué cambió la hora del recreo?' }], 'es'),
    does('Wed', '17:30', 'o-58', 'g05', [{ step: 'a', line: 0 }]), does('Wed', '21:10', 'o-58', 'g16', [{ step: 'a', line: 2 }]), does('Thu', '18:45', 'o-58', 'g32', [{ step: 'a', line: 1 }]),
    ...['g03', 'g08', 'g17', 'g22', 'g38', 'g44'].map((who, at) => step('Wed', `18:0${at}`, who, { id: `o-30-${who}`, type: 'opportunity.claim', scope: 'opportunity:o-30', opportunity: 'o-30', slot: 'one', needs: [], words: '', language: spoken() })),
    does('Thu', '21:30', 'o-20', 'g30', [{ step: 'a', marked: [3, 4] }, { step: 'b', text: 'What was repaired last year?' }]),
  ];
}

/** Puts them into an engine that has Riverbend and its sixty ways to take part. */
export async function seedNews(act: Act, today: Day): Promise<void> {
  for (const { at, person: who, side, action } of newsSteps(today)) await act({ person: who, side, tenant: TENANT }, action, at);
}
