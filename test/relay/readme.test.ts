import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands } from '../../src/relay/command-line/commands';
import { formatUsage } from '../../src/relay/command-line/help';
import { readConfig } from '../../src/relay/config';
import { METRICS } from '../../src/relay/metric-table';
import { sourceFiles } from '../../src/tools/repository/source-files';

const readme = readFileSync('src/relay/README.md', 'utf8');

/** The cells of a table in the README, found by its heading row. */
function tableRows(headings: string): string[][] {
  const start = readme.indexOf(`| ${headings} |\n`);
  const lines = readme.slice(start).split('\n').slice(2);
  const end = lines.findIndex((line) => !line.startsWith('|'));
  return lines.slice(0, end).map((line) =>
    line
      .slice(2, -2)
      .split(/(?<!\\) \| /)
      .map((cell) => cell.replaceAll('\\|', '|').trim()),
  );
}

/** A cell without the backticks of Markdown. */
const withoutCode = (cell = ''): string => cell.replaceAll('`', '');

const required: Readonly<Record<string, string>> = {
  XAMAN_API_KEY: '11111111-1111-4111-8111-111111111111',
  XAMAN_API_SECRET: '22222222-2222-4222-8222-222222222222',
  RELAY_KEY: '00'.repeat(32),
};
const settings = tableRows('Setting | Usual | What it is').map(([name, usual]) => ({
  name: withoutCode(name),
  usual: withoutCode(usual),
}));

test('the table of settings lists exactly the settings that the code reads', () => {
  const read = new Set<string>();
  const readWith = (more: Readonly<Record<string, string>>) =>
    readConfig((name) => {
      read.add(name);
      return { ...required, ...more }[name];
    });
  readWith({});
  readWith({ DATABASE_URL: 'postgres://one/two' });
  expect(settings.map(({ name }) => name).sort()).toEqual([...read].sort());
});

test.each(settings)('the default of $name is $usual', ({ name, usual }) => {
  const config = (more: Readonly<Record<string, string>>) =>
    readConfig((key) => ({ ...required, ...more })[key]);
  if (usual !== 'none') return expect(config({ [name]: usual })).toEqual(config({}));
  if (!(name in required)) return expect(config({ [name]: '' })).toEqual(config({}));
  expect(() => config({ [name]: '' })).toThrow(`${name} `);
});

test('the table of commands matches the output of `help`', () => {
  const rows = tableRows('Command | What it does').map(([usage, summary]) => [
    withoutCode(usage),
    summary,
  ]);
  expect(rows).toEqual(commands.map((command) => [formatUsage(command), command.summary]));
});

test('the table of metrics matches the code, and the code measures every metric', () => {
  const rows = tableRows('Metric | What it measures').map(([name, help]) => [
    withoutCode(name),
    help,
  ]);
  expect(rows).toEqual(Object.entries(METRICS).map(([name, { help }]) => [name, help]));
  const measured = sourceFiles('src/relay').flatMap(({ text }) =>
    [...text.matchAll(/metrics\.(?:count|time|gauge)\(\s*'(\w+)'/g)].map(([, name]) => name),
  );
  expect(Object.keys(METRICS).sort()).toEqual([...new Set(measured)].sort());
});
