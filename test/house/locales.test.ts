import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/core/language';
import { listFiles, stripComments } from '../../src/tools/repository/source-files';

interface Message {
  readonly message: string;
  /** For translators: what the text is, where it stands, what its placeholders contain. */
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const folder = 'public/_locales';
const messagesOf = (locale: string): Messages =>
  JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8'));
const english = messagesOf('en');
const locales = readdirSync(folder);

/** By language, keys whose text is the same as in English. */
const SAME_TEXT: Readonly<Record<string, readonly string[]>> = {
  de: [
    ...['connection_live', 'history_filter', 'history_by_status', 'details', 'book_name'],
    ...['theme_system'],
    ...['relay_title', 'outcome_ledger', 'field_Flags', 'field_Memos'],
    ...['field_Domain', 'field_LimitAmount', 'type_EscrowCreate'],
  ],
  es: ['relay_title', 'outcome_ledger', 'field_Flags', 'field_Memos', 'type_EscrowCreate'],
  nl: [
    ...['amount_max', 'amount_max_label'],
    ...['code_tag', 'connection_live', 'details', 'history_filter'],
    ...['help', 'history_by_status', 'history_by_type', 'history_by_account', 'history_by_site'],
    ...['book_with_tag', 'relay_account', 'relay_title', 'recipient_recent', 'recipient_tag'],
    ...['outcome_ledger', 'say_nft_uri', 'say_tag', 'source_frame'],
    ...['field_Account', 'field_CheckID', 'field_DestinationTag', 'field_Memos'],
    ...['field_RegularKey', 'field_SourceTag', 'field_TransactionType'],
    ...['type_CheckCreate', 'type_EscrowCreate', 'type_SetRegularKey'],
  ],
};
const SAME_EVERYWHERE = ['extensionName', 'direction', 'source_fetch'];

const code = listFiles('src')
  .filter((path) => /\.(tsx?|html)$/.test(path) && !path.startsWith('src/sandbox/'))
  .map((path) => stripComments(readFileSync(path, 'utf8')))
  .join('\n');
const everything = `${code}\n${readFileSync('manifest.json', 'utf8')}`;

/** Prefixes of keys that the code assembles: `status_${…}` uses every key `status_…`. */
const prefixes = [...code.matchAll(/`([a-z]+_)\$\{/g)].map(([, prefix = '']) => prefix);

/** The key of a plural form: `files_kept` for `files_kept_if_one`; undefined for other keys. */
const countedOf = (key: string) => /^(\w+)_if_[a-z]+$/.exec(key)?.[1];
const countedKeys = new Set(Object.keys(english).flatMap((key) => countedOf(key) ?? []));

function isUsed(form: string): boolean {
  const key = countedOf(form) ?? form;
  return (
    everything.includes(`'${key}'`) ||
    everything.includes(`__MSG_${key}__`) ||
    prefixes.some((prefix) => key.startsWith(prefix)) ||
    // In a table whose values become parts of keys, or in a JSX attribute.
    everything.includes(`"${key}"`)
  );
}

test('the languages that can be chosen are those of the messages', () => {
  expect([...LANGUAGES]).toEqual([...locales].sort());
});

test('every page waits for its language before it renders', () => {
  const calls = [...code.matchAll(/(.*)setPageLanguage\(['")]/g)];
  expect(calls.length).toBeGreaterThan(3);
  // The popup waits for it together with what it reads.
  const started = /^(?:await |const languageSet = )$/;
  const notAwaited = calls.map(([, before = '']) => before).filter((text) => !started.test(text));
  expect(notAwaited, 'Write `await setPageLanguage(…)`.').toEqual([]);
});

test('every message is used', () => {
  const unused = Object.keys(english).filter((key) => !isUsed(key));
  expect(unused, 'Remove them from every language.').toEqual([]);
});

test('every message that the code uses exists', () => {
  const used = [...everything.matchAll(/(?<![\w.])t\('(\w+)'|__MSG_(\w+?)__/g)];
  const missing = used
    .map(([, a, b]) => a ?? b ?? '')
    .filter((key) => !Object.hasOwn(english, key));
  expect(missing, `Add them to ${folder}/en/messages.json.`).toEqual([]);
});

describe.each(locales)('messages of %s', (locale) => {
  const messages = messagesOf(locale);

  test('have the keys of English and all plural forms of the language', () => {
    const forms = [...countedKeys].flatMap((key) =>
      formsIn(locale).map((form) => `${key}_if_${form}`),
    );
    const expected = new Set([...Object.keys(english), ...forms]);
    expect(Object.keys(messages).sort()).toEqual([...expected].sort());
  });

  test('name their language and its direction', () => {
    expect(messages.locale?.message).toBe(locale.replace('_', '-'));
    expect(messages.direction?.message).toBe(directionOf(locale));
  });

  test('have a name and a description within the stores’ limits', () => {
    expect(messages.extensionName?.message.length).toBeLessThanOrEqual(45);
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
  });

  test('name an item of the context menu only by its own message', () => {
    const items = Object.entries(messages).filter(([key]) => key.startsWith('menu_'));
    for (const [item, { message: title }] of items) {
      const parts = title.split('%s').map((part) => part.trim());
      const copies = Object.entries(messages).filter(
        ([key, { message }]) => key !== item && parts.every((part) => message.includes(part)),
      );
      expect(copies, `Write $ITEM$, filled in with the message ${item}.`).toEqual([]);
    }
  });

  test('are not empty and have the placeholders of English', () => {
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

describe.each(locales.filter((locale) => locale !== 'en'))('messages of %s', (locale) => {
  const messages = Object.entries(messagesOf(locale));

  test('are translated', () => {
    const same = messages.filter(
      ([key, { message }]) =>
        message === english[key]?.message && /[a-z]/i.test(message.replace(/\$\w+\$/g, '')),
    );
    const known = [...SAME_EVERYWHERE, ...(SAME_TEXT[locale] ?? [])];
    expect(same.map(([key]) => key).sort()).toEqual(known.sort());
    const words = /\b(the|and|with|your|this|what|from|requests?)\b/i;
    expect(messages.filter(([, { message }]) => words.test(message))).toEqual([]);
  });

  test('keep the hosts, field names and browser placeholders of English', () => {
    const fixed = /%s|\b\w+(?:\.\w+)+\b(?<!\d)|\b[A-Z][a-z]+(?:[A-Z][a-z]*)+\b|https?:\/\/|UTF-8/g;
    for (const [key, { message }] of messages) {
      for (const [name] of english[key]?.message.matchAll(fixed) ?? []) {
        expect(message, key).toContain(name);
      }
    }
  });
});

describe('messages of English', () => {
  test('are described for translators when short or with placeholders', () => {
    const undescribed = Object.entries(english).filter(
      ([, { message, placeholders, description }]) =>
        !description && (placeholders || message.includes('%s') || message.split(' ').length < 3),
    );
    expect(undescribed.map(([key]) => key)).toEqual([]);
  });

  test('explain each of their placeholders', () => {
    for (const [key, { placeholders, description }] of Object.entries(english)) {
      for (const name of Object.keys(placeholders ?? {})) {
        expect(description, key).toMatch(new RegExp(`\\b${name.toUpperCase()}\\b`));
      }
    }
  });

  test('name Xaman in the items of the context menu', () => {
    const items = Object.entries(english).filter(([key]) => key.startsWith('menu_'));
    for (const [key, { message }] of items) {
      expect(message, key).toContain('Xaman');
      expect(message.length, key).toBeLessThanOrEqual(40);
    }
  });

  test('name the item for selected text where they explain the context menu', () => {
    for (const key of ['history_empty', 'sign_in_done_text', 'welcome_try_text']) {
      expect(english[key]?.message, key).toContain('$ITEM$');
    }
  });
});

describe('messages with plural forms', () => {
  test.each([...countedKeys])('“%s” has a form for other numbers than one', (key) => {
    const [other, one] = [english[key], english[`${key}_if_one`]];
    expect(other?.message).toBeTruthy();
    // The form for one may omit the number.
    expect(other?.placeholders).toMatchObject(one?.placeholders ?? {});
  });

  // The type of `t` refuses such a key. For assembled keys the code always calls `counted`.
  test.each(
    [...countedKeys].filter((key) => !prefixes.some((prefix) => key.startsWith(prefix))),
  )('“%s” is formatted with counted()', (key) => {
    expect(code).toMatch(new RegExp(`\\bcounted\\(\\s*[^,;]+,\\s*'${key}'`));
  });
});

/**
 * The plural forms of a language except `other`. Numbers up to 200 suffice: some languages have a form
 * for whole millions, which the extension never needs.
 */
function formsIn(locale: string): string[] {
  const rules = new Intl.PluralRules(locale.replace('_', '-'));
  const forms = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
  return [...forms].filter((form) => form !== 'other');
}

function directionOf(locale: string): string | undefined {
  // Newer engines have the method instead of the property.
  const language = new Intl.Locale(locale.replace('_', '-')) as {
    textInfo?: TextInfo;
    getTextInfo?: () => TextInfo;
  };
  return (language.getTextInfo?.() ?? language.textInfo)?.direction;
}

interface TextInfo {
  readonly direction: string;
}
