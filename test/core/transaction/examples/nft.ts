import type { Example } from './example';

export const NFT_EXAMPLES: readonly Example[] = [
  {
    title: 'an NFT',
    tx: {
      TransactionType: 'NFTokenMint',
      TransferFee: 314,
      NFTokenTaxon: 0,
      Flags: 8,
      URI: '697066733A2F2F62616679626569676479727A74357366703775646D37687537367568377932366E6634646675796C71616266336F636C67747179353566627A6469',
    },
    sentences: [
      'nft_mint: Mints an NFT in collection (taxon) 0.',
      'nft_uri: URI: “ipfs://bafybeigdyrzt5sfp7udm7hu76uh7y26nf4dfuylqabf3oclgtqy55fbzdi”.',
      'nft_fee: The issuer gets 0.314% of each later sale.',
      'nft_transferable: Holders can transfer it to anyone.',
    ],
  },
  {
    title: 'an NFT minted for another account',
    tx: {
      TransactionType: 'NFTokenMint',
      Issuer: 'rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy',
      NFTokenTaxon: 7,
      Flags: 19,
    },
    sentences: [
      'nft_mint_for: Mints an NFT in collection (taxon) 7 on behalf of rfkE1aSy9G8Upk4JssnwBxhEv5p4mn2KTy.',
      'nft_bound: It can only be transferred to and from its issuer.',
      'nft_burnable: Its issuer can destroy it, whoever holds it.',
      'nft_only_xrp: It can be traded only for XRP.',
      'nft_mutable: Its URI can be changed later.',
    ],
  },
  {
    title: 'an NFT with an offer',
    tx: {
      TransactionType: 'NFTokenMint',
      NFTokenTaxon: 0,
      Amount: '1000000',
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      Expiration: 595640108,
      Flags: 8,
    },
    sentences: [
      'nft_mint: Mints an NFT in collection (taxon) 0.',
      'nft_transferable: Holders can transfer it to anyone.',
      'sale_at_once: Puts it up for sale right away, for 1 XRP.',
      'only_to: Only r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 can accept the offer.',
      'expires: Valid until 2018-11-15T23:35:08.000Z.',
    ],
  },
  {
    title: 'an NFT destroyed',
    tx: {
      TransactionType: 'NFTokenBurn',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
    },
    sentences: [
      'nft_burn: Permanently destroys the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65.',
    ],
  },
  {
    title: 'an NFT of another account destroyed',
    tx: {
      TransactionType: 'NFTokenBurn',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
      Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'nft_burn_of: Permanently destroys the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65, held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'an NFT for sale',
    tx: {
      TransactionType: 'NFTokenCreateOffer',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
      Amount: '1000000',
      Flags: 1,
      Expiration: 595640108,
    },
    sentences: [
      'nft_sell: Offers to sell the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65 for 1 XRP.',
      'expires: Valid until 2018-11-15T23:35:08.000Z.',
    ],
  },
  {
    title: 'an NFT offered for nothing',
    tx: {
      TransactionType: 'NFTokenCreateOffer',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
      Amount: '0',
      Flags: 1,
      Destination: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'nft_give: Offers to give away the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65 for free.',
      'only_to: Only r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59 can accept the offer.',
    ],
  },
  {
    title: 'an offer to buy an NFT',
    tx: {
      TransactionType: 'NFTokenCreateOffer',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
      Amount: { currency: 'USD', issuer: 'rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B', value: '5' },
      Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
    },
    sentences: [
      'nft_buy: Offers 5 USD (rvYAfWj5gh67oV6fW32ZzP3Aw4Eubs59B) for the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65, held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'an NFT offer cancelled',
    tx: {
      TransactionType: 'NFTokenCancelOffer',
      NFTokenOffers: ['9C92E061381C1EF37A8CDE0E8FC35188BFC30B1883825042A64309AC09F4C36D'],
    },
    sentences: [
      'nft_cancel_one: Cancels the NFT offer 9C92E061381C1EF37A8CDE0E8FC35188BFC30B1883825042A64309AC09F4C36D.',
    ],
  },
  {
    title: 'NFT offers cancelled',
    tx: {
      TransactionType: 'NFTokenCancelOffer',
      NFTokenOffers: [
        '9C92E061381C1EF37A8CDE0E8FC35188BFC30B1883825042A64309AC09F4C36D',
        '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      ],
    },
    sentences: ['nft_cancel_many: Cancels 2 NFT offers.'],
  },
  {
    title: 'a sell offer accepted',
    tx: {
      TransactionType: 'NFTokenAcceptOffer',
      NFTokenSellOffer: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'nft_accept_sell: Accepts the sell offer 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77: gets the NFT and pays the offered price.',
    ],
  },
  {
    title: 'a buy offer accepted',
    tx: {
      TransactionType: 'NFTokenAcceptOffer',
      NFTokenBuyOffer: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
    },
    sentences: [
      'nft_accept_buy: Accepts the buy offer 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77: hands over the NFT for the offered price.',
    ],
  },
  {
    title: 'an NFT brokered',
    tx: {
      TransactionType: 'NFTokenAcceptOffer',
      NFTokenSellOffer: '68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77',
      NFTokenBuyOffer: '9C92E061381C1EF37A8CDE0E8FC35188BFC30B1883825042A64309AC09F4C36D',
      NFTokenBrokerFee: '1000',
    },
    sentences: [
      'nft_broker: Matches the sell offer 68CD1F6F906494EA08C9CB5CAFA64DFA90D4E834B7151899B73231DE5A0C3B77 with the buy offer 9C92E061381C1EF37A8CDE0E8FC35188BFC30B1883825042A64309AC09F4C36D for an NFT.',
      'nft_broker_fee: Keeps 0.001 XRP of the price as a broker fee.',
    ],
  },
  {
    title: 'an NFT’s URI changed',
    tx: {
      TransactionType: 'NFTokenModify',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
      Owner: 'r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59',
      URI: '697066733A2F2F6E6577',
    },
    sentences: [
      'nft_modify: Changes the URI of the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65 to “ipfs://new”.',
      'nft_held_by: Held by r9cZA1mLK5R5Am25ArfXFmqgNwjZgnfk59.',
    ],
  },
  {
    title: 'an NFT’s URI removed',
    tx: {
      TransactionType: 'NFTokenModify',
      NFTokenID: '000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65',
    },
    sentences: [
      'nft_modify_none: Removes the URI of the NFT 000B013A95F14B0E44F78A264E41713C64B5F89242540EE208C3098E00000D65.',
    ],
  },
];
