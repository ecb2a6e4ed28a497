import { describe, expect, test } from 'vitest';
import { findDatabaseUrlProblem } from '../../../src/relay/store/database-url';

describe('a PostgreSQL URL can be used', () => {
  test.each([
    'postgres://relay@localhost/relay',
    'postgresql://relay:secret@db.example:5433/relay?sslmode=require',
    'postgres://relay:a%23b%40c%2Fd%25@localhost/relay',
    'postgres:///relay?host=/var/run/postgresql',
  ])('%s', (url) => {
    expect(findDatabaseUrlProblem(url)).toBeUndefined();
  });
});

describe('a URL with an unescaped character is refused, and no piece of it is repeated', () => {
  test.each([
    'postgres://relay:sec#ret@localhost/relay',
    'postgres://relay:12#ret@localhost/relay',
    'postgres://relay:sec/ret@localhost/relay',
    'postgres://relay:12/ret@localhost/relay',
    'postgres://relay:a@b/ret@localhost/relay',
    'postgres://relay:sec?ret@localhost/relay',
    'postgres://relay:12?ret@localhost/relay',
    'postgres://relay:ret%@localhost/relay',
    'postgres://relay:%zzret@localhost/relay',
    'postgres://re#lay:ret@localhost/relay',
  ])('%s', (url) => {
    const problem = findDatabaseUrlProblem(url);
    expect(problem).toContain('# as %23, / as %2F');
    expect(problem).not.toMatch(/ret|sec|localhost|12\b/);
  });
});

test('a URL of another kind of database is refused', () => {
  expect(findDatabaseUrlProblem('mysql://x')).toBe('must begin with postgres://');
});
