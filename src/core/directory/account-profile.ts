import { parseName } from '../address-book/name';
import { CompanionError } from '../companion-error';
import { type Fields, findFields, findText } from '../fields';
import { findPicture } from './picture';

/** A name of an account, and who says so. */
export interface ProfileName {
  readonly name: string;
  /** `xaman` for the account's own profile, or the name of another directory. */
  readonly source: string;
}

/** What the platform says about an account (protocol §1.4, `account-meta`). */
export interface AccountProfile {
  /** The names, the one of the account's own profile first. */
  readonly names: readonly ProfileName[];
  /** The address of its picture, on the platform's host. */
  readonly avatar?: string;
  /** The platform knows who owns it. */
  readonly isVerified: boolean;
  /** The platform warns of it. */
  readonly isBlocked: boolean;
  /** An exchange that needs a destination tag. */
  readonly needsTag: boolean;
}

/** More directories than these are not read. */
const MAX_NAMES = 5;

/**
 * Reads the platform's response to `account-meta`. Names that could deceive are left out.
 * @param address the requested account; a response about another one is an error
 * @throws CompanionError `bad-answer`
 */
export function parseAccountProfile(answer: unknown, address: string): AccountProfile {
  const root = findFields(answer);
  const flags = [root?.kycApproved, root?.blocked, root?.force_dtag];
  // A missing mark of a swindler must not read as "not one".
  if (root?.account !== address || flags.some((flag) => typeof flag !== 'boolean'))
    throw new CompanionError('bad-answer');
  const avatar = findPicture(root.avatar);
  return {
    names: [...ownNames(root), ...otherNames(root)].slice(0, MAX_NAMES),
    ...(avatar && { avatar }),
    isVerified: root.kycApproved === true,
    isBlocked: root.blocked === true,
    needsTag: root.force_dtag === true,
  };
}

function ownNames({ xummProfile }: Fields): ProfileName[] {
  const { accountAlias, ownerAlias } = findFields(xummProfile) ?? {};
  return nameFrom(findText(accountAlias) ?? ownerAlias, 'xaman');
}

function otherNames({ thirdPartyProfiles: list }: Fields): ProfileName[] {
  const profiles: unknown[] = Array.isArray(list) ? list.slice(0, MAX_NAMES) : [];
  return profiles.flatMap((profile) => {
    const { accountAlias, source } = findFields(profile) ?? {};
    const named = parseName(source);
    return named.ok ? nameFrom(accountAlias, named.name) : [];
  });
}

function nameFrom(value: unknown, source: string): ProfileName[] {
  const parsed = parseName(value);
  return parsed.ok ? [{ name: parsed.name, source }] : [];
}
