import type { TransactionJson } from './test-encoding';

/** The caller's own data, given back unchanged with the payload (§3.1). */
export interface CustomMeta {
  identifier: string | null;
  blob: unknown;
  instruction: string | null;
}

export interface ReturnUrl {
  app: string | null;
  web: string | null;
}

/** A POST payload body after checks and normalisation (§3.1). */
export interface PayloadRequest {
  txjson: TransactionJson;
  submit: boolean;
  multisign: boolean;
  pathfinding: boolean;
  pathfindingFallback: boolean;
  expireMinutes: number;
  signers: string[] | null;
  forceNetwork: string | null;
  returnUrl: ReturnUrl;
  customMeta: CustomMeta;
  userToken: string | null;
}
