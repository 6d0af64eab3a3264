import { answerId, type AnswerHomework, type Felt, type Id, type LanguageTag, type Touchpoint, type Viewer } from '@family-partnering/contract';

/** Makes one id, whenever it is called. The functions below are pure but for what it gives. */
export type NewId = () => Id;

/** Somebody's words on a card, and for which home they are. `student` is the school alone. */
export interface Said {
  readonly text: string;
  readonly tag: LanguageTag;
  /** The home that sees it: named by a student or by school, never by a home itself. */
  readonly home?: string;
}

export const scopeOf = ({ circle }: { readonly circle: Id }) => `circle:${circle}` as const;
export const inWords = (tag: LanguageTag) => ({ tag, means: 'read' }) as const;
export const named = (home: string | undefined) => (home === undefined ? {} : { home });

/** Where what this person tells will belong. */
export const belongs = (touchpoint: Touchpoint, viewer: Viewer, home: string | undefined): string =>
  home ?? (viewer.side === 'student' && touchpoint.home === 'shared' ? 'student' : touchpoint.home);

export function didIt(touchpoint: Touchpoint, viewer: Viewer, said: Said, newId: NewId, more: { readonly felt?: Felt; readonly partner?: string } = {}): AnswerHomework {
  const { felt, partner } = more;
  return {
    id: newId(), type: 'homework.answer', scope: scopeOf(touchpoint), touchpoint: touchpoint.id, answer: answerId(touchpoint.id, 'did', viewer, belongs(touchpoint, viewer, said.home)), sort: 'did',
    text: said.text, language: inWords(said.tag), ...named(said.home), ...(felt && { felt }), ...(partner && { partner }),
  };
}

