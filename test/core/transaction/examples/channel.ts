import type { Example } from './example';

export const CHANNEL_EXAMPLES: readonly Example[] = [
  {
    title: 'a channel',
    tx: {
      TransactionType: 'PaymentChannelCreate',
      Amount: '10000',
      Destination: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      SettleDelay: 86400,
      PublicKey: '32D2471DB72B27E3310F355BB33E339BF26F8392D5A93D3BC0FC3B566612DA0F0A',
      CancelAfter: 533171558,
      DestinationTag: 23480,
    },
    sentences: [
      'channel: Opens a payment channel to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW with 0.01 XRP in it.',
      'tag: The destination tag is 23480.',
      'channel_delay: Asked to close it while money is left in it, the ledger waits 1 d.',
      'channel_key: Receipts for it are signed with the key 32D2471DB72B27E3310F355BB33E339BF26F8392D5A93D3BC0FC3B566612DA0F0A.',
      'channel_until: It ends at 2016-11-22T23:12:38.000Z at the latest.',
    ],
  },
  {
    title: 'a channel funded',
    tx: {
      TransactionType: 'PaymentChannelFund',
      Channel: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Amount: '200000',
      Expiration: 543171558,
    },
    sentences: [
      'channel_fund: Adds 0.2 XRP to the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
      'channel_until: It ends at 2017-03-18T16:59:18.000Z at the latest.',
    ],
  },
  {
    title: 'a claim from a channel',
    tx: {
      TransactionType: 'PaymentChannelClaim',
      Channel: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Balance: '1000000',
      Amount: '1000000',
    },
    sentences: [
      'channel_claim: Pays out of the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198, until 1 XRP have been paid out of it in all.',
      'channel_receipt: The receipt it presents is for up to 1 XRP in all.',
    ],
  },
  {
    title: 'a claim from a channel that closes it',
    tx: {
      TransactionType: 'PaymentChannelClaim',
      Channel: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Balance: '1000000',
      Flags: 2147614720,
    },
    sentences: [
      'channel_claim: Pays out of the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198, until 1 XRP have been paid out of it in all.',
      'channel_close: Asks to close the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'a channel kept open',
    tx: {
      TransactionType: 'PaymentChannelClaim',
      Channel: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Flags: 65536,
    },
    sentences: [
      'channel_renew: Takes back the request to close the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
    ],
  },
  {
    title: 'a channel claim authorized',
    tx: {
      TransactionType: 'PaymentChannelAuthorize',
      Channel: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Amount: '1000000',
    },
    sentences: [
      'channel_authorize: Signs a receipt for up to 1 XRP in all from the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198. Nothing is sent to the ledger; with the receipt the money can be claimed.',
    ],
  },
];
