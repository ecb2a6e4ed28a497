/**
 * Results of transactions that have a message, `result_<code>` (XRPL "Transaction Results"):
 * success, failures for which the ledger takes a fee, and the most frequent refusals. Others are
 * shown by their code.
 */
const KNOWN_RESULTS = [
  'tesSUCCESS',
  'tecAMM_BALANCE',
  'tecAMM_FAILED',
  'tecCANT_ACCEPT_OWN_NFTOKEN_OFFER',
  'tecCLAIM',
  'tecCRYPTOCONDITION_ERROR',
  'tecDIR_FULL',
  'tecDST_TAG_NEEDED',
  'tecDUPLICATE',
  'tecEXPIRED',
  'tecFAILED_PROCESSING',
  'tecFROZEN',
  'tecHAS_OBLIGATIONS',
  'tecHOOK_REJECTED',
  'tecINSUFFICIENT_FUNDS',
  'tecINSUFFICIENT_PAYMENT',
  'tecINSUFFICIENT_RESERVE',
  'tecINSUFF_FEE',
  'tecKILLED',
  'tecLOCKED',
  'tecNEED_MASTER_KEY',
  'tecNO_ALTERNATIVE_KEY',
  'tecNO_AUTH',
  'tecNO_DST',
  'tecNO_DST_INSUF_XRP',
  'tecNO_ENTRY',
  'tecNO_ISSUER',
  'tecNO_LINE',
  'tecNO_LINE_INSUF_RESERVE',
  'tecNO_LINE_REDUNDANT',
  'tecNO_PERMISSION',
  'tecNO_REGULAR_KEY',
  'tecNO_TARGET',
  'tecOBJECT_NOT_FOUND',
  'tecOWNERS',
  'tecPATH_DRY',
  'tecPATH_PARTIAL',
  'tecTOO_SOON',
  'tecUNFUNDED',
  'tecUNFUNDED_OFFER',
  'tecUNFUNDED_PAYMENT',
] as const;

export type KnownResult = (typeof KNOWN_RESULTS)[number];

/** The result when it has a message; undefined otherwise. */
export function findKnownResult(code: string): KnownResult | undefined {
  return KNOWN_RESULTS.find((known) => known === code);
}
