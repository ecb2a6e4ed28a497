import type { Fields } from '../../fields';
import { findAddress } from '../address';
import { findMptId } from '../valid-money';
import { findAmountText, findKey, findPayee } from './parts';
import { combineSentences, createSentence, type Describer } from './sentence';
import { tagSentence } from './shared-sentences';

/** The open amount of a confidential transaction, which has the ID of the MPT in its own field. */
function findOpenAmount({ MPTAmount: value, MPTokenIssuanceID: id }: Fields): string | undefined {
  return typeof value === 'string' && /^\d{1,20}$/.test(value)
    ? findAmountText({ mpt_issuance_id: id, value })
    : undefined;
}

const convert: Describer = (tx) =>
  combineSentences(
    createSentence('confidential_convert', findOpenAmount(tx)),
    tx.HolderEncryptionKey !== undefined &&
      createSentence('confidential_key', findKey(tx.HolderEncryptionKey)),
    auditorSentence(tx),
  );

const send: Describer = (tx) =>
  combineSentences(
    createSentence('confidential_send', findMptId(tx.MPTokenIssuanceID), findPayee(tx)),
    tagSentence(tx),
    auditorSentence(tx),
  );

function auditorSentence({ AuditorEncryptedAmount: amount }: Fields) {
  return amount !== undefined && createSentence('confidential_auditor');
}

/** Confidential transfers of MPTs (XLS-96). */
export const CONFIDENTIAL_DESCRIBERS: Readonly<Record<string, Describer>> = {
  ConfidentialMPTConvert: convert,
  ConfidentialMPTConvertBack: (tx) =>
    combineSentences(createSentence('confidential_back', findOpenAmount(tx)), auditorSentence(tx)),
  ConfidentialMPTMergeInbox: (tx) =>
    createSentence('confidential_merge', findMptId(tx.MPTokenIssuanceID)),
  ConfidentialMPTSend: send,
  ConfidentialMPTClawback: (tx) =>
    createSentence('confidential_clawback', findOpenAmount(tx), findAddress(tx.Holder)),
};
