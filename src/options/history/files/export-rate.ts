import { getCurrency } from '../../../adapters/settings/currency-setting';
import { getSessionState } from '../../../adapters/sign-in/session-store';
import type { ExportRate } from '../../../core/history/files/csv-row';

/**
 * The rate for an exported file; undefined when the user has chosen no currency, or is not signed in.
 * Without an answer of the platform the file has the currency and no values.
 */
export async function findExportRate(): Promise<ExportRate | undefined> {
  const [currency, { session }] = await Promise.all([getCurrency(), getSessionState()]);
  if (currency === undefined || !session) return undefined;
  try {
    const { findRate } = await import('../../../adapters/look-up/cached-rate');
    const timed = await findRate(session, currency, new AbortController().signal);
    return { currency, timed };
  } catch (error) {
    console.warn(error);
    return { currency };
  }
}
