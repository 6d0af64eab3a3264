import type { KindRule } from '@family-partnering/contract';

/** How each kind is listed. A parent that the viewer may not see does not exist, and so has no list. */
export const familyKinds: readonly KindRule[] = [
  { kind: 'school', all: 'all', filters: {} },
  { kind: 'person', all: 'called', filters: {} },
  { kind: 'circle', all: 'called', filters: {} },
  { kind: 'member', all: 'circle', filters: { circle: { index: 'circle', parent: 'circle' } } },
  { kind: 'block', all: 'circle', filters: { circle: { index: 'circle', parent: 'circle' } } },
  { kind: 'grant', all: 'place', filters: {} },
  { kind: 'thread', all: 'recent', filters: { circle: { index: 'circle', parent: 'circle' } } },
  { kind: 'invitation', all: 'all', filters: {} },
  { kind: 'mark', all: 'thread', filters: { thread: { index: 'thread', parent: 'thread' } } },
  { kind: 'seen', filters: { thread: { index: 'thread', parent: 'thread' } } },
  { kind: 'message', filters: { thread: { index: 'thread', parent: 'thread' } } },
  { kind: 'message-version', filters: { message: { index: 'message', parent: 'message' } } },
  { kind: 'passed', all: 'all', filters: { thread: { index: 'thread', parent: 'thread' } } },
  { kind: 'safety-note', all: 'all', filters: {} },
  { kind: 'report', all: 'all', filters: {} },
  { kind: 'opportunity', all: 'all', filters: {} },
  { kind: 'claim', all: 'person', filters: { opportunity: { index: 'opportunity', parent: 'opportunity' } } },
  { kind: 'places', all: 'due', filters: { opportunity: { index: 'opportunity', parent: 'opportunity' } } },
  { kind: 'not-this-time', all: 'all', filters: {} },
  { kind: 'another-way', all: 'all', filters: { opportunity: { index: 'opportunity', parent: 'opportunity' } } },
  { kind: 'contribution', all: 'all', filters: { opportunity: { index: 'opportunity', parent: 'opportunity' } } },
  { kind: 'thanks', all: 'all', filters: { opportunity: { index: 'opportunity', parent: 'opportunity' } } },
];
