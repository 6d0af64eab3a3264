// Types, and with them what is generated about the elements: it has to say what the classes say.
import { steps } from './step.mjs';

steps(['node_modules/typescript/bin/tsc', '-b', '.', 'test', 'stories'], ['packages/tools/manifest.mjs', 'check']);
