/** One event of a stream of server-sent events (HTML standard, 9.2). A comment comes as `comment`: a sign of life. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id?: string;
}

/** Takes text in any pieces and gives whole events. An event that is cut off at the end is not given. */
export function eventParser(): (piece: string) => ServerEvent[] {
  let rest = '';
  let fields: { event?: string; id?: string; data: string[] } = { data: [] };
  const line = (text: string): ServerEvent | undefined => {
    if (text === '') {
      const { event = 'message', data, id } = fields;
      fields = { data: [] };
      return data.length > 0 ? { event, data: data.join('\n'), ...(id === undefined ? {} : { id }) } : undefined;
    }
    if (text.startsWith(':')) return { event: 'comment', data: text.slice(1).trim() };
    const colon = text.indexOf(':');
    const name = colon < 0 ? text : text.slice(0, colon);
    const value = colon < 0 ? '' : text.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') fields.data.push(value);
    else if (name === 'event') fields.event = value;
    else if (name === 'id') fields.id = value;
    return undefined;
  };
  return (piece) => {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    return lines.map(line).filter((event) => event !== undefined);
  };
}
