import { parseName } from '../address-book/name';
import { CompanionError } from '../companion-error';
import { findFields, findText } from '../fields';
import { findAddress } from '../transaction/address';
import { findPicture } from './picture';
import type { FieldsOf, SdkNftDetails } from './sdk-shapes';

/** What the platform shows of an NFT (protocol §1.4, `nftoken-detail`). */
export interface NftDetails {
  readonly name?: string;
  /** The address of its picture, on the platform's host. */
  readonly picture?: string;
  readonly issuer?: string;
  readonly owner?: string;
}

/**
 * Reads the platform's response to `nftoken-detail`.
 * @param id the requested NFT; a response about another one is an error
 * @throws CompanionError `bad-answer`
 */
export function parseNftDetails(answer: unknown, id: string): NftDetails {
  const root: FieldsOf<SdkNftDetails> | undefined = findFields(answer);
  const token = findText(root?.token);
  if (!root || (token !== undefined && token.toUpperCase() !== id.toUpperCase()))
    throw new CompanionError('bad-answer');
  const name = parseName(root.name);
  const picture = findPicture(root.image);
  const [issuer, owner] = [findAddress(root.issuer), findAddress(root.owner)];
  return {
    ...(name.ok && { name: name.name }),
    ...(picture && { picture }),
    ...(issuer && { issuer }),
    ...(owner && { owner }),
  };
}
