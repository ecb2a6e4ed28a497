import { type ClientRequest, get } from 'node:http';

/** What one event of a stream said. */
export interface ReceivedEvent {
  readonly id: number | undefined;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  readonly data: any;
}

/** Reads `GET /events` as a browser's EventSource does: when it breaks, it comes back and resumes. */
export interface Follower {
  /** All events but the greeting, of all connections. */
  readonly events: ReceivedEvent[];
  /** How often it was let in. */
  readonly connects: number;
  /** How its connections ended: well (the relay said goodbye) or broken off. */
  readonly ends: ('ended' | 'broken')[];
  close(): void;
}

/** @param urlOf where to connect next; the same balancer, or one relay after the other */
export function startFollower(urlOf: () => string, session: string, againMs = 50): Follower {
  const heard: ReceivedEvent[] = [];
  const ends: ('ended' | 'broken')[] = [];
  let connects = 0;
  let last: number | undefined;
  let asked: ClientRequest | undefined;
  let closed = false;

  const take = (frame: string): void => {
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
    else heard.push({ id: last, event, data: JSON.parse(fields.get('data') ?? 'null') });
  };
  const connect = (): void => {
    if (closed) return;
    let over = false;
    const again = (how?: 'ended' | 'broken'): void => {
      if (over || closed) return;
      over = true;
      if (how) ends.push(how);
      setTimeout(connect, againMs);
    };
    const headers = {
      Authorization: `Bearer ${session}`,
      ...(last !== undefined && { 'Last-Event-ID': String(last) }),
    };
    asked = get(`${urlOf()}/events`, { headers, agent: false }, (answer) => {
      let rest = '';
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => {
        const frames = (rest + text).split('\n\n');
        rest = frames.pop() ?? '';
        for (const frame of frames) take(frame);
      });
      answer.on('end', () => again('ended'));
      answer.on('error', () => again('broken'));
      answer.on('close', () => again('broken'));
    });
    asked.on('error', () => again());
  };
  connect();
  return {
    events: heard,
    ends,
    get connects() {
      return connects;
    },
    close() {
      closed = true;
      asked?.destroy();
    },
  };
}
