import { type ClientRequest, get } from 'node:http';

/** An event of the stream. */
export interface ReceivedEvent {
  readonly id: number | undefined;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  readonly data: any;
}

/** Reads `GET /events` as a browser's EventSource does: reconnects and resumes when it breaks. */
export interface Follower {
  /** Events of all connections, without `hello`. */
  readonly events: ReceivedEvent[];
  /** Number of connections that received `hello`. */
  readonly connects: number;
  /** How each connection ended: by the relay, or broken. */
  readonly ends: ('ended' | 'broken')[];
  close(): void;
}

/** @param urlOf returns the URL for the next connection @param retryMs wait before it */
export function startFollower(urlOf: () => string, session: string, retryMs = 50): Follower {
  const events: ReceivedEvent[] = [];
  const ends: ('ended' | 'broken')[] = [];
  let connects = 0;
  let last: number | undefined;
  let request: ClientRequest | undefined;
  let closed = false;

  const handleFrame = (frame: string): void => {
    const fields = new Map(
      frame.split('\n').map((line) => {
        const at = line.indexOf(': ');
        return [line.slice(0, at), line.slice(at + 2)] as const;
      }),
    );
    const event = fields.get('event');
    if (fields.has('id')) last = Number(fields.get('id'));
    if (event === undefined) return;
    if (event === 'hello') connects += 1;
    else events.push({ id: last, event, data: JSON.parse(fields.get('data') ?? 'null') });
  };
  const connect = (): void => {
    if (closed) return;
    let isOver = false;
    const reconnect = (how?: 'ended' | 'broken'): void => {
      if (isOver || closed) return;
      isOver = true;
      if (how) ends.push(how);
      setTimeout(connect, retryMs);
    };
    const headers = {
      Authorization: `Bearer ${session}`,
      ...(last !== undefined && { 'Last-Event-ID': String(last) }),
    };
    request = get(`${urlOf()}/events`, { headers, agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        const frames = (rest + text).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) handleFrame(frame);
      });
      answer.on('end', () => reconnect('ended'));
      answer.on('error', () => reconnect('broken'));
      answer.on('close', () => reconnect('broken'));
    });
    request.on('error', () => reconnect());
  };
  connect();
  return {
    events,
    ends,
    get connects() {
      return connects;
    },
    close() {
      closed = true;
      request?.destroy();
    },
  };
}
