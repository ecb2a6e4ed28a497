import type { Example } from './example';

export const LOAN_EXAMPLES: readonly Example[] = [
  {
    title: 'a loan',
    tx: {
      TransactionType: 'LoanSet',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Counterparty: 'rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW',
      PrincipalRequested: '10000.5',
      LoanOriginationFee: '100',
      LoanServiceFee: '10',
      LatePaymentFee: '5',
      ClosePaymentFee: '20',
      OverpaymentFee: 500,
      InterestRate: 5000,
      LateInterestRate: 10000,
      CloseInterestRate: 2000,
      OverpaymentInterestRate: 1500,
      PaymentTotal: 12,
      PaymentInterval: 2592000,
      GracePeriod: 604800,
      Flags: 65536,
    },
    sentences: [
      'loan: Agrees to a loan of 10000.5 of the vault’s asset through the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
      'loan_with: The other party is rsA2LpzuawewSBQXkiju3YQTMzW13pAAdW.',
      'loan_interest: Interest: 5% a year.',
      'loan_payments: Number of payments: 12.',
      'loan_interval: Time between payments: 30 d.',
      'loan_grace: Grace period after a missed payment: 7 d.',
      'loan_fee_start: Setup fee, in the vault’s asset: 100.',
      'loan_fee_service: Fee per payment, in the vault’s asset: 10.',
      'loan_fee_late: Late payment fee, in the vault’s asset: 5.',
      'loan_interest_late: Extra interest on late payments: 10%.',
      'loan_fee_close: Early repayment fee, in the vault’s asset: 20.',
      'loan_interest_close: Interest on early repayment: 2%.',
      'loan_overpayment: Overpayments are allowed.',
      'loan_fee_over: Fee on overpayments: 0.5%.',
      'loan_interest_over: Interest on overpayments: 1.5%.',
    ],
  },
  {
    title: 'a loan without terms',
    tx: {
      TransactionType: 'LoanSet',
      LoanBrokerID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      PrincipalRequested: '1000',
    },
    sentences: [
      'loan: Agrees to a loan of 1000 of the vault’s asset through the loan broker 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'a loan declared lost',
    tx: {
      TransactionType: 'LoanManage',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Flags: 65536,
    },
    sentences: [
      'loan_default: Declares the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 in default: the borrower isn’t repaying it.',
    ],
  },
  {
    title: 'a loan impaired',
    tx: {
      TransactionType: 'LoanManage',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Flags: 131072,
    },
    sentences: [
      'loan_impair: Marks the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 as one that may not be repaid.',
    ],
  },
  {
    title: 'a loan no longer impaired',
    tx: {
      TransactionType: 'LoanManage',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Flags: 262144,
    },
    sentences: [
      'loan_unimpair: No longer marks the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 as one that may not be repaid.',
    ],
  },
  {
    title: 'a loan deleted',
    tx: {
      TransactionType: 'LoanDelete',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'loan_delete: Deletes the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77, which has nothing left to pay.',
    ],
  },
  {
    title: 'a payment on a loan',
    tx: {
      TransactionType: 'LoanPay',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '850' },
    },
    sentences: [
      'loan_pay: Pays up to 850 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) on the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'an overpayment on a loan',
    tx: {
      TransactionType: 'LoanPay',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: '850000000',
      Flags: 65536,
    },
    sentences: [
      'loan_pay: Pays up to 850 XRP on the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
      'loan_pay_over: Anything above the amount due also goes toward the loan.',
    ],
  },
  {
    title: 'a loan paid back early',
    tx: {
      TransactionType: 'LoanPay',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '9000' },
      Flags: 131072,
    },
    sentences: [
      'loan_pay: Pays up to 9000 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) on the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
      'loan_pay_full: Repays the whole loan early.',
    ],
  },
  {
    title: 'a late payment on a loan',
    tx: {
      TransactionType: 'LoanPay',
      LoanID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '900' },
      Flags: 262144,
    },
    sentences: [
      'loan_pay: Pays up to 900 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) on the loan 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
      'loan_pay_late: Pays what’s overdue, including its fee and interest.',
    ],
  },
];
