import type { Id, LanguageTag, Thread, Viewer, WishMeeting } from '@family-partnering/contract';

/** A wish to meet those of one talk (M1), as its writer sees them now. */
export function wishToMeet({ id, circle, revision, members }: Thread, viewer: Viewer, text: string, tag: LanguageTag, newId: () => Id): WishMeeting {
  const people = members.filter(({ person, state }) => state === 'in' && person !== viewer.person).map(({ person }) => person);
  return { id: newId(), type: 'meeting.wish', scope: `circle:${circle}`, wish: newId(), thread: id, text, language: { tag, means: 'read' }, audience: { revision, people } };
}
