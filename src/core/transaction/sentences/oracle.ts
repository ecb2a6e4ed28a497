import { findFields } from '../../fields';
import { currencyName } from '../currency';
import { findCount } from './parts';
import { say, type Teller } from './sentence';

/** The pairs in a list of `{PriceData: {BaseAsset, QuoteAsset}}`, as "XRP/USD". */
function findPairs(series: unknown): readonly string[] | undefined {
  if (!Array.isArray(series) || series.length === 0) return undefined;
  const pairs = series.map((entry) => {
    const data = findFields(findFields(entry)?.PriceData);
    const [base, quote] = [findCode(data?.BaseAsset), findCode(data?.QuoteAsset)];
    return base && quote && `${base}/${quote}`;
  });
  return pairs.every((each) => each !== undefined) ? pairs : undefined;
}

/** A currency's code; here XRP may be one, for nothing is paid in it. */
function findCode(code: unknown): string | undefined {
  const isCode = typeof code === 'string' && /^([!-~]{3}|[0-9A-F]{40})$/i.test(code);
  return isCode ? currencyName(code) : undefined;
}

export const ORACLE: Readonly<Record<string, Teller>> = {
  OracleSet: (tx) => say('oracle', findCount(tx.OracleDocumentID), findPairs(tx.PriceDataSeries)),
  OracleDelete: (tx) => say('oracle_delete', findCount(tx.OracleDocumentID)),
};
