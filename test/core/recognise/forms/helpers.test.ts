import { expect, test } from 'vitest';
import { readFully } from './read-fully';

const BOB = 'raW67besXtY821uV8eC2BtnZtX6Y54hLih';

test.each<[string, object]>([
  [
    `AccountSet(account=cold.address, transfer_rate=0, tick_size=5, domain=bytes.hex("example.com".encode("ASCII")), set_flag=xrpl.models.transactions.AccountSetAsfFlag.ASF_DEFAULT_RIPPLE)`,
    { TransferRate: 0, TickSize: 5, Domain: '6578616D706C652E636F6D', SetFlag: 8 },
  ],
  [`AccountSet(account=a, domain="é".encode("utf-8").hex().upper())`, { Domain: 'C3A9' }],
  [`AccountSet(account=a, domain=str_to_hex("ab"))`, { Domain: '6162' }],
  [
    `const tx = {TransactionType: 'AccountSet', Domain: Buffer.from('ab', 'utf8').toString('hex').toUpperCase()}`,
    { Domain: '6162' },
  ],
  [
    `const tx = {TransactionType: 'AccountSet', Domain: xrpl.convertStringToHex('a' + 'b')}`,
    { Domain: '6162' },
  ],
  [
    `$tx = ['TransactionType' => 'AccountSet', 'Domain' => strtoupper(bin2hex('kl'))];`,
    { Domain: '6B6C' },
  ],
  [`const tx = {TransactionType: 'OfferCancel', OfferSequence: Number('7')}`, { OfferSequence: 7 }],
  [
    `const tx = {TransactionType: 'EscrowFinish', Owner: '${BOB}', OfferSequence: 2 * 3 + 1}`,
    { Owner: BOB, OfferSequence: 7 },
  ],
  [
    `const tx = {TransactionType: 'EscrowCancel', Owner: '${BOB}', OfferSequence: 0x10, Flags: 1_000}`,
    { Owner: BOB, OfferSequence: 16, Flags: 1000 },
  ],
  [
    `const tx = {TransactionType: 'CheckCreate', Destination: '${BOB}', SendMax: xrpToDrops(0.5), Expiration: isoTimeToRippleTime('2030-01-01T00:00:00Z')}`,
    { Destination: BOB, SendMax: '500000', Expiration: 946771200 },
  ],
  [
    `const tx = {TransactionType: 'OfferCreate', Account: w.address, TakerGets: '1', TakerPays: '2', Flags: { tfSell: true, tfPassive: false }}`,
    { TakerGets: '1', TakerPays: '2', Flags: 524288 },
  ],
  [
    `OfferCreate(account=a, taker_gets="1", taker_pays="2", flags=[OfferCreateFlag.TF_SELL, OfferCreateFlag.TF_PASSIVE])`,
    { TakerGets: '1', TakerPays: '2', Flags: 589824 },
  ],
  [
    `AccountSet.builder().account(a).setFlag(AccountSetFlag.ASF_REQUIRE_DEST).ticketSequence(UnsignedInteger.ONE).build();`,
    { SetFlag: 1, TicketSequence: 1 },
  ],
])('computes what follows from the text of %s', (text, fields) => {
  const found = readFully(text);
  expect(found).toEqual({
    kind: 'transaction',
    txjson: { TransactionType: expect.any(String), ...fields },
  });
});
