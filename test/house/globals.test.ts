import { expect, test } from 'vitest';
import { sourceFiles, stripCommentsAndStrings } from '../../src/tools/repository/source-files';

/** A global or a construct that rooms must not use. */
interface Ban {
  readonly rooms: RegExp;
  readonly pattern: RegExp;
  readonly instead: string;
}

const bans: readonly Ban[] = [
  {
    rooms: /^src\/(core|adapters|background)\//,
    pattern:
      /(?<![\w$.'])(document|window|localStorage|sessionStorage|HTMLElement|XMLHttpRequest)\b(?=\s*[.([])/g,
    instead: 'the worker has no DOM. Draw in src/ui or in a page.',
  },
  {
    rooms: /^src\/core\//,
    pattern:
      /(?<![\w$.'])(fetch|setTimeout|setInterval|indexedDB|chrome|browser|navigator|process|console|WebSocket)\b(?=\s*[.([])/g,
    instead: 'the core is pure. Take the value as an argument, or use an adapter.',
  },
  {
    rooms: /^src\/core\//,
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/g,
    instead: 'the core is deterministic. Take the time or the random number as an argument.',
  },
  {
    rooms: /^src\/background\//,
    pattern: /(?<![\w$.'])(import)\s*\(/g,
    instead: 'import() throws in a service worker. Use a static import.',
  },
  {
    rooms: /^src\/(?!(?:sandbox|build)\/)/,
    pattern: /\beval\(|\bnew Function\(|\binnerHTML\b|dangerouslySetInnerHTML/g,
    instead: 'no text may become code or markup. Draw with JSX.',
  },
];

test('no room uses globals that are banned for it', () => {
  const found = sourceFiles().flatMap(({ path, text }) =>
    bans
      .filter(({ rooms }) => rooms.test(path))
      .flatMap(({ pattern, instead }) =>
        [...stripCommentsAndStrings(text).matchAll(pattern)].map(
          ([word]) => `${path} uses ${word}: ${instead}`,
        ),
      ),
  );
  expect(found).toEqual([]);
});

test('every call over the network says what a redirect does', () => {
  const calls = sourceFiles()
    .filter(({ path }) => /^src\/(adapters|background|ui|popup|review|options)\//.test(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\bfetch\([\s\S]*?\)(?=[;.])/g)].map(([call]) => ({ path, call })),
    );
  expect(calls.length).toBeGreaterThan(4);
  expect(calls.filter(({ call }) => !call.includes('redirect:'))).toEqual([]);
});
