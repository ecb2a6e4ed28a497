import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The extension interfaces that the adapters use: each beginning of a path such as
 * `browser.alarms.create`, without `browser`.
 * @param folder of the adapters
 */
export function usedInterfaces(folder = 'src/adapters'): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const paths = [...files.join('\n').matchAll(/\bbrowser\s*\.(\w+)\s*\.(\w+)(?:\s*\.(\w+))?/g)];
  return new Set(
    paths.flatMap(([, ...parts]) => parts.map((_part, at) => parts.slice(0, at + 1).join('.'))),
  );
}
