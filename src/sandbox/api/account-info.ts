/** The account-meta response for an account without a profile (§1.4). */
export function accountMeta(account: string) {
  return {
    account,
    kycApproved: false,
    xummPro: false,
    blocked: false,
    force_dtag: false,
    avatar: `https://xumm.app/avatar/${account}.png`,
    xummProfile: {
      accountAlias: null,
      ownerAlias: null,
      slug: null,
      profileUrl: null,
      accountSlug: null,
      payString: null,
    },
    thirdPartyProfiles: [],
    globalid: { linked: null, profileUrl: null, sufficientTrust: false },
  };
}

/** The account-info response for an account without a profile (§1.6). */
export function accountInfo(account: string) {
  return {
    account,
    name: null,
    domain: null,
    blocked: false,
    source: '',
    kycApproved: false,
    proSubscription: false,
    profile: { slug: null, profileUrl: null, accountSlug: null, payString: null },
  };
}
