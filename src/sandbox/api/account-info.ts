import type { AccountProfile } from '../platform/directory';

/** The account-meta response (§1.4); without a profile all is empty. */
export function accountMeta(account: string, profile: AccountProfile = {}) {
  return {
    account,
    kycApproved: profile.kycApproved ?? false,
    xummPro: profile.pro ?? false,
    blocked: profile.blocked ?? false,
    force_dtag: profile.forceTag ?? false,
    avatar: `https://xumm.app/avatar/${account}.png`,
    xummProfile: {
      accountAlias: profile.alias ?? null,
      ownerAlias: null,
      slug: null,
      profileUrl: null,
      accountSlug: null,
      payString: null,
    },
    thirdPartyProfiles: profile.thirdParty ?? [],
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
