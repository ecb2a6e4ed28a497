import { render } from 'preact';
import { findKeptGlance } from '../adapters/glances';
import { findStoredDraft } from '../adapters/history';
import { t } from '../adapters/i18n';
import type { Draft } from '../core/draft';
import type { Glance } from '../core/glance';
import { recognise } from '../core/recognise/recognise';
import { nothing, type Recognised } from '../core/recognise/recognised';
import { Review } from './review';

interface Subject {
  readonly draft?: Draft;
  readonly found: Recognised;
  readonly site?: string;
}

/** A draft's id comes after nothing; what comes after this is the host to sign in to. */
const SIGN_IN = 'sign-in:';

/** A request to be written from nothing; most are payments, and its JSON can become any other. */
const EMPTY: Recognised = { kind: 'transaction', txjson: { TransactionType: 'Payment' } };

/** What this window is about, by the fragment: an id, what to ask, or why there is nothing. */
async function readSubject(fragment: string): Promise<Subject | Glance> {
  if (fragment === 'secret') return { found: { kind: 'secret' } };
  if (fragment === 'write') return { found: EMPTY };
  if (fragment === 'unreadable') return { found: nothing('unreadable') };
  if (fragment.startsWith(SIGN_IN)) {
    const site = fragment.slice(SIGN_IN.length);
    return { found: signIn(site), site };
  }
  try {
    const draft = await findStoredDraft(fragment);
    if (draft) return { draft, found: recognise(draft) };
    return (await findKeptGlance(fragment)) ?? { found: nothing('gone') };
  } catch (error) {
    console.error(error);
    return { found: nothing('unreadable') };
  }
}

/** The wallet's own pseudo transaction (protocol §3.2): nothing reaches the ledger. */
function signIn(host: string): Recognised {
  const asked = host ? { instruction: t('sign_in_to', host) } : {};
  return { kind: 'transaction', txjson: { TransactionType: 'SignIn' }, asked };
}

const subject = await readSubject(location.hash.slice(1));
const root = document.querySelector('#app');
if (root && 'found' in subject) {
  const { draft, found, site } = subject;
  render(<Review draft={draft} found={found} {...(site && { site })} />, root);
} else if (root && 'place' in subject) {
  const { Looking } = await import('./looking');
  render(<Looking glance={subject} />, root);
}
document.documentElement.dataset.ready = '';
