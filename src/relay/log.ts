export type LogFields = Readonly<Record<string, unknown>>;

/** Says what happens, one JSON object a line. What it is given must hold no token and no secret. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

type Level = keyof Log;

/** Shapes that no line may hold, wherever they came from: JWTs and keys in headers. */
const SECRET = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]+|Bearer\s+[\w.~+/=-]+/g;

/**
 * @param write given each line
 * @param secrets texts that are blotted out should one ever get into a line
 */
export function makeLog(
  write: (line: string) => void,
  now: () => number,
  secrets: readonly string[] = [],
): Log {
  const say = (level: Level, message: string, fields: LogFields = {}): void => {
    const plain = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, asText(value)]),
    );
    const time = new Date(now()).toISOString();
    let line = JSON.stringify({ time, level, message, ...plain }).replace(SECRET, '[hidden]');
    for (const secret of secrets) if (secret) line = line.replaceAll(secret, '[hidden]');
    write(line);
  };
  return {
    info: (message, fields) => say('info', message, fields),
    warn: (message, fields) => say('warn', message, fields),
    error: (message, fields) => say('error', message, fields),
  };
}

function asText(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = 'code' in value ? ` (${String(value.code)})` : '';
  return `${value.name}: ${value.message}${code}`;
}
