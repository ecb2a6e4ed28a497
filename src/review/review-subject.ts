import { dropPending, findPending } from '../adapters/browser/pending';
import { call } from '../adapters/messaging/messaging';
import { isKeptPrivate } from '../adapters/settings/private-setting';
import { findStoredDraft } from '../adapters/storage/drafts';
import { t } from '../adapters/text/i18n';
import { type Draft, findDraft, siteOf } from '../core/draft';
import { findPageTarget, type PageTarget, type ReadableTarget } from '../core/page-target';
import { recognise } from '../core/recognise/recognise';
import { nothingToSign, type Recognised } from '../core/recognise/recognised';

/** What a review window is about. */
export interface ReviewSubject {
  readonly found: Recognised;
  /** Present when something can come of it: then it waits on disk until it is sent or discarded. */
  readonly draft?: Draft;
  /** Host of the page it came from, where no draft says so. */
  readonly site?: string;
  /** Settled when the draft is on disk. */
  readonly kept?: Promise<void>;
  /** What comes of it is forgotten once it is over; the draft then goes with the window. */
  readonly isPrivate?: boolean;
}

/** A request to be written from nothing; most are payments, and its JSON can become any other. */
const EMPTY: Recognised = { kind: 'transaction', txjson: { TransactionType: 'Payment' } };

/** By the window's fragment: an id of what was pointed at, or why there is nothing. */
export async function readReviewSubject(fragment: string): Promise<ReviewSubject | ReadableTarget> {
  if (fragment === 'unreadable') return { found: nothingToSign('unreadable') };
  try {
    const pending = await findPending(fragment);
    const fresh = findDraft(pending);
    if (fresh) return recogniseDraft(fresh);
    const stored = await findStoredDraft(fragment);
    if (stored) return { draft: stored, found: recognise(stored) };
    const glance = findPageTarget(pending);
    return glance ? await begin(glance) : { found: nothingToSign('gone') };
  } catch (error) {
    console.error(error);
    return { found: nothingToSign('unreadable') };
  }
}

/** What needs no reading on the page is begun at once. */
async function begin(glance: PageTarget): Promise<ReviewSubject | ReadableTarget> {
  const { kind, place, page } = glance;
  if (kind !== 'write' && kind !== 'sign-in') return { ...glance, kind };
  const isPrivate = await isKeptPrivate(place);
  if (kind === 'write') return { found: EMPTY, isPrivate };
  const site = siteOf(page);
  return { found: signIn(site), site, isPrivate };
}

/** What is only looked at, or refused: there is nothing of ours to send. */
const FRUITLESS: readonly Recognised['kind'][] = [
  'secret',
  'nothing',
  'hash',
  'payload',
  'elsewhere',
];

/**
 * Judges what was pointed at. Nothing of it was stored so far; a secret never is, nor what comes of a
 * private window before it is sent.
 */
export async function recogniseDraft(draft: Draft): Promise<ReviewSubject> {
  const found = recognise(draft);
  if (!FRUITLESS.includes(found.kind)) {
    if (await isKeptPrivate(draft.place)) return { found, draft, isPrivate: true };
    return { found, draft, kept: call('draft.keep', draft) };
  }
  void dropPending(draft.id).catch(console.warn);
  return { found, site: draft.site };
}

/** The wallet's own pseudo transaction (protocol §3.2): nothing reaches the ledger. */
function signIn(host: string): Recognised {
  const options = host ? { instruction: t('sign_in_to', host) } : {};
  return { kind: 'transaction', txjson: { TransactionType: 'SignIn' }, options };
}
