import type { XummSdkJwt } from 'xumm-sdk';

/**
 * The fields that a type of the SDK has, with values that are still to be parsed: code that reads a
 * field which the SDK no longer knows does not compile.
 */
export type FieldsOf<T> = { readonly [Name in keyof T]?: unknown };

/** Answers of the platform as the SDK types them, with fields that its types lack (protocol §1.4). */
export type SdkRates = Awaited<ReturnType<XummSdkJwt['getRates']>> & { XAH: number };
export type SdkCuratedAssets = Awaited<ReturnType<XummSdkJwt['getCuratedAssets']>>;
export type SdkCuratedIssuer = SdkCuratedAssets['details'][string];
export type SdkCuratedToken = SdkCuratedIssuer['currencies'][string] & { issuer: string };
export type SdkNftDetails = Awaited<ReturnType<XummSdkJwt['getNftokenDetail']>>;
