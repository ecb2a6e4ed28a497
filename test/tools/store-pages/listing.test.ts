import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { describeDataUse } from '../../../src/tools/store-pages/data-use';
import { chromeListing, firefoxListing, listingText } from '../../../src/tools/store-pages/listing';
import { privacyPage, privacyText } from '../../../src/tools/store-pages/privacy-text';

const html = readFileSync('src/options/privacy.html', 'utf8');
const stores = [
  ['Chrome', chromeListing()],
  ['Firefox', firefoxListing(privacyText(html))],
] as const;

test.each(stores)('the listing for %s has a text within the limit for every field', (_, fields) => {
  for (const { name, text, limit = Number.POSITIVE_INFINITY } of fields) {
    expect(text.trim(), name).not.toBe('');
    expect(text, name).not.toMatch(/undefined|\[object|\$[A-Z]+\$/);
    expect(text.length, name).toBeLessThanOrEqual(limit);
  }
});

test('chromeListing gives the README’s reason for every permission', () => {
  const text = listingText('Chrome', chromeListing());
  for (const permission of manifest.permissions) {
    expect(text).toMatch(new RegExp(`## Why ${permission} \\(\\d+ of 1000 characters\\)\\n\\n\\w`));
  }
  for (const host of manifest.host_permissions) expect(text).toContain(`${host}: `);
});

test('describeDataUse refuses a kind of data without a description', () => {
  expect(() => describeDataUse(['locationInfo'])).toThrow(
    'lists locationInfo, which has no description',
  );
  expect(() => describeDataUse(['none'])).toThrow(); // the extension sends transactions
});

test('privacyText keeps every sentence and removes the markup', () => {
  const text = privacyText(html);
  expect(text).toMatch(/^Privacy\n/);
  expect(text).not.toMatch(/[<>]| {2}/);
  expect(text).toContain('- The names in your address book. Until: you delete them\n');
  const words = (of: string) => of.match(/\w+/g)?.length ?? 0;
  expect(words(text)).toBeGreaterThan(500);
});

test('privacyPage inlines the style sheets', () => {
  const page = privacyPage('<head><link rel="stylesheet" href="/a.css"></head><h1>x</h1>', [
    'h1{}',
  ]);
  expect(page).toBe('<head><style>\nh1{}\n</style>\n</head><h1>x</h1>');
});
