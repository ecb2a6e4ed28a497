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
      'channel: Opens a payment channel to rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW holding 0.01 XRP.',
      'tag: Destination tag: 23480.',
      'channel_delay: Closing it takes 1 d while there’s money left in it.',
      'channel_key: Claims are signed with the key 32D2471DB72B27E3310F355BB33E339BF26F8392D5A93D3BC0FC3B566612DA0F0A.',
      'channel_until: It expires at 2016-11-22T23:12:38.000Z at the latest.',
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
      'channel_until: It expires at 2017-03-18T16:59:18.000Z at the latest.',
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
      'channel_claim: Pays out of the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 until a total of 1 XRP has been paid.',
      'channel_receipt: Uses a signed claim for up to 1 XRP in total.',
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
      'channel_claim: Pays out of the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198 until a total of 1 XRP has been paid.',
      'channel_close: Requests closing the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
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
      'channel_renew: Cancels the request to close the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198.',
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
      'channel_authorize: Signs a claim for up to 1 XRP in total from the payment channel C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198. Nothing is sent to the ledger, but the money can be collected with the claim.',
    ],
  },
];
