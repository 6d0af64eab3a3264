// Which package may import which: the table of docs/architecture, as data for the linter and for a test.
export const ALLOWED = {
  contract: [],
  rules: ['contract'],
  engine: ['contract', 'rules'],
  outbox: ['contract'],
  source: ['contract'],
  'adapter-local': ['contract', 'rules', 'engine', 'outbox', 'source'],
  'adapter-http': ['contract', 'outbox', 'source'], // its source element alone; the adapter itself needs the contract only
  server: ['contract', 'rules', 'engine', 'riverbend'], // the made-up school for its demo alone
  store: ['contract'],
  elements: ['contract', 'rules', 'store'],
  conformance: ['contract'],
  riverbend: ['contract'],
  embed: ['contract', 'rules', 'engine', 'outbox', 'adapter-local', 'adapter-http', 'source', 'store', 'elements', 'riverbend'],
};

export const PACKAGES = Object.keys(ALLOWED);
