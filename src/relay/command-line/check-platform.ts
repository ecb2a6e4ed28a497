import { findFields, findText } from '../../core/fields';
import type { Config } from '../config';
import { Platform } from '../platform/platform';
import { PlatformError } from '../platform/platform-error';
import type { Tools } from './command';
import { bad, type Finding, good } from './finding';

/** The codes of its no to a key and a secret (protocol §3.7). */
const REFUSALS: Readonly<Record<number, string>> = {
  810: 'the application is disabled',
  811: 'it does not know XAMAN_API_KEY',
  812: 'it takes key or secret for malformed',
  813: 'the secret is not the one of XAMAN_API_KEY',
};

/**
 * Whether the platform knows the application by its key and each secret, and tells its keys for
 * sign-ins (protocol §1.4, §1.5).
 * @returns also where it sends webhooks, as far as it says so
 */
export async function checkPlatform(
  config: Config,
  tools: Tools,
): Promise<{ findings: Finding[]; webhookUrl: string | undefined }> {
  const [current = '', former] = config.secrets;
  const first = await ping(config, tools, current);
  const findings: Finding[] = [];
  if (first.problem === undefined)
    findings.push(good(`Platform: it knows key and secret (“${first.name}”).`));
  else findings.push(bad(`Platform: ${first.problem}.`));
  if (former) {
    const second = await ping(config, tools, former);
    const says =
      second.problem === undefined ? 'still holds' : 'holds no more and can be taken out';
    findings.push(good(`Platform: XAMAN_API_SECRET_FORMER ${says}.`));
  }
  findings.push(await checkCerts(config, tools));
  return { findings, webhookUrl: first.webhookUrl };
}

async function ping(config: Config, { now, fetch }: Tools, secret: string) {
  const { platformUrl: base, apiKey } = config;
  const platform = new Platform({ base, apiKey, secrets: [secret], clock: { now }, fetch });
  try {
    const body = await platform.ask('GET', 'ping');
    const application = findFields(findFields(body.auth)?.application);
    if (!application) return { problem: `${base} does not answer as Xaman does` };
    const name = findText(application.name) ?? 'no name';
    return { name, webhookUrl: findText(application.webhookurl) ?? '' };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { problem: problemOf(error, base) };
  }
}

function problemOf({ problem, code, status, cause }: PlatformError, base: string): string {
  const refusal = code === undefined ? undefined : REFUSALS[code];
  if (refusal) return refusal;
  if (problem === 'unreachable') return `${base} cannot be reached${reasonOf(cause)}`;
  if (problem === 'limited') return 'it takes no more calls this minute; try again in one';
  return `${base} answers with trouble (HTTP ${status})`;
}

/** The certificates' keys pairing depends on. */
async function checkCerts({ oauthUrl }: Config, { fetch }: Tools): Promise<Finding> {
  const url = `${oauthUrl}/certs`;
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const { keys } = (await answer.json()) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return good('Sign-in: its keys are there.');
    return bad(`Sign-in: ${url} tells no keys (HTTP ${answer.status}).`);
  } catch (cause) {
    return bad(`Sign-in: ${url} cannot be read${reasonOf(cause)}.`);
  }
}

/** The reason `fetch` hides in a cause. */
export function reasonOf(cause: unknown): string {
  for (let at = cause; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return ` (${at.code})`;
    if (at.name === 'TimeoutError') return ' (no answer in time)';
  }
  return '';
}
