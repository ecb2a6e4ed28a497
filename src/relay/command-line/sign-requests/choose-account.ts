import { findAddress } from '../../../core/transaction/address';
import { InputError, UsageError } from '../command';
import type { RequestToPush } from './parse-request';

/**
 * Chooses the account that is asked to sign: that of `--account`, the only one in `options.signers`,
 * or the sender.
 * @returns undefined for a SignIn, which any user may sign
 * @throws UsageError, InputError when they differ, or none is named
 */
export function chooseAccount(
  { txjson, options }: RequestToPush,
  argument: string | undefined,
): string | undefined {
  if (argument !== undefined && !findAddress(argument))
    throw new UsageError(`“${argument}” is not the address of an account: its checksum is wrong.`);
  const { signers } = options;
  if (signers !== undefined && !(Array.isArray(signers) && signers.length === 1))
    throw new InputError('options.signers must name exactly one account: push one file for each.');
  const named = [
    ['--account', argument],
    ['options.signers', signers?.[0]],
    // In a multisigned transaction the sender is not the signer.
    ['Account', options.multisign === true ? undefined : txjson?.Account],
  ] as const;
  const [first, ...others] = named.filter(([, account]) => account !== undefined);
  if (!first) {
    if (txjson?.TransactionType === 'SignIn') return undefined;
    throw new UsageError('Name the account that signs: --account r….');
  }
  const account = findAddress(first[1]);
  if (!account)
    throw new InputError(`${first[0]} is not the address of an account: its checksum is wrong.`);
  const other = others.find(([, address]) => address !== account);
  if (other)
    throw new InputError(
      `${first[0]} names ${account}, but ${other[0]} names another account: correct one of them.`,
    );
  return account;
}
