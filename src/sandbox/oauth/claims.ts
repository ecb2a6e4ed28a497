import type { PayloadRecord } from '../payloads/record';
import type { Platform } from '../platform/platform';
import type { Claims } from '../state/jwt';
import type { AuthRequest } from './store';

/**
 * JWT claims for the signer of a SignIn payload (§1.5). Only the implicit flow has a `state` claim.
 * @throws Error when the payload is not signed
 */
export function claimsFor(request: AuthRequest, record: PayloadRecord, platform: Platform): Claims {
  const resolution = record.resolution;
  const application = platform.findApplication(request.clientId);
  if (!resolution?.account || !application) throw new Error('The payload is not signed');
  const { account, network } = resolution;
  const token = platform.tokens.findForAccount(account, application.uuid);
  const isImplicit = request.responseType === 'token';
  return {
    client_id: application.uuid,
    ...(isImplicit && request.state !== null ? { state: request.state } : {}),
    ...(request.scope !== null ? { scope: request.scope } : {}),
    ...(request.nonce !== null ? { nonce: request.nonce } : {}),
    aud: application.uuid,
    sub: account,
    app_uuidv4: application.uuid,
    app_name: application.name,
    payload_uuidv4: record.uuid,
    ...(token ? { usertoken_uuidv4: token.token } : {}),
    ...(platform.switches.jwtOptionalClaims
      ? {
          email: `${application.uuid}+${account}@xumm.me`,
          network_type: network.key,
          network_endpoint: network.node,
          network_id: String(network.id),
        }
      : {}),
  };
}
