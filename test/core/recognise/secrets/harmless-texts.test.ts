import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hasSecret } from '../../../../src/core/recognise/hidden-secrets';
import { recognise } from '../../../../src/core/recognise/recognise';
import { memoOf } from './wrappings';

const BOB = 'rHfyMX7Wq1dnd9GxFvbgS6a2ejejW2hzrz';
const HASH = '14049027152C527C0DA987C5294D89C0DEEB075883921E88073C9D23498B96BE';
const PUBLIC_KEY = 'ED01FA53FA5A7E77798F882ECE20B1ABC00BB358A9E55A202D0D0676BD0CE37A63';
const TXJSON = `{"TransactionType":"AccountSet","Account":"${BOB}"}`;

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  // Ids and keys that are public.
  HASH,
  `Hash: ${HASH}`,
  `Never share your private key.\nHash: ${HASH}`,
  `Your private key signed the transaction ${HASH}`,
  `The seed of this account was used. ${HASH}`,
  '00000D2F5B1A2C3E4F5A6B7C8D9EAFB0C1D2E3F405162738',
  '05DEADBEEFADEDACEFADEBADCAFEABEDFACEBEEFDEADCAFE',
  '0158415500000000C1F76FF6ECB0BAC600000000',
  '524C555344000000000000000000000000000000',
  PUBLIC_KEY,
  `03${HASH}`,
  `{"SigningPubKey":"${PUBLIC_KEY}"}`,
  `["${PUBLIC_KEY}","${PUBLIC_KEY.replace('01', '02')}"]`,
  `Public key: ${PUBLIC_KEY}\nKeep the private key to yourself.`,
  '000813881A3F0A9D8C5D7E2B1F5E6A7C8B9D0E1F2A3B4C5D6E7F8091A2B3C4D5',
  'A0258020E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855810100',
  '0'.repeat(48),
  '0'.repeat(66).replace('00', 'ED'),
  // Notes.
  'Thanks for the great dinner last night see you all next week',
  'Payment for the blue jacket size medium please ship before next friday morning',
  'Happy birthday dear friend enjoy your special day with cake and music',
  'Invoice twelve for garden work done in spring and early summer, thanks',
  'Danke für das schöne Essen gestern Abend wir sehen uns nächste Woche wieder',
  'Gracias por la cena de anoche nos vemos todos la próxima semana aquí',
  'Merci pour le dîner hier soir on se voit tous la semaine prochaine',
  'Grazie per la bella cena di ieri sera ci vediamo la prossima settimana',
  'Bedankt voor het lekkere eten gisteravond tot volgende week allemaal weer thuis',
  'きのう の ごはん とても おいしかった です また らいしゅう みんな で あいましょう ね',
  '昨天的晚饭很好吃下周见',
  '谢谢你昨天晚上请我们大家吃饭',
  '今天天气很好我们去公园玩吧',
  '我们在一起工作了好多年',
  '어제 저녁 정말 맛있게 잘 먹었습니다 다음 주에 모두 다시 만나요',
  // Placeholders.
  '{"secret":"s████"}',
  '{"secret":"s████████████████████████████"}',
  '{"secret":null}',
  '{"secret":"string"}',
  '{ secret: string; seed?: string | undefined }',
  '{"seed":"process.env.SEED"}',
  'const wallet = Wallet.fromSeed(process.env.SEED)',
  "const seed = process.env['SEED']",
  'seed: process.env.SEED,',
  'const seed = import.meta.env.VITE_SEED',
  'seed = os.environ["SEED"]',
  'seed = os.getenv("SEED")',
  'SEED=$XRPL_SEED',
  `seed: \${SEED}`,
  '{"secret":"<your secret>"}',
  '{"secret":"YOUR_SECRET_KEY"}',
  '{"secret":"{{secret}}"}',
  '{"secret":""}',
  '{"seed":undefined}',
  '{"seed":"sXXXXXXXXXXXXXXXXXXXXXXXXXXXX"}',
  '{"secret":"s..."}',
  '{"secret":"***"}',
  '{"private_key":"redacted"}',
  'secret: wallet.seed',
  'wallet.secret = getSecret(account)',
  'secret = None',
  'mnemonic: null',
  'type Options = { passphrase: string; mnemonic: string }',
  '{"secret":"The secret key of the account that signs"}',
  // Words that only name a secret.
  `Seed: 5 XRP minimum. Donate: ${BOB}`,
  `Seed round: 5000000 XRP to ${BOB}`,
  `Secret: ask at the desk. ${BOB}`,
  'Mnemonic: 12 or 24 words that restore a wallet.',
  'Private key: keep it offline and never type it into a website.',
  'https://avatars.example/7.x/shapes/svg?seed=Felix',
  'https://picsum.example/?seed=42',
  'random seed=12345',
  'Seed: 42',
  // Numbers.
  'January 104233\nFebruary 205512\nMarch 310872\nApril 398110\nMay 411903\nJune 520045\nJuly 618224\nAugust 701337',
  'Jan 104233 Feb 205512 Mar 310872 Apr 398110 May 411903 Jun 520045 Jul 618224 Aug 701337 Sep 733310',
  '| Month | Sales |\n| 1 | 104233 |\n| 2 | 205512 |\n| 3 | 310872 |\n| 4 | 398110 |\n| 5 | 411903 |\n| 6 | 520045 |\n| 7 | 618224 |\n| 8 | 701337 |',
  '100000 200000 300000 400000 500000 600000 700000 800000',
  '000000 000000 000000 000000 000000 000000 000000 000000',
  '[0,0,0,0,0,0,0,0,0,0,0,0]',
  '20260101 20260102 20260103 20260104 20260105 20260106 20260107 20260108',
  // Lists of ordinary words.
  'Home\nAbout\nContact\nProducts\nServices\nBlog\nTeam\nCareers\nPress\nLegal\nTerms\nHelp',
  '1. Milk\n2. Bread\n3. Eggs\n4. Butter\n5. Cheese\n6. Apples\n7. Rice\n8. Salt\n9. Tea\n10. Coffee\n11. Sugar\n12. Flour',
  'Account, Fee, Sequence, Flags, Memos, Signers, Destination, Amount, SendMax, Paths, InvoiceID, DeliverMin',
  'check(0); // false\ncheck(1); // false\ncheck(2); // true\ncheck(3); // false\ncheck(4); // true\ncheck(5); // false\ncheck(6); // true',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT.',
  'NOT FOR SALE: ALL OF IT IS FREE TO USE AND NO ONE MAY ASK YOU TO PAY ANY FEE FOR IT',
])('finds no secret in %j', (text) => {
  expect(hasSecret(text)).toBe(false);
  expect(hasSecret(memoOf(text))).toBe(false);
  expect(hasSecret(JSON.stringify({ a: text.replaceAll('"', '') }))).toBe(false);
});

