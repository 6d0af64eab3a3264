import { step } from './step.mjs';

step('node_modules/typescript/bin/tsc', ['-b', '.', 'test', 'stories']);
