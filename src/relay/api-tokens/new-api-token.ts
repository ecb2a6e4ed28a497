import { findAddress } from '../../core/transaction/address';
import { RelayError } from '../relay-error';
import { API_SCOPES, type ApiScope } from './api-token';

/** The properties of a token to create. */
export interface NewApiToken {
  readonly label: string;
  readonly scopes: readonly ApiScope[];
  readonly accounts: readonly string[] | null;
}

const MAX_LABEL = 60;
const MAX_ACCOUNTS = 1000;

/** What an operator typed: on the command line or in a form. */
interface ApiTokenInput {
  readonly label: string | undefined;
  /** Scopes, each also as a list with commas between; none: all. */
  readonly can: readonly string[];
  /** Addresses, each also as a list with commas or white space between; none: every account. */
  readonly accounts: readonly string[];
}

/** Checks the properties of a token to create. @throws RelayError with a sentence for each problem */
export function parseNewApiToken(input: ApiTokenInput): NewApiToken {
  const problems: string[] = [];
  const label = (input.label ?? '').replaceAll(/\p{C}/gu, '').trim();
  if (!label || label.length > MAX_LABEL)
    problems.push(
      `A label of 1 to ${MAX_LABEL} characters is missing: name the program that gets the token.`,
    );
  const can = splitAll(input.can);
  const unknown = can.filter((scope) => !(API_SCOPES as readonly string[]).includes(scope));
  if (unknown.length > 0)
    problems.push(`“${unknown.join(', ')}” is no scope. The scopes are: ${API_SCOPES.join(', ')}.`);
  const accounts = splitAll(input.accounts);
  for (const account of accounts) {
    if (!findAddress(account))
      problems.push(`“${account}” is not a classic address (r…) with a valid checksum.`);
  }
  if (accounts.length > MAX_ACCOUNTS)
    problems.push(`A token is restricted to at most ${MAX_ACCOUNTS} accounts.`);
  if (problems.length > 0) throw new RelayError(problems.join('\n'));
  const scopes = API_SCOPES.filter((scope) => can.length === 0 || can.includes(scope));
  return { label, scopes, accounts: accounts.length > 0 ? accounts : null };
}

function splitAll(texts: readonly string[]): string[] {
  const parts = texts.flatMap((text) => text.split(/[\s,]+/)).filter(Boolean);
  return [...new Set(parts)];
}
