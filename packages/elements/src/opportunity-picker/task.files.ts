import type { TaskStep } from '@family-partnering/contract';
import { WidgetFiles } from '../shared/files/widget.files.js';
import type { Doing } from './doing.js';
import type { TakingHost } from './taking.js';

/** What is recorded or photographed in one step, as the thread and the card do it; and what others gave, shown to those who arrange. */
export function taskFiles(host: TakingHost, act: () => Doing): WidgetFiles {
  const files: WidgetFiles = new WidgetFiles({
    element: host.element, session: () => host.data()?.session, limits: () => act().limits, tag: () => host.language(), say: (words) => host.say(words),
    strings: (make) => host.strings(make), changed: () => act().giveFiles(files.given),
    take: async (locales, ...styles) => {
      await host.locale.add(locales);
      host.wear(...styles);
    },
  });
  return files;
}

/** Ways to record or photograph, and what was given. Once something is said, there is nothing more to say in its step. */
export function givingBox(files: WidgetFiles, how: TaskStep['how'] | undefined): unknown {
  files.open = how !== 'speak' || !files.some;
  return files.box();
}
