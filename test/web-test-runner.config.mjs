// Browser tests. `BROWSERS=chromium,firefox,webkit` asks for more engines than the default one.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { findChromium, findFirefox, findWebKit, launchFlags } from '../packages/tools/browser.mjs';
import { bundledTests } from '../packages/tools/bundled-tests.mjs';
import { filesBelow, root } from '../packages/tools/files.mjs';
import { countReporter } from '../packages/tools/browser-reporter.mjs';
import { startWebKit } from '../packages/tools/webkit.mjs';

const missing = [];
const wanted = (process.env.BROWSERS ?? 'chromium').split(',').map((name) => name.trim());

const LAUNCHERS = {
  async chromium() {
    return chromeLauncher({ launchOptions: { executablePath: await findChromium(), args: launchFlags } });
  },
  firefox() {
    const executablePath = findFirefox();
    // Only the page in front has the focus; where none has it, nothing matches :focus.
    const createPage = async ({ context }) => {
      const page = await context.newPage();
      await page.bringToFront();
      return page;
    };
    // Its dialog for printing would wait for somebody to close it, as would its question whether the page may listen; the camera is one that draws itself.
    const extraPrefsFirefox = { 'print.enabled': false, 'media.navigator.permission.disabled': true, 'media.navigator.streams.fake': true };
    return executablePath && chromeLauncher({ launchOptions: { browser: 'firefox', executablePath, headless: true, extraPrefsFirefox }, createPage });
  },
  webkit() {
    const found = findWebKit();
    return found && startWebKit(found);
  },
};

const browsers = [];
for (const name of wanted) {
  const launcher = await LAUNCHERS[name]?.();
  if (launcher) browsers.push(launcher);
  else missing.push(`browser tests in ${name}: it is not installed on this machine`);
}

/** The tests, and the page that some of them open in a frame. */
const entries = ['test/elements', 'test/browser'].flatMap((folder) => filesBelow(`${root}/${folder}`, (file) => /\.test\.ts$|outbox-frame\.ts$/.test(file)));

export default {
  rootDir: root,
  files: ['test/elements/**/*.test.ts', 'test/browser/**/*.test.ts'],
  nodeResolve: true,
  browsers,
  // One page at a time: a page in the background gets no frames, and what waits for one would wait for ever.
  concurrency: 1,
  concurrentBrowsers: 1,
  // The whole conformance suite is one file.
  testsFinishTimeout: 300_000,
  // WebKitGTK makes up the sample school several times as slowly as the others.
  testFramework: { config: { timeout: wanted.includes('webkit') ? 30_000 : 10_000 } },
  plugins: [bundledTests(entries), esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}/tsconfig.json` }), a11ySnapshotPlugin()],
  // Lit says in every run that it is in development mode.
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter(missing)],
};
