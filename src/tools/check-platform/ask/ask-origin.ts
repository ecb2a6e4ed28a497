import { findText } from '../../../core/fields';
import type { CheckContext } from '../context';
import { type ApiAnswer, callApi } from '../network/call-api';
import type { Observations } from '../observations';

/**
 * The first question: does the API answer a page of the extension? Asks as a browser does, with a
 * preflight and then a call, whose JWT is malformed: also the refusal must have CORS headers.
 */
export async function askOrigin(context: CheckContext): Promise<Observations> {
  const { origins } = context.settings;
  const chromium = await callFrom(context, origins.chromium);
  const firefox = await callFrom(context, origins.firefox);
  const { status, body } = chromium.refusal;
  return {
    corsAdmits: { chromium: chromium.isAdmitted, firefox: firefox.isAdmitted },
    refusedToken: { status, error: findText(body.error) },
  };
}

async function callFrom(context: CheckContext, origin: string) {
  const preflight = await callApi(context, 'ping', {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  });
  const refusal = await callApi(context, 'ping', {
    token: 'not-a-token',
    headers: { Origin: origin },
  });
  const isAdmitted =
    preflight.status < 300 &&
    admitsOrigin(preflight, origin) &&
    admitsHeaders(preflight) &&
    admitsOrigin(refusal, origin);
  return { isAdmitted, refusal };
}

function admitsOrigin({ headers }: ApiAnswer, origin: string): boolean {
  const allowed = headers.get('Access-Control-Allow-Origin');
  return allowed === '*' || allowed === origin;
}

/** `*` does not include `Authorization`, so it must be listed. */
function admitsHeaders({ headers }: ApiAnswer): boolean {
  const names = (headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/[\s,]+/);
  return names.includes('authorization') && (names.includes('content-type') || names.includes('*'));
}

/**
 * Repeats the question with a valid JWT, because the platform may look at the `Origin` only then; and
 * reads which headers the answer lets a page read.
 */
export async function askOriginSignedIn(context: CheckContext, jwt: string): Promise<Observations> {
  const ask = (origin: string): Promise<ApiAnswer> =>
    callApi(context, 'ping', { token: jwt, headers: { Origin: origin } });
  const chromium = await ask(context.settings.origins.chromium);
  const firefox = await ask(context.settings.origins.firefox);
  return {
    statusForOrigin: { chromium: chromium.status, firefox: firefox.status },
    exposedHeaders: chromium.headers.get('Access-Control-Expose-Headers') ?? '',
  };
}
