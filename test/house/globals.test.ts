import { expect, test } from 'vitest';
import { sourceFiles, stripCommentsAndStrings } from '../../src/tools/repository/source-files';

interface Ban {
  readonly rooms: RegExp;
  readonly what: RegExp;
  readonly instead: string;
}

const bans: readonly Ban[] = [
  {
    rooms: /^src\/(core|adapters|background)\//,
    what: /(?<![\w$.'])(document|window|localStorage|sessionStorage|HTMLElement|XMLHttpRequest)\b(?=\s*[.([])/g,
    instead: 'a worker has no DOM: draw in src/ui or a page',
  },
  {
    rooms: /^src\/core\//,
    what: /(?<![\w$.'])(fetch|setTimeout|setInterval|indexedDB|chrome|browser|navigator|process|console|WebSocket)\b(?=\s*[.([])/g,
    instead: 'the core touches nothing: take it as an argument, or do it in an adapter',
  },
  {
    rooms: /^src\/core\//,
    what: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(|\brandomUUID\(/g,
    instead: 'the core has no clock and no dice: take the time or the number as an argument',
  },
  {
    rooms: /^src\/background\//,
    what: /(?<![\w$.'])(import)\s*\(/g,
    instead: 'import() throws in a service worker: import at the top of the file',
  },
  {
    rooms: /^src\/(?!(?:sandbox|build)\/)/,
    what: /\beval\(|\bnew Function\(|\binnerHTML\b|dangerouslySetInnerHTML/g,
    instead: 'draw with JSX; no text becomes code or markup',
  },
];

test('no room touches what it has no business with', () => {
  const found = sourceFiles().flatMap(({ path, text }) =>
    bans
      .filter(({ rooms }) => rooms.test(path))
      .flatMap(({ what, instead }) =>
        [...stripCommentsAndStrings(text).matchAll(what)].map(
          ([word]) => `${path}: ${word} (${instead})`,
        ),
      ),
  );
  expect(found).toEqual([]);
});
