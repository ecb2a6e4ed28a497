import { findAddress } from '../address';
import { nativeUnit } from '../currency';
import { describeAccountSet } from './account-set';
import { findCount, findPayee } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import { tagSentence } from './shared-sentences';

const signerList: Describer = ({ SignerQuorum: quorum, SignerEntries: entries }) => {
  if (quorum === 0) return entries === undefined ? createSentence('signers_none') : [];
  if (!Array.isArray(entries) || entries.length === 0) return [];
  return createSentence('signers', String(entries.length), findCount(quorum));
};

export const ACCOUNT_DESCRIBERS: Readonly<Record<string, Describer>> = {
  AccountSet: describeAccountSet,
  AccountDelete: (tx, network) =>
    combineSentences(
      createSentence('account_delete', nativeUnit(network), findPayee(tx)),
      tagSentence(tx),
    ),
  SetRegularKey: ({ RegularKey: key }) =>
    key === undefined
      ? createSentence('regular_key_none')
      : createSentence('regular_key', findAddress(key)),
  SignerListSet: signerList,
  TicketCreate: (tx) => createSentence('tickets', findCount(tx.TicketCount)),
  // A pseudo type of the platform: it proves control of an account and never reaches the ledger
  // (protocol §3.2).
  SignIn: () => createSentence('sign_in'),
};
