import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listFiles } from '../../src/tools/repository/source-files';

const pages = ['dist/chrome', 'dist/firefox']
  .flatMap((root) => listFiles(root))
  .filter((path) => path.endsWith('.html'));

test.each(pages)('%s sets the theme before it loads anything else', (path) => {
  const head = /<head>[\s\S]*<\/head>/.exec(readFileSync(path, 'utf8'))?.[0] ?? '';
  // Behind a style sheet, the script would wait for it; as a module, it would run after a paint.
  const [first] = head.match(/<script[^>]*>|<link[^>]*(?:stylesheet|modulepreload)[^>]*>/) ?? [];
  expect(first, 'Put it before the first style sheet.').toBe('<script src="/theme.js">');
});
