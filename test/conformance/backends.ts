import { newId, type Adapter, type Id } from '@family-partnering/contract';
import type { Backend } from '@family-partnering/conformance';
import { createEngine, engineAdapter, memoryStorage } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { fillFamily, TENANT } from './family.js';

/** The engine over memory, in this process. */
export const memoryBackend: Backend = {
  name: 'memory',
  async open() {
    const engine = createEngine({ storage: memoryStorage(), rules: familyRules, kinds: familyKinds, tenant: TENANT, beatMs: 200 });
    return fillFamily(engine.act, (person: Id): Adapter => engineAdapter(engine, person), () => engine.close());
  },
};

export const freshName = (): string => `conformance-${newId()}`;
