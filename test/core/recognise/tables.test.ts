import { expect, test } from 'vitest';
import type { Draft } from '../../../src/core/draft';
import { recognise } from '../../../src/core/recognise/recognise';

const ADDRESS = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const OTHER = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';

const read = (text: string) =>
  recognise({ id: '1', createdAt: 0, kind: 'selection', text, site: '' } as Draft);

test.each([
  ['a file with commas', `address,name,Memo\n${ADDRESS},Exchange,1234567\n`],
  ['a file with quotes', `"name","address","tag"\n"Exchange","${ADDRESS}","1234567"`],
  ['a file with semicolons', `Name;Adresse;Zieltag\nBörse;${ADDRESS};1234567`],
  ['a copied table', `Address\tName\tMemo\n${ADDRESS}\tExchange\t1234567`],
  ['a copied table of two columns', `Address\tMemo\n${ADDRESS}\t1234567`],
  ['a copied table with an empty cell', `\tAddress\tTag\n\t${ADDRESS}\t1234567`],
  ['a table with a fee', `Coin\tAddress\tTag\tFee\nXRP\t${ADDRESS}\t1234567\t0.2`],
  ['a table below a heading', `Deposits, in short\nCoin\tTag\tAddress\nXRP\t1234567\t${ADDRESS}`],
  ['Markdown', `| Address | Memo |\n| --- | --- |\n| ${ADDRESS} | 1234567 |`],
  [
    'Markdown without bars around it',
    `Coin | Address | Memo\n--|--|--\nXRP | ${ADDRESS} | 1234567`,
  ],
])('reads the tag by the title of its column in %s', (_name, text) => {
  expect(read(text)).toMatchObject({
    kind: 'payment',
    payment: { destination: ADDRESS, tag: 1_234_567 },
  });
});

test.each([
  ['a file without titles', `${ADDRESS}, Exchange, 1234567`],
  ['a row without titles', `${ADDRESS}\tExchange\t1234567`],
  ['a row of Markdown without titles', `| ${ADDRESS} | Exchange | 1234567 |`],
  ['a column with an unknown title', `Address\tName\tReference\n${ADDRESS}\tExchange\t1234567`],
  ['two tags', `Address\tTag\tMemo\n${ADDRESS}\t1234567\t7654321`],
  ['two rows', `Address\tTag\n${ADDRESS}\t1234567\n${OTHER}\t7654321`],
  ['two tags of one address', `Address\tTag\n${ADDRESS}\t1\n${ADDRESS}\t2`],
])('refuses to pay without the number in %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'nothing' });
});

test.each([
  ['no tag in its column', `Coin\tAddress\tTag\nXRP\t${ADDRESS}\t`],
  ['other numbers', `Coin\tAddress\tFee\tConfirmations\nXRP\t${ADDRESS}\t0.2\t1`],
  ['a line of prose with commas above', `Hello, friends of XRP\nhere is ${ADDRESS}, thanks`],
])('pays the address of a table with %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'payment', payment: { destination: ADDRESS } });
});
