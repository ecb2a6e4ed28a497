import { findStoredDraft } from '../adapters/history';
import { t } from '../adapters/i18n';
import { call } from '../adapters/messaging';
import { dropPending, findPending } from '../adapters/pending';
import { type Draft, findDraft } from '../core/draft';
import { findGlance, type Glance } from '../core/glance';
import { recognise } from '../core/recognise/recognise';
import { nothing, type Recognised } from '../core/recognise/recognised';

/** What a review window is about. */
export interface Subject {
  readonly found: Recognised;
  /** Present when something can come of it: then it waits on disk until it is sent or discarded. */
  readonly draft?: Draft;
  /** Host of the page it came from, where no draft says so. */
  readonly site?: string;
  /** Settled when the draft is on disk. */
  readonly kept?: Promise<void>;
}

/** What comes after this in the fragment is the host to sign in to. */
const SIGN_IN = 'sign-in:';

/** A request to be written from nothing; most are payments, and its JSON can become any other. */
const EMPTY: Recognised = { kind: 'transaction', txjson: { TransactionType: 'Payment' } };

/** By the window's fragment: what to ask, an id of what was pointed at, or why there is nothing. */
export async function readSubject(fragment: string): Promise<Subject | Glance> {
  if (fragment === 'write') return { found: EMPTY };
  if (fragment === 'unreadable') return { found: nothing('unreadable') };
  if (fragment.startsWith(SIGN_IN)) {
    const site = fragment.slice(SIGN_IN.length);
    return { found: signIn(site), site };
  }
  try {
    const pending = await findPending(fragment);
    const fresh = findDraft(pending);
    if (fresh) return judge(fresh);
    const stored = await findStoredDraft(fragment);
    if (stored) return { draft: stored, found: recognise(stored) };
    return findGlance(pending) ?? { found: nothing('gone') };
  } catch (error) {
    console.error(error);
    return { found: nothing('unreadable') };
  }
}

/** What is only looked at, or refused: there is nothing of ours to send. */
const FRUITLESS: readonly Recognised['kind'][] = [
  'secret',
  'nothing',
  'hash',
  'payload',
  'elsewhere',
];

/** Judges what was pointed at. Nothing of it was stored so far, and a secret never is. */
export function judge(draft: Draft): Subject {
  const found = recognise(draft);
  if (!FRUITLESS.includes(found.kind)) return { found, draft, kept: call('draft.keep', draft) };
  void dropPending(draft.id).catch(console.warn);
  return { found, site: draft.site };
}

/** The wallet's own pseudo transaction (protocol §3.2): nothing reaches the ledger. */
function signIn(host: string): Recognised {
  const asked = host ? { instruction: t('sign_in_to', host) } : {};
  return { kind: 'transaction', txjson: { TransactionType: 'SignIn' }, asked };
}
