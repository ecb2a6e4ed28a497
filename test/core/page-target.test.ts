import { describe, expect, test } from 'vitest';
import { findDraft, siteOf } from '../../src/core/draft';
import { findPageTarget } from '../../src/core/page-target';

const place = { window: 1, tab: 2, frame: 0 };
const glance = { id: 'a', kind: 'picture', place, page: 'https://a.example/', source: 'x' };

test('reads a stored page target back unchanged', () => {
  expect(findPageTarget(glance)).toEqual(glance);
});

test.each([
  ['no value', undefined],
  ['no id', { ...glance, id: '' }],
  ['another kind', { ...glance, kind: 'link' }],
  ['no place', { ...glance, place: undefined }],
  ['a place with a fractional tab', { ...glance, place: { ...place, tab: 1.5 } }],
  ['no page', { ...glance, page: undefined }],
  ['no source', { ...glance, source: 3 }],
])('rejects a page target with %s', (_name, row) => {
  expect(findPageTarget(row)).toBeUndefined();
});

describe('a draft', () => {
  const draft = { id: 'a', createdAt: 1, kind: 'link', text: 'xrpl:', site: 'a.example' };

  test('keeps the tab it came from', () => {
    expect(findDraft({ ...draft, place })).toEqual({ ...draft, place });
  });

  test('has no place when the stored one is damaged', () => {
    expect(findDraft({ ...draft, place: { tab: 'x' } })).toEqual(draft);
  });

  test('is rejected without text', () => {
    expect(findDraft({ ...draft, text: undefined })).toBeUndefined();
  });
});

test.each([
  ['https://a.example:8443/x', 'a.example:8443'],
  ['http://user@a.example/', 'a.example'],
  ['https://bücher.example/', 'xn--bcher-kva.example'],
  ['chrome://settings/', ''],
  ['chrome-extension://abcdef/page.html', ''],
  ['about:blank', ''],
  ['file:///tmp/x.html', ''],
  ['data:text/html,x', ''],
  [undefined, ''],
])('the website of %s is "%s"', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
