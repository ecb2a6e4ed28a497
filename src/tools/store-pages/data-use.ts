/** Kinds of data the stores know, by Mozilla's name: what Chrome's calls each, and what of it is sent. */
const KINDS: Readonly<Record<string, readonly [chrome: string, why: string]>> = {
  financialAndPaymentInfo: [
    'Financial and payment information',
    'the transactions the user sends to be signed, to Xaman; addresses, to the ledger node the user allows, if any',
  ],
  authenticationInfo: [
    'Authentication information',
    'the token of the session, to Xaman, who issued it',
  ],
};

/** One kind of data that leaves the device. */
export interface DataUse {
  readonly firefox: string;
  readonly chrome: string;
  readonly why: string;
}

/**
 * What the Firefox manifest says is sent, in the words of both stores.
 * @throws Error for a kind nobody has explained
 */
export function dataUse(required: readonly string[]): DataUse[] {
  return required.map((firefox) => {
    const known = KINDS[firefox];
    if (!known)
      throw new Error(`${firefox} is sent: say what and why in src/tools/store-pages/data-use.ts`);
    return { firefox, chrome: known[0], why: known[1] };
  });
}
