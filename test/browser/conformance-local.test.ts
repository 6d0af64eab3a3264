import { newId } from '@family-partnering/contract';
import { indexedDbStorage, localAdapter } from '@family-partnering/adapter-local';
import { adapterConformance } from '@family-partnering/conformance';
import { createEngine } from '@family-partnering/engine';
import { familyKinds, familyRules } from '@family-partnering/rules';
import { familyStage, fillFamily, TENANT } from '../conformance/family.js';

const slow = (run: (this: unknown) => Promise<void>) => function patient(this: Mocha.Context) {
  this.timeout(60_000);
  return run.call(this);
};

adapterConformance(
  { describe: (name, cases) => void describe(name, cases), it: (name, run) => void it(name, slow(run)) },
  {
    name: 'local (IndexedDB)',
    async open() {
      const database = `conformance-${newId()}`;
      const engine = createEngine({ storage: indexedDbStorage({ name: database }), rules: familyRules, kinds: familyKinds, tenant: TENANT });
      const places = await fillFamily(engine.act);
      return familyStage(places, engine.act, (person) => localAdapter({ person, tenant: TENANT, database }), async () => {
        await engine.close();
        indexedDB.deleteDatabase(database);
      });
    },
  },
);
