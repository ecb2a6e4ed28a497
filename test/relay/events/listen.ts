import type { StartedRelay } from '../../../src/tools/relay/started-relay';

/** A frame of a stream. */
export interface Frame {
  readonly id?: string;
  readonly event: string;
  // biome-ignore lint/suspicious/noExplicitAny: test answers are read field by field
  readonly data: any;
}

export interface Listening {
  readonly status: number;
  readonly frames: Frame[];
  /** The text as it came. */
  text(): string;
  /** Frames of one kind. */
  of(event: string): Frame[];
  readonly ended: Promise<void>;
  /** Hangs up. */
  stop(): void;
}

/** Opens the stream of changes. @param lastId to resume after it */
export async function listen(
  relay: Pick<StartedRelay, 'url'>,
  session: string,
  lastId?: string,
): Promise<Listening> {
  const hangUp = new AbortController();
  const answer = await fetch(`${relay.url}/events`, {
    headers: {
      Authorization: `Bearer ${session}`,
      ...(lastId !== undefined && { 'Last-Event-ID': lastId }),
    },
    signal: hangUp.signal,
  });
  const frames: Frame[] = [];
  let text = '';
  const read = async (): Promise<void> => {
    let rest = '';
    for await (const part of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const pieces = (rest + part).split('\n\n');
      rest = pieces.pop() ?? '';
      frames.push(...pieces.flatMap(frameOf));
    }
  };
  const ended = read().catch(() => {});
  return {
    status: answer.status,
    frames,
    text: () => text,
    of: (event) => frames.filter((frame) => frame.event === event),
    ended,
    stop: () => hangUp.abort(),
  };
}

function frameOf(piece: string): Frame[] {
  const lines = piece.split('\n').filter((line) => !line.startsWith(':'));
  if (lines.length === 0) return [];
  const fields = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return [{ ...fields, data: JSON.parse(fields.data ?? 'null') } as Frame];
}
