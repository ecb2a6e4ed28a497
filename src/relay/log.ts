export type LogFields = Readonly<Record<string, unknown>>;

/** Writes one JSON object a line. Callers must not pass tokens or secrets. */
export interface Log {
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
}

type Level = keyof Log;

/** A second safeguard: JWTs, API tokens and Authorization headers are hidden in every line. */
const SECRET = /eyJ[\w-]{10,}\.[\w-]+\.[\w-]+|xrt_[\w-]{20,}|Bearer\s+[\w.~+/=-]+/g;

/**
 * @param now in ms since 1970
 * @param secrets texts that are hidden in every line
 */
export function createLog(
  write: (line: string) => void,
  now: () => number,
  secrets: readonly string[] = [],
): Log {
  const writeEntry = (level: Level, message: string, fields: LogFields = {}): void => {
    const plain = Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, toPlain(value)]),
    );
    const time = new Date(now()).toISOString();
    let line = JSON.stringify({ time, level, message, ...plain }).replace(SECRET, '[hidden]');
    for (const secret of secrets) if (secret) line = line.replaceAll(secret, '[hidden]');
    write(line);
  };
  return {
    info: (message, fields) => writeEntry('info', message, fields),
    warn: (message, fields) => writeEntry('warn', message, fields),
    error: (message, fields) => writeEntry('error', message, fields),
  };
}

/** Errors are logged without stack and cause, which may contain foreign text. */
function toPlain(value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const code = 'code' in value ? ` (${String(value.code)})` : '';
  return `${value.name}: ${value.message}${code}`;
}
