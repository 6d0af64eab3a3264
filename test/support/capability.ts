// What a test engine can be told to do. A test that needs more is skipped by name, never passed.
const agent = navigator.userAgent;
const engine = /Firefox/.test(agent) ? 'firefox' : /Chrome/.test(agent) ? 'chromium' : 'webkit';

const CAN = {
  viewport: engine !== 'webkit',
  'held keys': engine !== 'webkit',
  'a style far from what :has() looks at, renewed': engine !== 'webkit',
  'emulated media': engine === 'chromium',
  'fake camera and microphone': engine !== 'webkit',
  'accessibility snapshot': engine === 'chromium',
};

/** `it` where the engine can do it; elsewhere a skipped test whose name says why. */
export function itNeeds(capability: keyof typeof CAN, name: string, run: Mocha.AsyncFunc): void {
  if (CAN[capability]) it(name, run);
  else it.skip(`${name} (${engine} under test cannot: ${capability})`, run);
}

/** The key that presses a button, as this engine's driver names it. */
export const SPACE = engine === 'chromium' ? 'Space' : ' ';
