/** An example of a request to create. Tests send each one. */
interface BodyExample {
  readonly summary: string;
  /** Whether the account is named with `?account`. */
  readonly isForAccount: boolean;
  readonly value: object;
}

/** Bodies of `POST /v1/requests`. */
export const bodyExamples: Readonly<Record<string, BodyExample>> = {
  signIn: {
    summary: 'Find out who a user is: the signer becomes the account of the request',
    isForAccount: false,
    value: {
      txjson: { TransactionType: 'SignIn' },
      custom_meta: { identifier: 'login-81f3', instruction: 'Sign in to the shop' },
    },
  },
  payment: {
    summary: 'Ask an account for a payment of 12.5 XRP (in drops)',
    isForAccount: true,
    value: {
      txjson: {
        TransactionType: 'Payment',
        Destination: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
        DestinationTag: 4711,
        Amount: '12500000',
      },
      options: { expire: 15, return_url: { web: 'https://shop.example/orders/4711' } },
      custom_meta: { identifier: 'order-4711', instruction: 'Order 4711' },
    },
  },
  token: {
    summary: 'Ask for a payment in an issued currency, on a given network',
    isForAccount: true,
    value: {
      txjson: {
        TransactionType: 'Payment',
        Destination: 'rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe',
        Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '20' },
      },
      options: { force_network: 'MAINNET' },
      custom_meta: { identifier: 'order-4712' },
    },
  },
};
