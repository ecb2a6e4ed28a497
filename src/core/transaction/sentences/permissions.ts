import { findFields } from '../../fields';
import { findAddress } from '../address';
import { findCount, findHexText, findId } from './parts';
import { combineSentences, createSentence, type Describer, type Sentence } from './sentence';
import { expirySentence } from './shared-sentences';

/** A DepositPreauth has exactly one of four fields (XRPL "DepositPreauth"). */
const preauth: Describer = (tx) => {
  const { Authorize, Unauthorize, AuthorizeCredentials, UnauthorizeCredentials } = tx;
  const options: (readonly Sentence[] | false)[] = [
    Authorize !== undefined && createSentence('preauth', findAddress(Authorize)),
    Unauthorize !== undefined && createSentence('preauth_none', findAddress(Unauthorize)),
    AuthorizeCredentials !== undefined &&
      createSentence('preauth_credentials', findCredentials(AuthorizeCredentials)),
    UnauthorizeCredentials !== undefined &&
      createSentence('preauth_credentials_none', findCredentials(UnauthorizeCredentials)),
  ];
  return options.filter(Boolean).length === 1 ? combineSentences(...options) : [];
};

/** A transaction that names a domain changes it; else it creates one (XLS-80). */
const domainSet: Describer = ({ DomainID: id, AcceptedCredentials: list }) =>
  id === undefined
    ? createSentence('domain_create', findCredentials(list))
    : createSentence('domain_set', findId(id), findCredentials(list));

/** The credentials of a list of `{Credential: {Issuer, CredentialType}}`, as "type (issuer)". */
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

const credentialDelete: Describer = (tx) => {
  const type = findHexText(tx.CredentialType);
  const [subject, issuer] = [findAddress(tx.Subject), findAddress(tx.Issuer)];
  if (tx.Subject === undefined) return createSentence('credential_delete_from', type, issuer);
  if (tx.Issuer === undefined) return createSentence('credential_delete_of', type, subject);
  return createSentence('credential_delete', type, subject, issuer);
};

const delegateSet: Describer = ({ Authorize, Permissions: list }) => {
  const to = findAddress(Authorize);
  if (!Array.isArray(list)) return [];
  if (list.length === 0) return createSentence('delegate_none', to);
  const found = list.map((entry) => {
    const value = findFields(findFields(entry)?.Permission)?.PermissionValue;
    return typeof value === 'string' && /^[A-Za-z]{1,64}$/.test(value) ? value : findCount(value);
  });
  return found.every((each) => each !== undefined) ? createSentence('delegate', to, found) : [];
};

const didSet: Describer = (tx) =>
  ['URI', 'Data', 'DIDDocument'].some((name) => tx[name] !== undefined)
    ? createSentence('did_set')
    : [];

export const PERMISSION_DESCRIBERS: Readonly<Record<string, Describer>> = {
  DepositPreauth: preauth,
  CredentialCreate: (tx) =>
    combineSentences(
      createSentence('credential', findHexText(tx.CredentialType), findAddress(tx.Subject)),
      expirySentence(tx),
    ),
  CredentialAccept: (tx) =>
    createSentence('credential_accept', findHexText(tx.CredentialType), findAddress(tx.Issuer)),
  CredentialDelete: credentialDelete,
  PermissionedDomainSet: domainSet,
  PermissionedDomainDelete: (tx) => createSentence('domain_delete', findId(tx.DomainID)),
  DelegateSet: delegateSet,
  DIDSet: didSet,
  DIDDelete: () => createSentence('did_delete'),
};
