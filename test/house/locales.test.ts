import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { filesUnder, withoutComments } from './source-files.js';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const folder = 'public/_locales';
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8'));
const english = messagesOf('en');
const locales = readdirSync(folder);

const code = filesUnder('src')
  .filter((path) => /\.(tsx?|html)$/.test(path) && !path.startsWith('src/sandbox/'))
  .map((path) => withoutComments(readFileSync(path, 'utf8')))
  .join('\n');
const everything = `${code}\n${readFileSync('manifest.json', 'utf8')}`;

/** Beginnings of keys put together in code: `status_${…}` names every key `status_…`. */
const beginnings = [...code.matchAll(/`([a-z]+_)\$\{/g)].map(([, start = '']) => start);

function isUsed(key: string): boolean {
  return (
    everything.includes(`'${key}'`) ||
    everything.includes(`__MSG_${key}__`) ||
    beginnings.some((start) => key.startsWith(start)) ||
    // As a property of a table whose values are put into keys, or a JSX attribute.
    everything.includes(`"${key}"`)
  );
}

test('every sentence is used', () => {
  const unused = Object.keys(english).filter((key) => !isUsed(key));
  expect(unused, 'remove them from every language').toEqual([]);
});

test('every sentence used is there', () => {
  const used = [...everything.matchAll(/(?<![\w.])t\('(\w+)'|__MSG_(\w+?)__/g)];
  const missing = used
    .map(([, a, b]) => a ?? b ?? '')
    .filter((key) => !Object.hasOwn(english, key));
  expect(missing, `add them to ${folder}/en/messages.json`).toEqual([]);
});

describe.each(locales)('in %s', (locale) => {
  const messages = messagesOf(locale);

  test('are the same keys as in English', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
  });

  test('every sentence says something and takes the same parts', () => {
    for (const [key, { message, placeholders }] of Object.entries(messages)) {
      expect(message.trim(), key).not.toBe('');
      expect(placeholders, key).toEqual(english[key]?.placeholders);
      const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect([...new Set(named)].sort(), key).toEqual(Object.keys(placeholders ?? {}).sort());
    }
  });
});
