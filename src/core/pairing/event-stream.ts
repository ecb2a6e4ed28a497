/** One event of a `text/event-stream` (HTML Living Standard, 9.2.6). */
export interface StreamEvent {
  /** The last ID so far; empty without one. */
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

/** The longest event, in characters; longer ones do not come from a relay. */
const MAX_EVENT_LENGTH = 65_536;

/**
 * Creates an incremental parser of an event stream.
 * @returns a function that takes the next chunk, split anywhere, and returns the events it
 * completes; it throws RangeError when an event is too long
 */
export function createEventParser(): (chunk: string) => StreamEvent[] {
  let rest = '';
  let id = '';
  let name = '';
  let data: string[] = [];
  const readLine = (line: string): StreamEvent[] => {
    if (line === '') {
      const event = { id, name: name || 'message', data: data.join('\n') };
      const isEvent = data.length > 0;
      name = '';
      data = [];
      return isEvent ? [event] : [];
    }
    const [, field, value = ''] = /^([^:]*)(?:: ?([\s\S]*))?$/.exec(line) ?? [];
    if (field === 'event') name = value;
    if (field === 'data') data.push(value);
    if (field === 'id' && !value.includes('\0')) id = value;
    return [];
  };
  return (chunk) => {
    rest += chunk;
    // A carriage return at the end may be the first half of a line break.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const events = lines.flatMap(readLine);
    if (rest.length + data.join('').length > MAX_EVENT_LENGTH)
      throw new RangeError('event too long');
    return events;
  };
}
