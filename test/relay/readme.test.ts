import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/relay/command-line/commands';
import { usageOf } from '../../src/relay/command-line/help';
import { readConfig } from '../../src/relay/config';
import { METRICS } from '../../src/relay/metric-table';
import { sourceFiles } from '../../src/tools/repository/source-files';

const readme = readFileSync('src/relay/README.md', 'utf8');

/** The rows below a table's head, their first cells without marks of code. */
function rowsBelow(head: string): string[][] {
  const start = readme.indexOf(`| ${head} |\n`);
  const lines = readme.slice(start).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  );
}

const bare = (cell = ''): string => cell.replaceAll('`', '');

const required: Readonly<Record<string, string>> = {
  XAMAN_API_KEY: '11111111-1111-4111-8111-111111111111',
  XAMAN_API_SECRET: '22222222-2222-4222-8222-222222222222',
  RELAY_KEY: '00'.repeat(32),
};
const settings = rowsBelow('Setting | Usual | What it is').map(([name, usual]) => ({
  name: bare(name),
  usual: bare(usual),
}));

test('the table of settings names all that the code reads, and no other', () => {
  const read = new Set<string>();
  const note = (more: Readonly<Record<string, string>>) =>
    readConfig((name) => {
      read.add(name);
      return { ...required, ...more }[name];
    });
  note({});
  note({ DATABASE_URL: 'postgres://one/two' });
  expect(settings.map(({ name }) => name).sort()).toEqual([...read].sort());
});

test.each(settings)('$name is $usual when it is not set', ({ name, usual }) => {
  const config = (more: Readonly<Record<string, string>>) =>
    readConfig((asked) => ({ ...required, ...more })[asked]);
  if (usual !== 'none') return expect(config({ [name]: usual })).toEqual(config({}));
  if (!(name in required)) return expect(config({ [name]: '' })).toEqual(config({}));
  expect(() => config({ [name]: '' })).toThrow(`${name} `);
});

test('the table of commands is what `help` says', () => {
  const rows = rowsBelow('Command | What it does').map(([usage, says]) => [bare(usage), says]);
  expect(rows).toEqual(commands.map((command) => [usageOf(command), command.says]));
});

test('the table of metrics is the one of the code, and every metric in it is measured', () => {
  const rows = rowsBelow('Metric | What it measures').map(([name, help]) => [bare(name), help]);
  expect(rows).toEqual(Object.entries(METRICS).map(([name, { help }]) => [name, help]));
  const measured = sourceFiles('src/relay').flatMap(({ text }) =>
    [...text.matchAll(/metrics\.(?:count|time|gauge)\(\s*'(\w+)'/g)].map(([, name]) => name),
  );
  expect(Object.keys(METRICS).sort()).toEqual([...new Set(measured)].sort());
});
