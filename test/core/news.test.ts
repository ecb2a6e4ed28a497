import { expect, test } from 'vitest';
import { findUnseenVersion, type VersionNews } from '../../src/core/news';

const newsOf = (...versions: string[]): VersionNews[] =>
  versions.map((version) => ({ version, entries: [{ title: 'New', text: 'Text' }] }));

test.each<[string, string[], string | undefined, string, string | undefined]>([
  ['after an update to a version with news', ['0.3.0', '0.2.0'], '0.2.0', '0.3.0', '0.3.0'],
  ['after an update that skipped it', ['0.3.0', '0.2.0'], '0.1.4', '0.4.0', '0.3.0'],
  ['from a version that stored none', ['0.3.0'], undefined, '0.3.0', '0.3.0'],
  ['after a new main version', ['1.0.0'], '0.12.0', '1.0.0', '1.0.0'],
  ['after a repair', ['0.3.0'], '0.3.0', '0.3.1', undefined],
  ['after a repair with an entry of its own', ['0.3.1', '0.3.0'], '0.3.0', '0.3.1', undefined],
  ['after an update without news', ['0.2.0'], '0.2.0', '0.3.0', undefined],
  ['in the version that was installed', ['0.3.0'], '0.3.0', '0.3.0', undefined],
  ['after a return to an earlier version', ['0.3.0', '0.2.0'], '0.3.0', '0.2.0', undefined],
  ['numbers are no text', ['0.10.0', '0.9.0'], '0.9.0', '0.10.0', '0.10.0'],
])('findUnseenVersion %s', (_name, versions, seen, running, expected) => {
  expect(findUnseenVersion(newsOf(...versions), seen, running)).toBe(expected);
});
