import { dropUndefined } from '../fields';
import { EXPIRE_MINUTES, type PayloadBody } from './payload-body';

/**
 * What a request asked, as a payload body somebody might select on a page: the way to ask the same
 * once more. Its identifier and its signer are left behind; the new request has its own.
 */
export function sendAgainText({ txjson, txblob, options, custom_meta: meta }: PayloadBody): string {
  const isSignIn = txjson.TransactionType === 'SignIn';
  return JSON.stringify(
    dropUndefined({
      txjson: txblob ? undefined : txjson,
      txblob,
      options: dropUndefined({
        submit: options.submit || isSignIn ? undefined : false,
        multisign: options.multisign || undefined,
        expire: options.expire === EXPIRE_MINUTES ? undefined : options.expire,
        force_network: options.force_network,
        pathfinding: options.pathfinding,
        pathfinding_fallback: options.pathfinding_fallback,
      }),
      custom_meta: dropUndefined({ instruction: meta.instruction, blob: meta.blob }),
    }),
  );
}
