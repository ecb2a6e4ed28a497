/** An address that stands next to a secret. */
const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';

/** The ways in which people and programs write a list of words, by name. */
export const WORD_WRAPPINGS: Readonly<Record<string, (words: readonly string[]) => string>> = {
  alone: (words) => words.join(' '),
  'over lines': (words) => words.join('\n'),
  'with commas': (words) => words.join(', '),
  hyphenated: (words) => words.join('-'),
  'with underscores': (words) => words.join('_'),
  'with a label': (words) => `Recovery phrase: ${words.join(' ')}`,
  'in a sentence': (words) => `Write these down: ${words.join(' ')}. Keep them safe.`,
  'in the middle of a sentence': (words) => `The phrase is "${words.join(' ')}", and no other.`,
  'between paragraphs': (words) => `Hello all,\n\n${words.join(' ')}\n\nSee you there!`,
  numbered: (words) => words.map((word, at) => `${at + 1}. ${word}`).join('\n'),
  'numbered in one line': (words) => words.map((word, at) => `${at + 1}) ${word}`).join(' '),
  'in two numbered columns': (words) => inColumns(words, 2).join('\n'),
  'in three numbered columns and a sentence': (words) =>
    `These are mine.\n${inColumns(words, 3).join('\n')}\nWith no others.`,
  'in table cells': (words) => words.map((word) => `| ${word} `).join(''),
  'in rows of a table': (words) => words.map((word, at) => `| ${at + 1} | ${word} |`).join('\n'),
  'as a JSON list': (words) => JSON.stringify({ words }),
  'as a JSON object': (words) =>
    JSON.stringify(Object.fromEntries(words.map((word, at) => [`word${at + 1}`, word]))),
  'as a field of JSON': (words) => JSON.stringify({ to: BOB, text: words.join(' ') }),
  'in a query': (words) => `https://a.example/?q=${encodeURIComponent(words.join(' '))}`,
  'in a query with pluses': (words) =>
    `https://a.example/?q=${words.map(encodeURIComponent).join('+')}&x=1`,
  'in memo hex': (words) => memoOf(words.join(' ')),
  'in base64': (words) => Buffer.from(`mine: ${words.join(' ')}`).toString('base64'),
  'beside an address': (words) => `${BOB} ${words.join(' ')}`,
  'before an address': (words) => `${words.join(' ')} ${BOB}`,
  'as cells of HTML': (words) =>
    `<table><tr>${words.map((word) => `<td>${word}</td>`).join('')}</tr></table>`,
};

/** The ways in which a text without spaces stands in a text, by name. */
export const KEY_WRAPPINGS: Readonly<Record<string, (key: string) => string>> = {
  alone: (key) => key,
  quoted: (key) => `"${key}"`,
  'with a label': (key) => `Seed: ${key}`,
  'in a sentence': (key) => `My key is ${key}, keep it.`,
  'in JSON': (key) => JSON.stringify({ a: [{ b: key }] }),
  'in code': (key) => `const wallet = Wallet.fromSeed('${key}')`,
  'in an environment file': (key) => `A=1\nSEED=${key}\nB=2`,
  'in a query': (key) => `https://a.example/?x=${key}&y=1`,
  'in a path': (key) => `https://a.example/${key}`,
  'in memo hex': (key) => memoOf(`my key: ${key}`),
  'in base64': (key) => Buffer.from(`mine: ${key}`).toString('base64'),
  'beside an address': (key) => `${BOB} ${key}`,
  'joined to other words': (key) => `key_${key}_mine`,
  'over two lines': (key) => `${key.slice(0, 14)}\n${key.slice(14)}`,
  'concatenated in code': (key) => `'${key.slice(0, 9)}' + '${key.slice(9)}'`,
  'over the cells of a table': (key) =>
    `| ${key.slice(0, 8)} | ${key.slice(8, 17)} | ${key.slice(17)} |`,
  'over tabs': (key) => `${key.slice(0, 8)}\t${key.slice(8, 17)}\t${key.slice(17)}`,
  'over numbered rows': (key) =>
    `1: ${key.slice(0, 10)}\n2: ${key.slice(10, 20)}\n3: ${key.slice(20)}`,
  'over cells with labels': (key) =>
    `| Part 1 | ${key.slice(0, 15)} |\n| Part 2 | ${key.slice(15)} |`,
  'over cells of HTML': (key) => `<tr><td>${key.slice(0, 15)}</td><td>${key.slice(15)}</td></tr>`,
  'with slashes': (key) => `${key.slice(0, 10)} / ${key.slice(10, 20)} / ${key.slice(20)}`,
};

