import { findFields } from '../../fields';
import { currencyName } from '../currency';
import { findCount } from './parts';
import { createSentence, type Describer } from './sentence';

/** The pairs of a list of `{PriceData: {BaseAsset, QuoteAsset}}`, such as "XRP/USD". */
function findPairs(series: unknown): readonly string[] | undefined {
  if (!Array.isArray(series) || series.length === 0) return undefined;
  const pairs = series.map((entry) => {
    const data = findFields(findFields(entry)?.PriceData);
    const [base, quote] = [findCurrencyName(data?.BaseAsset), findCurrencyName(data?.QuoteAsset)];
    return base && quote && `${base}/${quote}`;
  });
  return pairs.every((each) => each !== undefined) ? pairs : undefined;
}

/** The name of a currency code. Unlike in amounts, XRP is valid here: an oracle only names it. */
function findCurrencyName(code: unknown): string | undefined {
  const isCode = typeof code === 'string' && /^([!-~]{3}|[0-9A-F]{40})$/i.test(code);
  return isCode ? currencyName(code) : undefined;
}

export const ORACLE_DESCRIBERS: Readonly<Record<string, Describer>> = {
  OracleSet: (tx) =>
    createSentence('oracle', findCount(tx.OracleDocumentID), findPairs(tx.PriceDataSeries)),
  OracleDelete: (tx) => createSentence('oracle_delete', findCount(tx.OracleDocumentID)),
};
