import { type Fields, findFields, findText } from '../../../core/fields';
import { parsePayloadCreated } from '../../../core/request/payload-created';
import { parsePayloadStatus } from '../../../core/request/payload-status';
import type { CheckContext } from '../context';
import { type ApiAnswer, callApi } from '../network/call-api';
import type { CreatedFacts } from '../observations';
import { safeText } from '../screen/safe-text';
import type { CheckSession } from '../sign-in/sign-in';
import { expireMinutes } from './post-payload';

/**
 * Reads the answer to a new payload, and looks the payload up by UUID and by identifier, all as the
 * extension does (protocol §3.3, §3.4).
 */
export async function findAgain(
  context: CheckContext,
  { jwt }: CheckSession,
  { body }: ApiAnswer,
  identifier: string,
): Promise<CreatedFacts> {
  const created = understand(() => parsePayloadCreated(body));
  if (!created) {
    return { host: 'no link', isPushed: false, isFound: false, expireMinutes: undefined };
  }
  const byUuid = await callApi(context, `payload/${created.uuid}`, { token: jwt });
  const byIdentifier = await callApi(context, `payload/ci/${identifier}`, { token: jwt });
  const isSame = (view: Fields): boolean => {
    const status = understand(() => parsePayloadStatus(view));
    return status?.uuid === created.uuid && status.identifier === identifier;
  };
  const link = findText(findFields(body.next)?.always) ?? '';
  return {
    host: URL.canParse(link) ? safeText(new URL(link).host) : 'no link',
    isPushed: created.pushed,
    isFound: isSame(byUuid.body) && isSame(byIdentifier.body),
    expireMinutes: expireMinutes(byUuid.body),
  };
}

/** What a parser returns; undefined when it throws because the answer has another shape. */
function understand<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
