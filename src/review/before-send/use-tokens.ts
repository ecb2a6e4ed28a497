import { useEffect, useState } from 'preact/hooks';
import { comparesTokens } from '../../adapters/settings/token-setting';
import type { CuratedToken } from '../../core/directory/curated-tokens';
import type { IssuedToken } from '../../core/directory/issued-tokens';
import { findTokenFindings, type TokenFindings } from '../../core/directory/token-findings';
import type { Session } from '../../core/session';

/**
 * What the platform's list says about tokens, if the user lets the review compare them; undefined
 * when it does not compare, and when the platform does not answer.
 * @param tokens those that the list can say something about
 */
export function useTokens(
  tokens: readonly IssuedToken[],
  session: Session | undefined,
): TokenFindings | 'asking' | undefined {
  const [list, setList] = useState<readonly CuratedToken[] | 'asking'>();
  const needsList = tokens.length > 0 && session !== undefined;
  useEffect(() => {
    if (!needsList) return;
    const change = new AbortController();
    const look = async () => {
      if (!(await comparesTokens()) || change.signal.aborted) return;
      setList('asking');
      const { findTokens } = await import('../../adapters/look-up/cached-tokens');
      const found = await findTokens(session, change.signal);
      if (!change.signal.aborted) setList(found);
    };
    // Nothing waits for it: without an answer the review is as it is without the setting.
    look().catch((error) => {
      console.warn(error);
      if (!change.signal.aborted) setList(undefined);
    });
    return () => change.abort();
  }, [needsList, session?.account]);
  if (!needsList || list === undefined) return undefined;
  return list === 'asking' ? list : findTokenFindings(tokens, list);
}
