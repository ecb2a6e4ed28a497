import type { SandboxRelay } from '../../../src/tools/relay/sandbox-relay';

/** An event of the stream. */
export interface StreamEvent {
  readonly id?: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  readonly data: any;
}

/** An open event stream, and what it has received. */
export interface OpenStream {
  readonly status: number;
  readonly events: StreamEvent[];
  /** The received text, unparsed. */
  text(): string;
  /** Received events of one name. */
  of(event: string): StreamEvent[];
  readonly ended: Promise<void>;
  /** Closes the connection. */
  stop(): void;
}

/** Opens `GET /events`. @param lastId id of the event after which to resume */
export async function openStream(
  relay: Pick<SandboxRelay, 'url'>,
  session: string,
  lastId?: string,
): Promise<OpenStream> {
  const controller = new AbortController();
  const answer = await fetch(`${relay.url}/events`, {
    headers: {
      Authorization: `Bearer ${session}`,
      ...(lastId !== undefined && { 'Last-Event-ID': lastId }),
    },
    signal: controller.signal,
  });
  const frames: StreamEvent[] = [];
  let text = '';
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const pieces = (rest + part).split('\n\n');
      rest = pieces.pop() ?? '';
      frames.push(...pieces.flatMap(parseEvents));
    }
  };
  const ended = read().catch(() => {});
  return {
    status: answer.status,
    events: frames,
    text: () => text,
    of: (event) => frames.filter((frame) => frame.event === event),
    ended,
    stop: () => controller.abort(),
  };
}

function parseEvents(piece: string): StreamEvent[] {
  const lines = piece.split('\n').filter((line) => !line.startsWith(':'));
  if (lines.length === 0) return [];
  const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return [{ ...fields, data: JSON.parse(fields.data ?? 'null') } as StreamEvent];
}
