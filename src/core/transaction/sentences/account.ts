import { findAddress } from '../address';
import { nativeUnit } from '../currency';
import { accountSet } from './account-set';
import { tagOf } from './along';
import { findCount } from './parts';
import { say, sayAll, type Teller } from './sentence';

const signerList: Teller = ({ SignerQuorum: quorum, SignerEntries: entries }) => {
  if (quorum === 0) return entries === undefined ? say('signers_none') : [];
  if (!Array.isArray(entries) || entries.length === 0) return [];
  return say('signers', String(entries.length), findCount(quorum));
};

export const ACCOUNT: Readonly<Record<string, Teller>> = {
  AccountSet: accountSet,
  AccountDelete: (tx, network) =>
    sayAll(say('account_delete', nativeUnit(network), findAddress(tx.Destination)), tagOf(tx)),
  SetRegularKey: ({ RegularKey: key }) =>
    key === undefined ? say('regular_key_none') : say('regular_key', findAddress(key)),
  SignerListSet: signerList,
  TicketCreate: (tx) => say('tickets', findCount(tx.TicketCount)),
  // The platform's pseudo type: proof of an account, never sent to the ledger (protocol §3.2).
  SignIn: () => say('sign_in'),
};
