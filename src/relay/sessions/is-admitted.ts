import type { Config } from '../config';

/** Whether an account may use this relay (RELAY_ACCOUNTS). */
export function isAdmitted({ accounts }: Pick<Config, 'accounts'>, account: string): boolean {
  return accounts === undefined || accounts.includes(account);
}
