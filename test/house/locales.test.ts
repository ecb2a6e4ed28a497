import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listFiles, stripComments } from '../../src/tools/repository/source-files';

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

/** Names, and words another language has from English or shares with it. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: ['connection_live', 'history_filter', 'history_by_status', 'details', 'book_name'],
  nl: [
    ...['code_tag', 'connection_live', 'details', 'history_filter', 'outcome_ledger'],
    ...['history_by_status', 'history_by_type', 'history_by_account', 'history_by_site'],
    ...['book_with_tag', 'relay_account'],
  ],
};
const SAME_EVERYWHERE = ['extensionName', 'direction'];

const code = listFiles('src')
  .filter((path) => /\.(tsx?|html)$/.test(path) && !path.startsWith('src/sandbox/'))
  .map((path) => stripComments(readFileSync(path, 'utf8')))
  .join('\n');
const everything = `${code}\n${readFileSync('manifest.json', 'utf8')}`;

/** Beginnings of keys put together in code: `status_${…}` names every key `status_…`. */
const beginnings = [...code.matchAll(/`([a-z]+_)\$\{/g)].map(([, start = '']) => start);

/** `files_kept_if_one` is a form of `files_kept`; undefined when the key is no form. */
const countedOf = (key: string) => /^(\w+)_if_[a-z]+$/.exec(key)?.[1];
const countedKeys = new Set(Object.keys(english).flatMap((key) => countedOf(key) ?? []));

function isUsed(form: string): boolean {
  const key = countedOf(form) ?? form;
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

  test('are the same keys as in English, and all forms of what is counted', () => {
    const forms = [...countedKeys].flatMap((key) =>
      formsIn(locale).map((form) => `${key}_if_${form}`),
    );
    const wanted = new Set([...Object.keys(english), ...forms]);
    expect(Object.keys(messages).sort()).toEqual([...wanted].sort());
  });

  test('the words say which language they are in and which way they run', () => {
    expect(messages.locale?.message).toBe(locale.replace('_', '-'));
    expect(messages.direction?.message).toBe(directionOf(locale));
  });

  test('name and description fit into the stores', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  test('every sentence says something and takes the same parts', () => {
    for (const [key, { message, placeholders }] of Object.entries(messages)) {
      expect(message.trim(), key).toBe(message);
      expect(message, key).not.toBe('');
      expect(placeholders, key).toEqual(
        (english[key] ?? english[countedOf(key) ?? ''])?.placeholders,
      );
      const named = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
      expect([...new Set(named)].sort(), key).toEqual(Object.keys(placeholders ?? {}).sort());
    }
  });
});

describe.each(locales.filter((locale) => locale !== 'en'))('in %s', (locale) => {
  const messages = Object.entries(messagesOf(locale));

  test('nothing is left in English', () => {
    const same = messages.filter(
      ([key, { message }]) =>
        message === english[key]?.message && /[a-z]/i.test(message.replace(/\$\w+\$/g, '')),
    );
    const known = [...SAME_EVERYWHERE, ...(SAME[locale] ?? [])];
    expect(same.map(([key]) => key).sort()).toEqual(known.sort());
    const words = /\b(the|and|with|your|this|what|from|requests?)\b/i;
    expect(messages.filter(([, { message }]) => words.test(message))).toEqual([]);
  });

  test('hosts, names of fields and what the browser fills in are as in English', () => {
    const fixed = /%s|\b\w+(?:\.\w+)+\b(?<!\d)|\b[A-Z][a-z]+(?:[A-Z][a-z]*)+\b|https?:\/\/|UTF-8/g;
    for (const [key, { message }] of messages) {
      for (const [name] of english[key]?.message.matchAll(fixed) ?? []) {
        expect(message, key).toContain(name);
      }
    }
  });
});

describe('what is counted', () => {
  test.each([...countedKeys])('“%s” has a sentence for other numbers than one', (key) => {
    const [own, one] = [english[key], english[`${key}_if_one`]];
    expect(own?.message).toBeTruthy();
    // One may be said in a word, without the number.
    expect(own?.placeholders).toMatchObject(one?.placeholders ?? {});
  });

  // `t` refuses such a key by its type; where keys are put together, `counted` is called for all.
  test.each(
    [...countedKeys].filter((key) => !beginnings.some((start) => key.startsWith(start))),
  )('“%s” is said by how many there are', (key) => {
    expect(code).toMatch(new RegExp(`\\bcounted\\(\\s*[^,;]+,\\s*'${key}'`));
  });
});

/** The forms a language has for so many, `other` aside; what it says of whole millions nobody needs. */
function formsIn(locale: string): string[] {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return [...forms].filter((form) => form !== 'other');
}

function directionOf(locale: string): string | undefined {
  // Newer engines have it as a method.
  const told = new Intl.Locale(locale.replace('_', '-')) as {
    textInfo?: TextInfo;
    getTextInfo?: () => TextInfo;
  };
  return (told.getTextInfo?.() ?? told.textInfo)?.direction;
}

interface TextInfo {
  readonly direction: string;
}
