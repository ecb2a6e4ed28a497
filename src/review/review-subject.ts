import { deletePending, findPending } from '../adapters/browser/pending';
import { call } from '../adapters/messaging/messaging';
import { isPrivatePlace } from '../adapters/settings/private-setting';
import { findStoredDraft } from '../adapters/storage/drafts';
import { t } from '../adapters/text/i18n';
import { type Draft, findDraft, type MissingPart, siteOf } from '../core/draft';
import { findPageTarget, type PageTarget, type ReadableTarget } from '../core/page-target';
import { nothingToSign, type Recognised } from '../core/recognise/recognised';
import { summariseDraft } from '../core/recognise/summarise-draft';
import { readClickedSelection } from './reading/read-clicked-selection';
import { recogniseFully } from './recognise-fully';

/** The subject of a review window. */
export interface ReviewSubject {
  readonly recognised: Recognised;
  /** Present when a request can be sent. It is stored until the request is sent or discarded. */
  readonly draft?: Draft;
  /** Host of the page it comes from, when there is no draft. */
  readonly site?: string;
  /** What the text may lack, when there is no draft. */
  readonly missing?: MissingPart | undefined;
  /** Settles when the draft is stored. */
  readonly draftStored?: Promise<void>;
  /** The request is deleted once it is settled, and the draft is never stored. */
  readonly isPrivate?: boolean;
  /** The page that the user came from to write a request. */
  readonly writtenOn?: PageTarget;
}

/** The start of a request without a text. The user chooses its type. */
const EMPTY_PAYMENT: Recognised = { kind: 'transaction', txjson: { TransactionType: 'Payment' } };

/**
 * Finds the subject of this window.
 * @param fragment of the window's URL: the id of a draft or page target, or `unreadable`
 * @returns the page target when its texts are still to be read from the tab
 */
export async function readReviewSubject(fragment: string): Promise<ReviewSubject | ReadableTarget> {
  if (fragment === 'unreadable') return { recognised: nothingToSign('unreadable') };
  try {
    const pending = await findPending(fragment);
    const draft = findDraft(pending);
    if (draft) return recogniseDraft(draft);
    const stored = await findStoredDraft(fragment);
    if (stored) return { draft: stored, recognised: await recogniseFully(stored) };
    const pageTarget = findPageTarget(pending);
    return pageTarget ? await startFrom(pageTarget) : { recognised: nothingToSign('gone') };
  } catch (error) {
    console.error(error);
    return { recognised: nothingToSign('unreadable') };
  }
}

/** The subject of a page target from which nothing is read; any other target is returned. */
async function startFrom(pageTarget: PageTarget): Promise<ReviewSubject | ReadableTarget> {
  const { id, kind, place, page, reported } = pageTarget;
  if (kind === 'selection' && reported !== undefined) {
    const selection = await readClickedSelection(pageTarget, reported);
    const draft = { id, createdAt: Date.now(), kind, ...selection, site: siteOf(page), place };
    return await recogniseDraft(draft);
  }
  if (kind !== 'write' && kind !== 'sign-in') return { ...pageTarget, kind };
  const isPrivate = await isPrivatePlace(place);
  if (kind === 'write') return { recognised: EMPTY_PAYMENT, isPrivate, writtenOn: pageTarget };
  const site = siteOf(page);
  return { recognised: signInRequest(site), site, isPrivate };
}

/** Kinds that are only shown: the extension has no request to send. */
const KINDS_WITHOUT_REQUEST: readonly Recognised['kind'][] = [
  'secret',
  'nothing',
  'hash',
  'ctid',
  'object',
  'payload',
  'elsewhere',
];

function canBecomeRequest(recognised: Recognised): boolean {
  if (recognised.kind === 'several') return recognised.choices.some(canBecomeRequest);
  return !KINDS_WITHOUT_REQUEST.includes(recognised.kind);
}

/**
 * Recognises a draft, and starts to store it when it can become a request. A secret is never stored,
 * nor is a draft from a private window.
 */
export async function recogniseDraft(draft: Draft): Promise<ReviewSubject> {
  const recognised = await recogniseFully(draft);
  if (canBecomeRequest(recognised)) {
    if (await isPrivatePlace(draft.place)) return { recognised, draft, isPrivate: true };
    const summary = summariseDraft(recognised);
    const kept = summary ? { ...draft, summary } : draft;
    return { recognised, draft: kept, draftStored: call('draft.keep', kept) };
  }
  void deletePending(draft.id).catch(console.warn);
  return { recognised, site: draft.site, missing: draft.missing };
}

/** Xaman's pseudo transaction for signing in (protocol §3.2). It never reaches the ledger. */
function signInRequest(host: string): Recognised {
  const options = host ? { instruction: t('sign_in_to', host) } : {};
  return { kind: 'transaction', txjson: { TransactionType: 'SignIn' }, options };
}
