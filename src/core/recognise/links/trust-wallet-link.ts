import { chainOfAddress, chainOfCoinType } from '../other-chains/find-other-chain';
import { nothingToSign, type Recognised } from '../recognised';
import { paymentTo } from './payment-to';

/** The coin type of the XRP Ledger (SLIP-44). */
const XRP_COIN_TYPE = 144;

/**
 * Recognises a link that fills in Trust Wallet's payment form: `asset=c144` or `coin=144` is XRP
 * (Trust Wallet "Deep Linking").
 */
export function findTrustWalletLink(url: URL): Recognised | undefined {
  const isWeb = url.hostname === 'link.trustwallet.com' && url.pathname === '/send';
  if (!isWeb && !/^trust:\/\/send\?/i.test(url.href)) return undefined;
  const { searchParams } = url;
  const [address = '', ...others] = searchParams.getAll('address');
  if (others.length > 0) return nothingToSign('many');
  const assets = searchParams.getAll('asset');
  const types = [
    ...searchParams.getAll('coin'),
    ...assets.map((asset) => asset.replace(/^c(\d+)(?:_.*)?$/, '$1')),
  ].map(Number);
  const foreign = types.find((type) => type !== XRP_COIN_TYPE);
  if (foreign !== undefined) {
    const name = chainOfCoinType(foreign) ?? chainOfAddress(address);
    return nothingToSign('other-chain', name ?? `SLIP-44 ${foreign}`);
  }
  if (assets.some((asset) => asset.includes('_'))) return nothingToSign('bad-link-token');
  const rest = [...searchParams].filter(([name]) => !/^(?:address|asset|coin)$/.test(name));
  return paymentTo(address, new URLSearchParams(rest), types.length > 0 ? 'MAINNET' : undefined);
}
