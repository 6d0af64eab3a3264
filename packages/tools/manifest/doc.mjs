// Reads the comment above a class or a member: the words, and the tags with their names.
import ts from 'typescript';

const stars = /^[ \t]*\/?\*+\/?[ \t]?|[ \t]*\*+\/$/gm;

/** The last JSDoc comment above a node, without its stars, or nothing. */
function commentOf(node) {
  const text = node.getSourceFile().text;
  const found = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => text.slice(pos, end))
    .filter((comment) => comment.startsWith('/**'));
  return (found.at(-1) ?? '').replace(stars, '').trim();
}

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** `{type} name - words`, where the type may hold braces. */
function tagOf(text) {
  const [, kind, rest] = /^@(\w+)\s*([\s\S]*)$/.exec(text);
  const typed = /^\{(.*)\}\s+(\S+)(?:\s+-\s+|\s*$)([\s\S]*)$/.exec(oneLine(rest));
  if (typed) return { kind, type: typed[1], name: typed[2], description: typed[3] };
  const [, name = '', description = ''] = /^(\S*)(?:\s+-\s+|\s*$)([\s\S]*)$/.exec(oneLine(rest)) ?? [];
  return { kind, name, description };
}

/** @returns {{ description: string, tags: { kind: string, name: string, description: string, type?: string }[] }} */
export function docOf(node) {
  const [description = '', ...tags] = commentOf(node).split(/^(?=@\w)/m);
  return description.startsWith('@')
    ? { description: '', tags: [description, ...tags].map(tagOf) }
    : { description: oneLine(description), tags: tags.map(tagOf) };
}

/** The tags of one kind, as the manifest lists them. */
export const tagged = (doc, kind) =>
  doc.tags
    .filter((tag) => tag.kind === kind)
    .map(({ name, description, type }) => ({ name, description, ...(type && { type }) }));
