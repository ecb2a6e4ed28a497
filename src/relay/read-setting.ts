import { readFileSync } from 'node:fs';
import type { ReadSetting } from './config';
import { RelayError } from './relay-error';

/**
 * Reads settings from the environment. `NAME_FILE` names a file that holds `NAME`, and comes first;
 * it keeps a secret out of the environment.
 */
export function createReadSetting(env: Readonly<Record<string, string | undefined>>): ReadSetting {
  return (name) => {
    const file = env[`${name}_FILE`];
    if (!file) return env[name]?.trim() || undefined;
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
      throw new RelayError(
        `${name}_FILE names a file that cannot be read (${code}): ${file}. Correct the path, or let the relay read the file.`,
      );
    }
  };
}
