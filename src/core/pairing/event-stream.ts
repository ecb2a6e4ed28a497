/** One event of a `text/event-stream` (HTML Living Standard, 9.2.6). */
export interface StreamEvent {
  /** The last id given so far; empty without any. */
  readonly id: string;
  readonly name: string;
  readonly data: string;
}

/** A stream whose events grow beyond this is no relay's. */
const MAX_EVENT_LENGTH = 65_536;

/**
 * Reads such a stream as it comes, in pieces cut anywhere.
 * @returns takes the next piece, and gives the events that are whole with it
 * @throws RangeError when an event has no end
 */
export function readEvents(): (piece: string) => StreamEvent[] {
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
  return (piece) => {
    rest += piece;
    // A carriage return at the very end may be the first half of a line's end.
    const lines = rest.split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop() ?? '';
    const events = lines.flatMap(readLine);
    if (rest.length + data.join('').length > MAX_EVENT_LENGTH) throw new RangeError('no end');
    return events;
  };
}