/** The ways in which Xaman's eight secret numbers are written, by name. */
export const NUMBER_WRAPPINGS: Readonly<Record<string, (rows: readonly string[]) => string>> = {
  'as rows': (rows) => rows.map((row, at) => `Row ${letter(at)}: ${row}`).join('\n'),
  'as lettered rows': (rows) => rows.map((row, at) => `${letter(at)} ${row}`).join('\n'),
  'as numbered rows': (rows) => rows.map((row, at) => `${at + 1}. ${row}`).join('\n'),
  'as plain rows': (rows) => rows.join('\n'),
  'in one line': (rows) => rows.join(' '),
  'with commas': (rows) => rows.join(', '),
  'with slashes': (rows) => rows.join('/'),
  'with dots': (rows) => rows.join('.'),
  'with dots and spaces': (rows) => rows.join(' . '),
  'with hyphens': (rows) => rows.join('-'),
  'as 48 digits': (rows) => rows.join(''),
  'with spaces inside': (rows) => rows.map((row) => `${row.slice(0, 3)} ${row.slice(3)}`).join(' '),
  'in table rows': (rows) => rows.map((row, at) => `| ${letter(at)} | ${row} |`).join('\n'),
  'in table cells': (rows) => `| ${rows.join(' | ')} |`,
  'in two columns': (rows) =>
    [0, 1, 2, 3]
      .map((at) => `${letter(at)} ${rows[at]}\t${letter(at + 4)} ${rows[at + 4]}`)
      .join('\n'),
  'in two columns without letters': (rows) =>
    [0, 1, 2, 3].map((at) => `${rows[at]}  ${rows[at + 4]}`).join('\n'),
  'as a JSON list': (rows) => JSON.stringify(rows),
  'as a JSON list of numbers': (rows) => JSON.stringify(rows.map(Number)),
  'as a JSON object': (rows) =>
    JSON.stringify(Object.fromEntries(rows.map((row, at) => [letter(at), row]))),
  'as JSON rows': (rows) =>
    JSON.stringify(rows.map((row, at) => ({ row: letter(at), value: row }))),
  'in a sentence': (rows) => `My numbers are ${rows.join(' ')}, keep them.`,
  'beside an address': (rows) => `${BOB} ${rows.join(' ')}`,
  'in memo hex': (rows) => memoOf(`numbers: ${rows.join(' ')}`),
  'as cells of HTML': (rows) => rows.map((row) => `<td>${row}</td>`).join(''),
};

function letter(row: number): string {
  return 'ABCDEFGH'[row] ?? '';
}

/** Rows of columns, numbered from the top of the first column to the bottom of the last. */
function inColumns(words: readonly string[], columns: number): string[] {
  const height = Math.ceil(words.length / columns);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: columns }, (_, column) => column * height + row)
      .filter((at) => at < words.length)
      .map((at) => `${at + 1}. ${words[at]}`)
      .join('   '),
  );
}

/** A transaction with a memo of this text. */
export function memoOf(text: string): string {
  const MemoData = Buffer.from(text).toString('hex').toUpperCase();
  return JSON.stringify({ TransactionType: 'SignIn', Memos: [{ Memo: { MemoData } }] });
}
