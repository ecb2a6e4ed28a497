import { findFields, findText } from '../../core/fields';
import type { Config } from '../config';
import { Platform } from '../platform/platform';
import { PlatformError } from '../platform/platform-error';
import { failed, type PreflightResult, passed } from './check-result';
import type { CommandContext } from './command';
import { formatCause } from './format-cause';

/** Why the platform refuses a key and a secret, by its error code (protocol §3.7). */
const REFUSALS: Readonly<Record<number, string>> = {
  810: 'the application is disabled',
  811: 'it does not know XAMAN_API_KEY',
  812: 'it reports that key or secret is malformed',
  813: 'XAMAN_API_SECRET does not belong to XAMAN_API_KEY',
};

/**
 * Checks that the platform accepts the key with each secret (protocol §1.4), and that its signing
 * keys for sign-ins can be read (§1.5).
 * @returns also the application's webhook address: '' when it has none, undefined when the platform
 * did not answer
 */
export async function checkPlatform(
  config: Config,
  context: CommandContext,
): Promise<{ results: PreflightResult[]; webhookUrl: string | undefined }> {
  const [current = '', former] = config.secrets;
  const answer = await ping(config, context, current);
  const results: PreflightResult[] = [];
  if (answer.problem === undefined)
    results.push(passed(`Platform: it accepts key and secret (“${answer.name}”).`));
  else results.push(failed(`Platform: ${answer.problem}.`));
  if (former) {
    const { problem } = await ping(config, context, former);
    const state = problem === undefined ? 'is still valid' : 'is no longer valid: remove it';
    results.push(passed(`Platform: XAMAN_API_SECRET_FORMER ${state}.`));
  }
  results.push(await checkCerts(config, context));
  return { results, webhookUrl: answer.webhookUrl };
}

async function ping(config: Config, { now, fetch }: CommandContext, secret: string) {
  const { platformUrl: base, apiKey } = config;
  const platform = new Platform({ base, apiKey, secrets: [secret], clock: { now }, fetch });
  try {
    const body = await platform.call('GET', 'ping');
    const application = findFields(findFields(body.auth)?.application);
    if (!application) return { problem: `${base} does not answer as Xaman does; check XAMAN_URL` };
    const name = findText(application.name) ?? 'no name';
    return { name, webhookUrl: findText(application.webhookurl) ?? '' };
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    return { problem: describeProblem(error, base) };
  }
}

function describeProblem({ problem, code, status, cause }: PlatformError, base: string): string {
  const refusal = code === undefined ? undefined : REFUSALS[code];
  if (refusal) return refusal;
  if (problem === 'unreachable') return `${base} cannot be reached${formatCause(cause)}`;
  if (problem === 'limited') return 'it accepts no more calls now; try again in a minute';
  return `${base} answers with an error (HTTP ${status}); try again later`;
}

/** Pairing verifies sign-ins with these keys. */
async function checkCerts(
  { oauthUrl }: Config,
  { fetch }: CommandContext,
): Promise<PreflightResult> {
  const url = `${oauthUrl}/certs`;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
    const { keys } = (await response.json()) as { keys?: unknown };
    if (Array.isArray(keys) && keys.length > 0) return passed('Sign-in: its keys can be read.');
    return failed(`Sign-in: ${url} has no keys (HTTP ${response.status}).`);
  } catch (cause) {
    return failed(`Sign-in: ${url} cannot be read${formatCause(cause)}.`);
  }
}
