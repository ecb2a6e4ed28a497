/** By Mozilla's name of a kind of data: Chrome's name, and which data of that kind is sent to whom. */
const DATA_KINDS: Readonly<Record<string, readonly [chrome: string, reason: string]>> = {
  financialAndPaymentInfo: [
    'Financial and payment information',
    'the transactions the user sends to be signed, to Xaman; addresses, to the ledger node the user allows, if any',
  ],
  authenticationInfo: [
    'Authentication information',
    'the token of the session, to Xaman, who issued it',
  ],
};

/** A kind of data that the extension sends, with its name in each store. */
export interface DataUse {
  readonly firefox: string;
  readonly chrome: string;
  readonly reason: string;
}

/**
 * Describes the kinds of data in the Firefox manifest (`data_collection_permissions`) for both stores.
 * @throws Error for a kind without a description
 */
export function describeDataUse(required: readonly string[]): DataUse[] {
  return required.map((firefox) => {
    const kind = DATA_KINDS[firefox];
    if (!kind)
      throw new Error(
        `The manifest lists ${firefox}, which has no description. Add one to src/tools/store-pages/data-use.ts.`,
      );
    return { firefox, chrome: kind[0], reason: kind[1] };
  });
}
