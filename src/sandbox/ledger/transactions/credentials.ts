import { credentialIndex } from '../entries/entry-index';
import {
  addOwned,
  canOwnMore,
  findAccountEntry,
  hasFlag,
  isPast,
  type TransactionContext,
} from './context';

const ACCEPTED = 0x0001_0000;

function findCredential({ tx, view }: TransactionContext) {
  const [subject, issuer] = [tx.Subject ?? tx.Account, tx.Issuer ?? tx.Account].map(String);
  const index = credentialIndex(subject ?? '', issuer ?? '', String(tx.CredentialType));
  return { index, entry: view.find(index) };
}

/** CredentialAccept by its subject (XRPL "CredentialAccept"). */
export function applyCredentialAccept(context: TransactionContext): string {
  const { view, sender } = context;
  const { entry } = findCredential(context);
  if (!entry) return 'tecNO_ENTRY';
  if (hasFlag(entry.Flags, ACCEPTED)) return 'tecDUPLICATE';
  if (isPast(entry.Expiration, context)) return 'tecEXPIRED';
  if (!canOwnMore(context)) return 'tecINSUFFICIENT_RESERVE';
  entry.Flags = Number(entry.Flags ?? 0) + ACCEPTED;
  addOwned(findAccountEntry(view, entry.Issuer), -1);
  addOwned(sender, 1);
  return 'tesSUCCESS';
}

/** CredentialDelete by its subject or issuer, or by anybody once it expired. */
export function applyCredentialDelete(context: TransactionContext): string {
  const { tx, view } = context;
  const { index, entry } = findCredential(context);
  if (!entry) return 'tecNO_ENTRY';
  const isParty = [entry.Subject, entry.Issuer].includes(tx.Account);
  if (!isParty && !isPast(entry.Expiration, context)) return 'tecNO_PERMISSION';
  view.remove(index);
  addOwned(
    findAccountEntry(view, hasFlag(entry.Flags, ACCEPTED) ? entry.Subject : entry.Issuer),
    -1,
  );
  return 'tesSUCCESS';
}
