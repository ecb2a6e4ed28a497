import { expect, test } from 'vitest';
import { recognise } from '../../../../src/core/recognise/recognise';
import { memoOf } from './wrappings';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const SEED = 'sn3nxiW7v8KXzPzAqzyHXbSSKNuN9';
const ED_SEED = 'sEdTM1uX8pu2do5XvTnutH6HsouMaM2';
const KEY = '502C109DE316F2CA52C22A20AED507966DDFB59AB8A2CB8505721B1FB8CCBBCC';
const PUBLIC_KEY = 'ED01FA53FA5A7E77798F882ECE20B1ABC00BB358A9E55A202D0D0676BD0CE37A63';
const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const ROWS = ['554872', '394230', '209376', '323698', '140250', '387423', '652803', '258676'];
/** Published with the key CCAC2AED591056BE4F90FD441C534766. */
const RFC_1751 = 'CHOW SAP ODIN GAUR SELF ME MONT LIST GEE SHED LASS CHOU';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  // Private keys and seeds in hex, by their names.
  `Private key: ${KEY}`,
  `PRIVATE KEY (hex): ${KEY}`,
  `Private key of ${BOB}: ${KEY}`,
  `Secret key\t${KEY}`,
  `private_key = "0x${KEY}"`,
  `privKey: ${KEY.toLowerCase()}`,
  `privateKeyHex=${KEY}`,
  `The private key is ${KEY}`,
  `Privater Schlüssel: ${KEY}`,
  `Privatschlüssel:\n${KEY}`,
  `privater Schluessel ${KEY}`,
  `Geheimer Schlüssel: ${KEY}`,
  `Clave privada: ${KEY}`,
  `Llave privada\n${KEY}`,
  `clave secreta = ${KEY}`,
  `秘密鍵: ${KEY}`,
  `秘密鍵：${KEY}`,
  `プライベートキー\n${KEY}`,
  `秘密鍵は${KEY}です`,
  `Privésleutel: ${KEY}`,
  `Privé sleutel: ${KEY}`,
  `Geheime sleutel: ${KEY}`,
  `Clé privée : ${KEY}`,
  `Chiave privata: ${KEY}`,
  `Chave privada: ${KEY}`,
  `개인 키: ${KEY}`,
  `私钥：${KEY}`,
  `私鑰: ${KEY}`,
  `${KEY} (private key)`,
  `ED${KEY} ← private key`,
  `Seed hex: ${KEY.slice(0, 32)}`,
  `Seed (hex): ${KEY.slice(32)}`,
  `master_seed_hex: "${KEY.slice(0, 32)}"`,
  `{"account_id":"${BOB}","master_seed_hex":"${KEY.slice(0, 32)}"}`,
  `Entropy: ${KEY.slice(0, 32)}`,
  `シード: ${KEY.slice(0, 32)}`,
  `00${KEY}`,
  `"00${KEY}"`,
  `Keep this: 00${KEY}.`,
  `new Wallet("${PUBLIC_KEY}","ED${KEY}")`,
  `new xrpl.Wallet('${PUBLIC_KEY}', 'ED${KEY}')`,
  `const wallet = new Wallet(\n  "${PUBLIC_KEY}",\n  "ED${KEY}",\n);`,
  `Wallet(public_key="${PUBLIC_KEY}", private_key="ED${KEY}")`,
  `{"publicKey":"${PUBLIC_KEY}","privateKey":"ED${KEY}"}`,
  `{"privateKey":"ED${KEY}","publicKey":"${PUBLIC_KEY}"}`,
  `| Public key | ${PUBLIC_KEY} |\n| Private key | ED${KEY} |`,
  memoOf(`Private key: ${KEY}`),
  // Family seeds.
  SEED,
  ED_SEED,
  `${BOB} ${SEED}`,
  `${BOB}\n${SEED}`,
  `Address: ${BOB}, secret: ${SEED}`,
  `| ${SEED.slice(0, 9)} | ${SEED.slice(9, 19)} | ${SEED.slice(19)} |`,
  `${SEED.slice(0, 9)}\t${SEED.slice(9, 19)}\t${SEED.slice(19)}`,
  `Part 1 | ${SEED.slice(0, 15)}\nPart 2 | ${SEED.slice(15)}`,
  `<td>${ED_SEED.slice(0, 16)}</td><td>${ED_SEED.slice(16)}</td>`,
  `1) ${ED_SEED.slice(0, 16)}\n2) ${ED_SEED.slice(16)}`,
  memoOf(ED_SEED),
  memoOf(`pay ${BOB} with ${SEED}`),
  // With one wrong character.
  `${SEED.slice(0, 10)}z${SEED.slice(11)}`,
  // Fields.
  '{"secret":"hunter2","tx_json":{}}',
  '{"method":"sign","params":[{"secret":"correct horse battery staple"}]}',
  "wallet = { seed: 'whatever' }",
  'https://example.test/?secret=hunter2',
  'XRPL_SECRET=hunter2\nXRPL_NODE=x',
  'Passphrase: hunter22',
  // Recovery phrases.
  PHRASE,
  PHRASE.toUpperCase(),
  PHRASE.replaceAll(' ', '-'),
  PHRASE.replaceAll(' ', '.'),
  PHRASE.replaceAll(' ', ' / '),
  PHRASE.replaceAll(' ', '_'),
  `Write these down: ${PHRASE}. Keep them safe.`,
  `Please keep ${PHRASE} in your mind and never lose it, whatever happens to the paper.`,
  `My phrase is ${PHRASE}`,
  `The words ${PHRASE} open the wallet of ${BOB}`,
  `${BOB}: ${PHRASE}`,
  `${BOB}\n${PHRASE}`,
  '1. legal   7. worth\n2. winner  8. useful\n3. thank   9. legal\n4. year   10. winner\n5. wave   11. thank\n6. sausage 12. yellow',
  'Here they are:\n1 legal\t7 worth\n2 winner\t8 useful\n3 thank\t9 legal\n4 year\t10 winner\n5 wave\t11 thank\n6 sausage\t12 yellow\nDo not tell.',
  'legal worth\nwinner useful\nthank legal\nyear winner\nwave thank\nsausage yellow',
  'zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong',
  `${'abandon '.repeat(11)}about`,
  // With a word misspelt.
  PHRASE.replace('sausage', 'sausege'),
  // The same entropy in other languages.
  `${'abaco '.repeat(11)}abete`,
  `${'abaisser '.repeat(11)}abeille`,
  `${'あいこくしん　'.repeat(11)}あおぞら`,
  `${'가격 '.repeat(11)}가능`,
  `${'的 '.repeat(11)}在`,
  memoOf(PHRASE),
  `{"TransactionType":"SignIn","note":"${PHRASE}"}`,
  // RFC 1751.
  RFC_1751,
  RFC_1751.toLowerCase(),
  `Master key: ${RFC_1751}`,
  `The master key is ${RFC_1751}, as rippled printed it.`,
  `{"account_id":"${BOB}","master_key":"${RFC_1751}"}`,
  `{"x":"${RFC_1751}"}`,
  memoOf(RFC_1751),
  // Secret numbers of Xaman.
  ROWS.map((row, at) => `Row ${'ABCDEFGH'[at]}: ${row}`).join('\n'),
  ROWS.map((row, at) => `${'ABCDEFGH'[at]}\t${row}`).join('\n'),
  ROWS.map((row, at) => `| ${'ABCDEFGH'[at]} | ${row} |`).join('\n'),
  JSON.stringify(ROWS),
  JSON.stringify(Object.fromEntries(ROWS.map((row, at) => ['ABCDEFGH'[at], row]))),
  ROWS.join(' / '),
  ROWS.join('.'),
  ROWS.join(''),
  `My numbers: ${ROWS.join(', ')}. Do not lose them.`,
  `${BOB} ${ROWS.join(' ')}`,
  memoOf(ROWS.join(' ')),
  // With one wrong digit.
  ROWS.join(' ').replace('554872', '554873'),
])('finds the secret in %j', (text) => {
  expect(read(text)).toEqual({ kind: 'secret' });
});
