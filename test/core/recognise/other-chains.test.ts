import { expect, test } from 'vitest';
import { recognise } from '../../../src/core/recognise/recognise';

const BOB = 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe';
const EVM = '0x52908400098527886E0F7030069857D2E4169EE7';
const BTC = 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq';
const BTC_OLD = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const SOL = 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v';
const STELLAR = 'GAAZI4TCR3TY5OJHCTJC2A4QSY6CJWJH5IAJTGKIN2ER7LBNVKOCCWN7';
const TRON = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';
const TXID = '4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b';
const WC =
  'wc:7f6e504bfad60b485450578e05678ed3e8e8c4751d3c6160be17160d63ec90f9@2?relay-protocol=irn&symKey=587d5484ce2a2a6ee3ba1962fdd7e8588e06200c46823bd18fbd67def96ad303';

function read(text: string) {
  return recognise({ id: 'd', createdAt: 0, kind: 'selection', text, site: '' });
}

test.each([
  [EVM, 'Ethereum'],
  [EVM.toLowerCase(), 'Ethereum'],
  [`Send ETH to ${EVM}.`, 'Ethereum'],
  [`ethereum:${EVM}@1?value=1e18`, 'Ethereum'],
  [`ethereum:pay-${EVM}`, 'Ethereum'],
  [`eip155:1:${EVM}`, 'Ethereum'],
  [`https://etherscan.io/address/${EVM}`, 'Ethereum'],
  [`https://bscscan.com/token/${EVM}`, 'Ethereum'],
  [BTC, 'Bitcoin'],
  [BTC.toUpperCase(), 'Bitcoin'],
  ['bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr', 'Bitcoin'],
  [BTC_OLD, 'Bitcoin'],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', 'Bitcoin'],
  [`Donate: ${BTC_OLD}`, 'Bitcoin'],
  [`bitcoin:${BTC}?amount=0.1`, 'Bitcoin'],
  [`BITCOIN:${BTC.toUpperCase()}?amount=0.1`, 'Bitcoin'],
  [
    'lightning:lnbc20u1p3y0x3hpp5743k2g0fsqqxj7n8qzuhns5gmkk4djeejk3wkp64ppevgekvc0jsqcve5',
    'Bitcoin',
  ],
  [`https://mempool.space/tx/${TXID}`, 'Bitcoin'],
  [`https://blockchair.com/bitcoin/address/${BTC}`, 'Bitcoin'],
  [SOL, 'Solana'],
  [`solana:${SOL}?amount=1&label=Shop`, 'Solana'],
  [`https://solscan.io/account/${SOL}`, 'Solana'],
  [STELLAR, 'Stellar'],
  [`web+stellar:pay?destination=${STELLAR}&amount=5&memo=123`, 'Stellar'],
  [`https://stellar.expert/explorer/public/account/${STELLAR}`, 'Stellar'],
  [TRON, 'Tron'],
  [`https://tronscan.org/#/address/${TRON}`, 'Tron'],
  ['ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfea', 'Litecoin'],
  ['litecoin:ltc1qg42tkwuuxefutzxezdkdel39gfstuap288mfea', 'Litecoin'],
  ['DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L', 'Dogecoin'],
  ['dogecoin:DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L?amount=1', 'Dogecoin'],
  ['cosmos156gqf9837u7d4c4678yt3rl4ls9c5vuursrrzf', 'Cosmos'],
  [
    'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
    'Cardano',
  ],
  [`https://link.trustwallet.com/send?coin=0&address=${BTC}`, 'Bitcoin'],
  [`https://link.trustwallet.com/send?asset=c60&address=${EVM}&amount=1`, 'Ethereum'],
])('names the other chain of %s', (text, part) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'other-chain', part });
});

test.each([
  WC,
  `Scan this: ${WC}`,
  WC.replace('@2', '@1'),
  `https://wallet.example/wc?uri=${encodeURIComponent(WC)}`,
  `metamask://wc?uri=${encodeURIComponent(WC)}`,
])('says that a WalletConnect pairing belongs into the wallet: %s', (text) => {
  expect(read(text)).toEqual({ kind: 'nothing', why: 'walletconnect' });
});

test.each([
  ['an XRPL address beside one of another chain', `XRP: ${BOB}\nBTC: ${BTC}\nETH: ${EVM}`],
  ['an XRPL address beside a link to another chain’s explorer', `${BOB} https://etherscan.io/`],
])('still pays %s', (_name, text) => {
  expect(read(text)).toMatchObject({ kind: 'payment', payment: { destination: BOB } });
});

test.each([
  ['an XRPL address with a wrong letter', BOB.replace('Sjq', 'Sjr'), 'bad-address'],
  [
    'a wrong XRPL address beside a Bitcoin address',
    `${BTC} ${BOB.replace('Sjq', 'Sjr')}`,
    'bad-address',
  ],
  ['a Bitcoin address with a wrong letter', BTC_OLD.replace('QG', 'GQ'), 'unknown'],
  ['a word of 44 letters', 'A'.repeat(44), 'unknown'],
  ['prose about Bitcoin', 'Bitcoin: a peer-to-peer electronic cash system', 'unknown'],
  ['short hex', '0x1F', 'unknown'],
])('does not name another chain in %s', (_name, text, why) => {
  expect(read(text)).toEqual({ kind: 'nothing', why });
});
