import { describe, expect, test } from 'vitest';
import { findDraft, siteOf } from '../../src/core/draft';
import { findPageTarget } from '../../src/core/page-target';

const place = { window: 1, tab: 2, frame: 0 };
const pageTarget = { id: 'a', kind: 'picture', place, page: 'https://a.example/', source: 'x' };

test('findPageTarget reads a stored page target', () => {
  expect(findPageTarget(pageTarget)).toEqual(pageTarget);
});

test.each([
  ['a reported selection', { reported: 'r… 7' }, { reported: 'r… 7' }],
  ['an empty reported selection', { reported: '' }, { reported: '' }],
  ['a damaged reported selection', { reported: 7 }, {}],
])('findPageTarget reads a page target with %s', (_name, stored, read) => {
  expect(findPageTarget({ ...pageTarget, ...stored })).toEqual({ ...pageTarget, ...read });
});

test.each([
  ['no value', undefined],
  ['no id', { ...pageTarget, id: '' }],
  ['another kind', { ...pageTarget, kind: 'link' }],
  ['no place', { ...pageTarget, place: undefined }],
  ['a place with a fractional tab', { ...pageTarget, place: { ...place, tab: 1.5 } }],
  ['no page', { ...pageTarget, page: undefined }],
  ['no source', { ...pageTarget, source: 3 }],
])('findPageTarget rejects a page target with %s', (_name, row) => {
  expect(findPageTarget(row)).toBeUndefined();
});

describe('findDraft', () => {
  const draft = { id: 'a', createdAt: 1, kind: 'link', text: 'xrpl:', site: 'a.example' };

  test('reads a draft with its tab place', () => {
    expect(findDraft({ ...draft, place })).toEqual({ ...draft, place });
  });

  test.each(['lines', 'end'])('reads what the text may lack: its %s', (missing) => {
    expect(findDraft({ ...draft, missing })).toEqual({ ...draft, missing });
  });

  test('leaves out what the text may lack when it is damaged', () => {
    expect(findDraft({ ...draft, missing: 'start' })).toEqual(draft);
  });

  test('leaves out a damaged place', () => {
    expect(findDraft({ ...draft, place: { tab: 'x' } })).toEqual(draft);
  });

  test('rejects a draft without text', () => {
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
])('siteOf %s is "%s"', (url, site) => {
  expect(siteOf(url)).toBe(site);
});
