import type { Adapter, Id } from '@family-partnering/contract';
import { createEngine, engineAdapter, memoryStorage, type Engine } from '@family-partnering/engine';
import { demoDay, seedOpportunities, seedRiverbend, TENANT } from '@family-partnering/riverbend';
import { familyKinds, clocklessRules } from '@family-partnering/rules';

let school: Promise<Engine> | undefined;

/** The school of this page, begun once. */
async function begin(): Promise<Engine> {
  const engine = createEngine({ storage: memoryStorage(), rules: clocklessRules, kinds: familyKinds, tenant: TENANT });
  const today = demoDay(new Date());
  await seedRiverbend(engine.act, today);
  await seedOpportunities(engine.act, today);
  return engine;
}

/** Riverbend through the eyes of one of its people. */
export async function riverbendAdapter(person: Id): Promise<Adapter> {
  return engineAdapter(await (school ??= begin()), person, 'demo');
}
