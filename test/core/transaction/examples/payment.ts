import type { Example } from './example';

export const PAYMENT_EXAMPLES: readonly Example[] = [
  {
    title: 'a payment of XRP',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '25000000',
    },
    sentences: ['payment: Sends 25 XRP to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.'],
  },
  {
    title: 'a payment of a token',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
    },
    sentences: [
      'payment: Sends 1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    title: 'a payment of an MPT',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { mpt_issuance_id: '00070C4495F14B0E44F78A264E41713C64B5F89242540EE2', value: '100' },
    },
    sentences: [
      'payment: Sends 100 MPT (00070C4495F14B0E44F78A264E41713C64B5F89242540EE2) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    title: 'a payment with a tag',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '1',
      DestinationTag: 0,
    },
    sentences: [
      'payment: Sends 0.000001 XRP to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
      'tag: Destination tag: 0.',
    ],
  },
  {
    title: 'a payment on Xahau',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: '25000000',
      NetworkID: 21337,
    },
    sentences: ['payment: Sends 25 XAH to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.'],
  },
  {
    title: 'a payment in another currency',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      SendMax: '5000000',
    },
    sentences: [
      'payment_most: Spends up to 5 XRP to deliver 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    title: 'a payment between two tokens of the same name',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '2' },
      SendMax: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '2.1' },
    },
    sentences: [
      'payment_most: Spends up to 2.1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to deliver 2 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    title: 'a partial payment',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
    },
    sentences: [
      'payment_partial: Delivers up to 1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, possibly much less.',
    ],
  },
  {
    title: 'a partial payment with a minimum',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
      DeliverMin: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '0.5' },
    },
    sentences: [
      'payment_partial_min: Delivers between 0.5 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) and 1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX.',
    ],
  },
  {
    title: 'a partial payment with a maximum cost',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 131072,
      SendMax: '5000000',
    },
    sentences: [
      'payment_partial_most: Delivers up to 1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, possibly much less, and spends up to 5 XRP.',
    ],
  },
  {
    title: 'a partial payment with a minimum and a maximum cost',
    tx: {
      TransactionType: 'Payment',
      Destination: 'ra5nK24KXen9AHvsdFTKHSANinZseWnPcX',
      Amount: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '1' },
      Flags: 2147614720,
      DeliverMin: { currency: 'USD', issuer: 'rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn', value: '0.5' },
      SendMax: '5000000',
    },
    sentences: [
      'payment_partial_min_most: Delivers between 0.5 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) and 1 USD (rf1BiGeXwwQoi8Z2ueFYTEXSwuJYfV2Jpn) to ra5nK24KXen9AHvsdFTKHSANinZseWnPcX, and spends up to 5 XRP.',
    ],
  },
  {
    title: 'a token with a code of three letters in hex',
    tx: {
      TransactionType: 'Payment',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Amount: {
        currency: '0000000000000000000000005553440000000000',
        issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B',
        value: '1234567.123456789',
      },
    },
    sentences: [
      'payment: Sends 1234567.123456789 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
];
