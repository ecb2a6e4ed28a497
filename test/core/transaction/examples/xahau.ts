import type { Example } from './example';

export const XAHAU_EXAMPLES: readonly Example[] = [
  {
    title: 'a remittance',
    tx: {
      TransactionType: 'Remit',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      DestinationTag: 1,
      Amounts: [
        { AmountEntry: { Amount: '1000000' } },
        {
          AmountEntry: {
            Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '5' },
          },
        },
      ],
      URITokenIDs: ['68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77'],
      MintURIToken: { URI: '697066733A2F2F72656365697074' },
      Inform: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
    },
    sentences: [
      'remit: Sends 1 XAH, 5 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
      'remit_tokens: Transfers these URI tokens to r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59: 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
      'remit_mint: Mints a URI token for r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 with the URI “ipfs://receipt”.',
      'tag: Destination tag: 1.',
      'remit_inform: Notifies rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy.',
    ],
  },
  {
    title: 'an empty remittance',
    tx: { TransactionType: 'Remit', Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59' },
    sentences: [
      'remit_nothing: Sends r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 a remittance without any value.',
    ],
  },
  {
    title: 'hooks of another account invoked',
    tx: {
      TransactionType: 'Invoke',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Blob: 'ED',
    },
    sentences: ['invoke: Runs the hooks of r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.'],
  },
  {
    title: 'own hooks invoked',
    tx: { TransactionType: 'Invoke' },
    sentences: ['invoke_own: Runs this account’s own hooks.'],
  },
  {
    title: 'hooks',
    tx: {
      TransactionType: 'SetHook',
      Hooks: [
        {
          Hook: {
            CreateCode: '0061736D',
            HookOn: '0000000000000000000000000000000000000000000000000000000000000000',
            Flags: 1,
          },
        },
        { Hook: {} },
        { Hook: { HookHash: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77' } },
        { Hook: { CreateCode: '', Flags: 1 } },
        { Hook: { HookParameters: [] } },
      ],
    },
    sentences: [
      'hook_install: Installs new hook code on this account, in position 0.',
      'hook_refer: Installs the hook 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 on this account, in position 2.',
      'hook_remove: Removes this account’s hook in position 3.',
      'hook_change: Changes the settings of this account’s hook in position 4.',
    ],
  },
  {
    title: 'a URI token',
    tx: {
      TransactionType: 'URITokenMint',
      URI: '697066733A2F2F516D554A66695163346277474C3174647043623274467042336D4C7850367A596151',
      Flags: 1,
      Amount: '1000000',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'uri_mint: Mints a URI token with the URI “ipfs://QmUJfiQc4bwGL1tdpCb2tFpB3mLxP6zYaQ”.',
      'uri_burnable: Its issuer can destroy it, whoever holds it.',
      'sale_at_once: Puts it up for sale right away, for 1 XAH.',
      'only_to: Only r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 can accept the offer.',
    ],
  },
  {
    title: 'a URI token destroyed',
    tx: {
      TransactionType: 'URITokenBurn',
      URITokenID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'uri_burn: Permanently destroys the URI token 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77.',
    ],
  },
  {
    title: 'a URI token bought',
    tx: {
      TransactionType: 'URITokenBuy',
      URITokenID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: '1000000',
    },
    sentences: [
      'uri_buy: Buys the URI token 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 for 1 XAH.',
    ],
  },
  {
    title: 'a URI token for sale',
    tx: {
      TransactionType: 'URITokenCreateSellOffer',
      URITokenID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '5' },
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'uri_sell: Offers to sell the URI token 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 for 5 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B).',
      'only_to: Only r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 can accept the offer.',
    ],
  },
  {
    title: 'a URI token sale cancelled',
    tx: {
      TransactionType: 'URITokenCancelSellOffer',
      URITokenID: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'uri_sell_cancel: Takes the URI token 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 off sale.',
    ],
  },
  {
    title: 'rewards claimed',
    tx: { TransactionType: 'ClaimReward', Issuer: 'rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh' },
    sentences: ['reward: Claims the network’s rewards from rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh.'],
  },
  {
    title: 'rewards given up',
    tx: { TransactionType: 'ClaimReward', Flags: 1 },
    sentences: ['reward_stop: Opts out of the network’s rewards.'],
  },
  {
    title: 'an import',
    tx: { TransactionType: 'Import', Blob: '7B226C6564676572223A7B7D7D' },
    sentences: ['import: Imports a transaction from another network, using its proof.'],
  },
  {
    title: 'hooks run by the clock',
    tx: { TransactionType: 'CronSet', StartTime: 789004799, DelaySeconds: 120, RepeatCount: 3 },
    sentences: [
      'cron: Runs this account’s own hooks on a schedule.',
      'cron_start: First run: 2024-12-31T23:59:59.000Z.',
      'cron_delay: Time between runs: 2 min.',
      'cron_count: Number of repetitions: 3.',
    ],
  },
  {
    title: 'hooks run by the clock from now',
    tx: { TransactionType: 'CronSet', StartTime: 0, DelaySeconds: 2603580, RepeatCount: 256 },
    sentences: [
      'cron: Runs this account’s own hooks on a schedule.',
      'cron_now: First run: immediately.',
      'cron_delay: Time between runs: 30 d 3 h 13 min.',
      'cron_count: Number of repetitions: 256.',
    ],
  },
  {
    title: 'hooks no longer run by the clock',
    tx: { TransactionType: 'CronSet', Flags: 1 },
    sentences: ['cron_unset: Stops running this account’s own hooks on a schedule.'],
  },
  {
    title: 'remarks',
    tx: {
      TransactionType: 'SetRemarks',
      ObjectID: 'C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198',
      Remarks: [
        { Remark: { RemarkName: '4E616D65', RemarkValue: '4A6F7365', Flags: 1 } },
        { Remark: { RemarkName: '43697479', RemarkValue: '00FF' } },
        { Remark: { RemarkName: '416765' } },
      ],
    },
    sentences: [
      'remarks: Adds these remarks to the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198: Name: Jose, City: 00FF.',
      'remarks_delete: Deletes these remarks from the object C1AE6DDDEEC05CF2978C0BAD6FE302948E9533691DC749DCDD3B9E5992CA6198: Age.',
      'remarks_fixed: Can never be changed later: Name.',
    ],
  },
  {
    title: 'new XAH',
    tx: {
      TransactionType: 'GenesisMint',
      GenesisMints: [
        {
          GenesisMint: { Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59', Amount: '1000000000' },
        },
        { GenesisMint: { Destination: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', Amount: '42946089' } },
      ],
    },
    sentences: [
      'genesis_mint: Creates new money for these accounts: 1000 XAH → r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59, 42.946089 XAH → rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B. Only the network itself does this.',
    ],
  },
];
