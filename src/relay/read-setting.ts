import { readFileSync } from 'node:fs';
import type { ReadSetting } from './config';
import { RelayError } from './relay-error';

/**
 * Settings of the environment. For each `NAME` there may be `NAME_FILE` in its place, the file that
 * holds it: secrets are best kept so.
 */
export function settingsOf(env: Readonly<Record<string, string | undefined>>): ReadSetting {
  return (name) => {
    const file = env[`${name}_FILE`];
    if (!file) return env[name]?.trim() || undefined;
    try {
      return readFileSync(file, 'utf8').trim() || undefined;
    } catch (cause) {
      const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
      throw new RelayError(`${name}_FILE names a file that cannot be read (${code}): ${file}`);
    }
  };
}
