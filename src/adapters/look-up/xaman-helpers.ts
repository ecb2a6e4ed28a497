import { Xumm } from 'xumm';
import { Meta } from 'xumm-sdk/dist/src/Meta';
import { CompanionError } from '../../core/companion-error';
import { type ApiCall, callApi, PLATFORM_URL } from '../platform/http';

// The only module that imports Xaman's SDK itself. Pages load it late, when a look-up is on. Its
// requests have no time limit, no limit of size and follow redirects with the token, and a page that
// constructs it a second time gets the client of the first token: so its one method that sends is
// replaced, and sends nothing that was not asked for here.

/** A question to the platform, as one of the SDK's helpers puts it. */
export type HelperCall =
  | { readonly helper: 'getCuratedAssets' }
  | { readonly helper: 'getRates'; readonly currency: string }
  | { readonly helper: 'getNftokenDetail'; readonly id: string };

/** The questions under way, by the path that the SDK is going to ask for. */
const asked = new Map<string, { readonly token: string; readonly call: Omit<ApiCall, 'method'> }>();

Meta.prototype.call = async function send<T>(path: string): Promise<T> {
  const question = asked.get(path);
  if (!question) throw new CompanionError('bug', {});
  const { token, call } = question;
  return (await callApi({ url: PLATFORM_URL, token }, { ...call, method: 'GET' })).body as T;
};

/** Constructed once in a page, whatever the token: the SDK keeps its client in a module variable. */
let sdk: Xumm | undefined;

/**
 * Asks the platform with the user's token.
 * @param token a token that has not expired: with another the SDK would start a sign-in
 * @param call its path is the one of the helper
 * @returns the answer, not yet parsed
 * @throws CompanionError, see `callApi`
 */
export async function askHelper(
  token: string,
  question: HelperCall,
  call: Omit<ApiCall, 'method'>,
): Promise<unknown> {
  asked.set(call.path, { token, call });
  try {
    sdk ??= createSdk(token);
    const { helpers } = sdk;
    switch (question.helper) {
      case 'getCuratedAssets':
        return await helpers?.getCuratedAssets();
      case 'getRates':
        return await helpers?.getRates(question.currency);
      case 'getNftokenDetail':
        return await helpers?.getNftokenDetail(question.id);
    }
  } finally {
    asked.delete(call.path);
  }
}

function createSdk(token: string): Xumm {
  // Its sign-in, which is not used here, stores what a message of the platform's page brings it. No
  // page of the extension takes messages from other windows.
  globalThis.addEventListener?.('message', (event) => event.stopImmediatePropagation());
  return new Xumm(token);
}
