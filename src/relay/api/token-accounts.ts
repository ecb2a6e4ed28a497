import type { ApiToken } from '../api-tokens/api-token';
import type { RelayDeps } from '../deps';
import { NO_ACCOUNT } from '../payloads/no-account';
import { isAdmitted } from '../sessions/is-admitted';
import { HttpProblem } from './http-problem';

/** The accounts whose requests a token may create and see; undefined: every account. */
export function accountsOf(
  { accounts }: Pick<ApiToken, 'accounts'>,
  { config }: Pick<RelayDeps, 'config'>,
): readonly string[] | undefined {
  if (accounts === null) return config.accounts;
  return accounts.filter((account) => isAdmitted(config, account));
}

/**
 * Whether a token may see the requests of an account. A sign-in by any user is seen by tokens that
 * are not restricted.
 */
export function maySee(token: ApiToken, deps: Pick<RelayDeps, 'config'>, account: string): boolean {
  if (account === NO_ACCOUNT) return token.accounts === null;
  return accountsOf(token, deps)?.includes(account) ?? true;
}

/** @throws HttpProblem when the token may not create requests for the account */
export function expectMayUse(
  token: ApiToken,
  deps: Pick<RelayDeps, 'config'>,
  account: string,
): void {
  if (maySee(token, deps, account)) return;
  if (account === NO_ACCOUNT)
    throw new HttpProblem(
      'wrong-account',
      `The token “${token.label}” is restricted to accounts, so it cannot ask any user to sign in. Name an account: ?account=r…`,
    );
  const isTokens = token.accounts !== null && !token.accounts.includes(account);
  throw new HttpProblem(
    'wrong-account',
    isTokens
      ? `The token “${token.label}” may not use the account ${account}. Use a token that was created with --account ${account}, or with no account.`
      : `This relay serves other accounts only. The operator can add ${account} to RELAY_ACCOUNTS.`,
  );
}