test('finds a payment and a transaction next to words that only name a secret', () => {
  expect(read(`Seed: 5 XRP minimum. Donate: ${BOB}`)).toMatchObject({
    kind: 'payment',
    payment: { destination: BOB },
  });
  const sample = `{"method":"sign","params":[{"secret":"s████","tx_json":${TXJSON}}]}`;
  expect(read(sample)).toMatchObject({ kind: 'transaction', txjson: JSON.parse(TXJSON) });
  expect(read(HASH)).toMatchObject({ kind: 'hash', txid: HASH });
});

test('finds no secret in any message of the extension', () => {
  const alarms = readdirSync('public/_locales').flatMap((language) => {
    const file = readFileSync(`public/_locales/${language}/messages.json`, 'utf8');
    const messages = Object.values(JSON.parse(file) as Record<string, { message: string }>);
    return messages.map(({ message }) => message).filter(hasSecret);
  });
  expect(alarms).toEqual([]);
});

test.each([
  'README.md',
  'src/README.md',
  'src/sandbox/PROTOCOL.md',
  'LICENSE',
])('finds no secret in the paragraphs of %s', (file) => {
  const paragraphs = readFileSync(file, 'utf8').split(/\n\s*\n/);
  expect(paragraphs.filter(hasSecret)).toEqual([]);
});
