import type { Context } from 'hono';
import { parsePayloadBody } from '../payloads/body';
import type { Platform } from '../platform/platform';
import { ApiError } from '../state/api-error';
import type { Application } from '../state/application';
import { ISSUER } from '../state/jwt';
import { isRedirectAllowed } from '../state/redirect-whitelist';
import { OAuthError } from './error';
import type { AuthRequest, OAuthStore } from './store';

const EXTENSION_HOST = /^https:\/\/[^/]+\.(chromiumapp\.org|extensions\.allizom\.org)(\/|$)/;

/** `/auth` (§2.2): checks the request, creates a SignIn payload and redirects to its sign page. */
export function authorize(c: Context, platform: Platform, store: OAuthStore): Response {
  const query = new URL(c.req.url).searchParams;
  const request = parseAuthRequest(query);
  const application = expectClient(request, platform);
  const { t, h } = store.saveRequest(request);
  const returnUrl = `${ISSUER}/signin?t=${t}&h=${h}&c=${request.clientId}&payload={id}`;
  const signers = (query.get('signers') ?? '').split(',').filter((part) => part.startsWith('r'));
  const network = (query.get('force_network') ?? '').toUpperCase();
  const body = {
    txjson: { TransactionType: 'SignIn' },
    options: {
      return_url: { app: returnUrl, web: returnUrl },
      ...(signers.length > 0 ? { signers } : {}),
      ...(/^[A-Z]+$/.test(network) ? { force_network: network } : {}),
    },
    custom_meta: { instruction: `Sign in to ${hostOf(request.redirectUri)}` },
  };
  try {
    const payload = parsePayloadBody(body, platform.switches);
    // Firefox's launchWebAuthFlow first fetches the URL without a window: no QR code is shown then.
    const isBrowser = c.req.header('user-agent')?.startsWith('Mozilla/');
    const isOnScreen = !isBrowser || c.req.header('accept')?.includes('text/html');
    const record = platform.create(application, payload, {
      createdBy: 'oauth',
      onScreen: Boolean(isOnScreen),
    });
    return c.redirect(`${platform.baseUrl}/sign/${record.uuid}`, 302);
  } catch (cause) {
    if (!(cause instanceof ApiError)) throw cause;
    throw new OAuthError('xumm_api_err', 'The sign in request could not be created.', 503);
  }
}

function parseAuthRequest(query: URLSearchParams): AuthRequest {
  const clientId = query.get('client_id');
  const redirectUri = query.get('redirect_uri');
  const responseType = query.get('response_type');
  const challenge = query.get('code_challenge');
  if (!clientId || !redirectUri) {
    throw new OAuthError('invalid_request', 'Required parameters are missing in the request.');
  }
  if (responseType !== 'token' && responseType !== 'code') {
    throw new OAuthError('invalid_request', 'The response type is missing or not supported.');
  }
  const isPkceIncomplete = (challenge === null) !== (query.get('code_challenge_method') === null);
  if (responseType === 'code' && isPkceIncomplete) {
    throw new OAuthError('invalid_request', 'Required parameters are missing in the request.');
  }
  return {
    clientId,
    redirectUri,
    responseType,
    codeChallenge: responseType === 'code' ? challenge : null,
    state: query.get('state'),
    nonce: query.get('nonce'),
    scope: query.get('scope'),
  };
}

function expectClient(request: AuthRequest, platform: Platform): Application {
  const refused = new OAuthError('access_denied', 'Invalid client/redirect URL.');
  const application = platform.findApplication(request.clientId);
  if (!application) throw refused;
  const isImplicit = request.responseType === 'token';
  const isFlowEnabled = isImplicit
    ? application.implicitEnabled
    : request.codeChallenge === null || (application.implicitEnabled && application.pkceEnabled);
  const { extensionRedirectsAccepted } = platform.switches;
  const isBlocked = !extensionRedirectsAccepted && EXTENSION_HOST.test(request.redirectUri);
  if (!isFlowEnabled || isBlocked) throw refused;
  if (!isRedirectAllowed(request.redirectUri, application.redirectUris)) throw refused;
  if (application.disabled) {
    throw new OAuthError('xumm_api_err', 'The sign in request could not be created.', 503);
  }
  return application;
}

function hostOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).host : uri;
}
