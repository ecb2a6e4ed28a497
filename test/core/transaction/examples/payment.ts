import type { Example } from './example';

export const PAYMENT: readonly Example[] = [
  {
    what: 'a payment of XRP',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '25000000',
    },
    says: ['payment: Sends 25 XRP to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.'],
  },
  {
    what: 'a payment of a token',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
    },
    says: ['payment: Sends 1 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.'],
  },
  {
    what: 'a payment of an MPT',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2', value: '100' },
    },
    says: [
      'payment: Sends 100 MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    what: 'a payment with a tag',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '1',
      DestinationTag: 0,
    },
    says: [
      'payment: Sends 0.000001 XRP to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
      'tag: The destination tag is 0.',
    ],
  },
  {
    what: 'a payment on Xahau',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '25000000',
      NetworkID: 21337,
    },
    says: ['payment: Sends 25 XAH to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.'],
  },
  {
    what: 'a payment in another currency',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      SendMax: '5000000',
    },
    says: [
      'payment_most: Spends at most 5 XRP to deliver 2 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    what: 'a payment between tokens of one name',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      SendMax: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '2.1' },
    },
    says: [
      'payment_most: Spends at most 2.1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to deliver 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    what: 'a partial payment',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
    },
    says: [
      'payment_partial: Delivers at most 1 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, possibly much less.',
    ],
  },
  {
    what: 'a partial payment with a least amount',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
      DeliverMin: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '0.5' },
    },
    says: [
      'payment_partial_min: Delivers at most 1 USD and at least 0.5 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    what: 'a partial payment with a most amount',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
      SendMax: '5000000',
    },
    says: [
      'payment_partial_most: Delivers at most 1 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, possibly much less, and spends at most 5 XRP.',
    ],
  },
  {
    what: 'a partial payment with both',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 2147614720,
      DeliverMin: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '0.5' },
      SendMax: '5000000',
    },
    says: [
      'payment_partial_min_most: Delivers at most 1 USD and at least 0.5 USD to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, and spends at most 5 XRP.',
    ],
  },
];
