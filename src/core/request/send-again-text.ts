import { dropUndefined } from '../fields';
import { EXPIRE_MINUTES, type PayloadBody } from './payload-body';

/**
 * The content of a request as the text of a payload body, as it could be selected on a page: this
 * text starts a new request with the same content. The identifier and the signer are left out,
 * because the new request has its own. Options with default values are left out too.
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
