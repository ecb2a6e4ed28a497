import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the extension APIs that the adapters use. `browser.alarms.create` gives `alarms` and
 * `alarms.create`.
 * @param folder the folder of the adapters
 */
export function findUsedApis(folder = 'src/adapters'): Set<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const paths = [...files.join('\n').matchAll(/\bbrowser\s*\.(\w+)\s*\.(\w+)(?:\s*\.(\w+))?/g)];
  return new Set(
    paths.flatMap(([, ...parts]) =>
      parts.map((_part, index) => parts.slice(0, index + 1).join('.')),
    ),
  );
}
