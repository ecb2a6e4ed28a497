import { codeOf } from '../../core/companion-error';
import { type Fields, findFields, findText, findUuid } from '../../core/fields';
import { type PayloadTruth, parsePayloadTruth } from '../../core/request/payload-truth';
import { isPseudo } from '../../core/transaction/codec-types';
import { PlatformError } from './platform-error';

/** How a payload stands; the first of these that holds (protocol §3.4, state table). */
export type PayloadState = 'signed' | 'rejected' | 'cancelled' | 'expired' | 'open';

/** The platform's answer about one payload, judged. */
export interface PayloadView {
  readonly uuid: string;
  readonly identifier: string | undefined;
  /** The only account it names as signer. Anybody can name an account: it proves nothing. */
  readonly maySign: string | undefined;
  /** The account that signed it with its own key; undefined while unsigned, or signed in its name. */
  readonly signedBy: string | undefined;
  readonly state: PayloadState;
  /** Nothing more is to come: it ended, and a node's answer is there where one is due. */
  readonly complete: boolean;
  readonly truth: PayloadTruth;
  /** The token its signature issued or renewed, while it is the last to have done so (§3.4). */
  readonly token: string | undefined;
  /** The answer as it may be told: without the token. */
  readonly told: Fields;
}

/** @throws PlatformError `trouble` when it is no answer about a payload */
export function parsePayloadView(body: Fields): PayloadView {
  const truth = parse(body);
  const application = findFields(body.application);
  const meta = findFields(body.meta);
  const signers = Array.isArray(meta?.signers) ? meta.signers : [];
  const only = signers.length === 1 ? findText(signers[0]) : undefined;
  const state = stateOf(truth);
  const submits = meta?.submit === true && meta.multisign !== true && !isPseudo(request(body));
  const awaits = state === 'signed' && submits && !truth.answer.dispatchedResult;
  return {
    uuid: truth.uuid,
    identifier: truth.identifier,
    maySign: only,
    signedBy: signerOf(body, truth),
    state,
    complete: state !== 'open' && !(state === 'expired' && truth.opened) && !awaits,
    truth,
    token: findUuid(application?.issued_user_token),
    told: { ...body, application: { ...application, issued_user_token: null } },
  };
}

function parse(body: Fields): PayloadTruth {
  try {
    return parsePayloadTruth(body);
  } catch (cause) {
    throw new PlatformError('trouble', 200, undefined, { cause: codeOf(cause) });
  }
}

function request(body: Fields): Fields {
  const payload = findFields(body.payload);
  return findFields(payload?.request_json) ?? { TransactionType: payload?.tx_type };
}

/**
 * A regular key and a signature among several are in other hands than the account's (protocol §8):
 * the user token that such a payload brings belongs to their user.
 */
function signerOf(body: Fields, { resolved, signed, answer }: PayloadTruth): string | undefined {
  const { account, signer = account } = answer;
  const several = findText(findFields(body.response)?.multisign_account);
  const isMultisign = Boolean(findFields(body.meta)?.multisign) || several !== undefined;
  return resolved && signed && !isMultisign && signer === account ? account : undefined;
}

function stateOf(truth: PayloadTruth): PayloadState {
  if (truth.resolved) return truth.signed ? 'signed' : 'rejected';
  if (truth.cancelled) return 'cancelled';
  return truth.expired ? 'expired' : 'open';
}
