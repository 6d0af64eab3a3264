import type { LanguageTag, School } from '@family-partnering/contract';

const base = (tag: LanguageTag): string => tag.split('-')[0]!;
const inTag = <W extends { readonly tag: LanguageTag }>(also: readonly W[] | undefined, tag: LanguageTag): W | undefined =>
  also?.find((words) => words.tag === tag) ?? also?.find((words) => base(words.tag) === base(tag));

/** The school with its own sentences in the reader's language, where it has said them in that; else as it wrote them first. */
export function schoolIn(school: School | undefined, tag: LanguageTag): School | undefined {
  if (school === undefined) return undefined;
  const { safety, homework } = school;
  const said = inTag(school.also, tag);
  return {
    ...school,
    ...(safety && said?.safety && { safety: { ...safety, sentence: said.safety } }),
    ...(said?.safetyReaders && { safetyReaders: said.safetyReaders }),
    ...(homework && {
      homework: { ...homework, ...(homework.stopping && said?.stopping && { stopping: said.stopping }), help: homework.help.map((one) => ({ ...one, ...inTag(one.also, tag) })) },
    }),
  };
}
