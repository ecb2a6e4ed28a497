import { findFields } from '../../fields';
import { findAddress } from '../address';
import { expiryOf } from './along';
import { findCount, findHexText } from './parts';
import { type Sentence, say, sayAll, type Teller } from './sentence';

/** Exactly one of four things (XRPL "DepositPreauth"). */
const preauth: Teller = (tx) => {
  const { Authorize, Unauthorize, AuthorizeCredentials, UnauthorizeCredentials } = tx;
  const said: (readonly Sentence[] | false)[] = [
    Authorize !== undefined && say('preauth', findAddress(Authorize)),
    Unauthorize !== undefined && say('preauth_none', findAddress(Unauthorize)),
    AuthorizeCredentials !== undefined &&
      say('preauth_credentials', findCredentials(AuthorizeCredentials)),
    UnauthorizeCredentials !== undefined &&
      say('preauth_credentials_none', findCredentials(UnauthorizeCredentials)),
  ];
  return said.filter(Boolean).length === 1 ? sayAll(...said) : [];
};

/** The credentials in a list of `{Credential: {Issuer, CredentialType}}`, as "type (issuer)". */
function findCredentials(list: unknown): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const found = list.map((entry) => {
    const credential = findFields(findFields(entry)?.Credential);
    const issuer = findAddress(credential?.Issuer);
    const type = findHexText(credential?.CredentialType);
    return issuer && type && `${type} (${issuer})`;
  });
  return found.every((each) => each !== undefined) ? found : undefined;
}

const credentialDelete: Teller = (tx) => {
  const type = findHexText(tx.CredentialType);
  const [subject, issuer] = [findAddress(tx.Subject), findAddress(tx.Issuer)];
  if (tx.Subject === undefined) return say('credential_delete_from', type, issuer);
  if (tx.Issuer === undefined) return say('credential_delete_of', type, subject);
  return say('credential_delete', type, subject, issuer);
};

const delegateSet: Teller = ({ Authorize, Permissions: list }) => {
  const to = findAddress(Authorize);
  if (!Array.isArray(list)) return [];
  if (list.length === 0) return say('delegate_none', to);
  const found = list.map((entry) => {
    const value = findFields(findFields(entry)?.Permission)?.PermissionValue;
    return typeof value === 'string' && /^[A-Za-z]{1,64}$/.test(value) ? value : findCount(value);
  });
  return found.every((each) => each !== undefined) ? say('delegate', to, found) : [];
};

const didSet: Teller = (tx) =>
  ['URI', 'Data', 'DIDDocument'].some((name) => tx[name] !== undefined) ? say('did_set') : [];

export const PERMISSIONS: Readonly<Record<string, Teller>> = {
  DepositPreauth: preauth,
  CredentialCreate: (tx) =>
    sayAll(
      say('credential', findHexText(tx.CredentialType), findAddress(tx.Subject)),
      expiryOf(tx),
    ),
  CredentialAccept: (tx) =>
    say('credential_accept', findHexText(tx.CredentialType), findAddress(tx.Issuer)),
  CredentialDelete: credentialDelete,
  DelegateSet: delegateSet,
  DIDSet: didSet,
  DIDDelete: () => say('did_delete'),
};
