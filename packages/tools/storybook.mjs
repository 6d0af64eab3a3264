// `npm run storybook` serves the stories; `npm run storybook -- build` writes stories/storybook-static.
import { become } from './become.mjs';
import { root } from './files.mjs';

const build = process.argv.includes('build');
const mode = build ? ['build', '-o', 'stories/storybook-static', '--quiet'] : ['dev', '-p', '6006', '--no-open'];
const args = ['node_modules/storybook/dist/bin/dispatcher.js', ...mode, '-c', 'stories/.storybook'];
become(args, { cwd: root, env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } });
