import type { TransactionJson } from './test-encoding';

/** The caller's data, returned with the payload (§3.1). */
export interface CustomMeta {
  identifier: string | null;
  blob: unknown;
  instruction: string | null;
}

export interface ReturnUrl {
  app: string | null;
  web: string | null;
}

/** A checked and normalised POST payload body (§3.1). */
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
