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
