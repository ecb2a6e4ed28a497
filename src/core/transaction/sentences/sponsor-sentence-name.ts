/** Sentences about who pays for or acts in place of an account. */
export type SponsorSentenceName =
  // sponsorships
  | 'sponsor'
  | 'sponsor_fees'
  | 'sponsor_fees_less'
  | 'sponsor_max'
  | 'sponsor_max_none'
  | 'sponsor_reserves'
  | 'sponsor_reserves_less'
  | 'sponsor_sign_fee'
  | 'sponsor_no_sign_fee'
  | 'sponsor_sign_reserve'
  | 'sponsor_no_sign_reserve'
  | 'sponsor_end'
  | 'sponsor_end_by'
  // sponsored reserves
  | 'reserve_create'
  | 'reserve_create_of'
  | 'reserve_reassign'
  | 'reserve_reassign_of'
  | 'reserve_end'
  | 'reserve_end_of'
  | 'reserve_sponsee'
  // fields of any transaction
  | 'by_delegate'
  | 'sponsored_fee'
  | 'sponsored_reserve'
  | 'sponsored_both'
  | 'with_credentials'
  | 'flags_other';
