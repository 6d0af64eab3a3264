import type { Backend } from '@family-partnering/conformance';
import { noticeAdapter, type SchoolApi } from './example-adapter.js';

/** The school's software, made up for the test: two people, and notices for both. */
const makeSchool = (): SchoolApi => ({
  signIn: async (person) => ({ school: 'riverbend', kind: person === 'whitaker' ? 'teacher' : 'parent' }),
  notices: async () => [{ number: 1, title: 'Book fair on Friday', postedAt: new Date('2026-11-20T18:00:00Z') }],
});

export const exampleBackend: Backend = {
  name: 'example: notices of a school',
  async open() {
    const api = makeSchool();
    return {
      adapter: (person) => noticeAdapter(api, person),
      ann: 'whitaker', bob: 'rosa', newcomer: 'cole',
      together: { thread: 'none', circle: 'none' }, apart: { thread: 'none', circle: 'none' },
      close: async () => {},
    };
  },
};
