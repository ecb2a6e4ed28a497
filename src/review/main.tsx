import { render } from 'preact';
import { findStoredDraft } from '../adapters/history';
import type { Draft } from '../core/draft';
import { recognise } from '../core/recognise/recognise';
import { nothing, type Recognised } from '../core/recognise/recognised';
import { Review } from './review';

interface Subject {
  readonly draft?: Draft;
  readonly found: Recognised;
}

/** What this window is about, by the fragment: a draft's id, or why there is none. */
async function readSubject(fragment: string): Promise<Subject> {
  if (fragment === 'secret') return { found: { kind: 'secret' } };
  if (fragment === 'unreadable') return { found: nothing('unreadable') };
  try {
    const draft = await findStoredDraft(fragment);
    return draft ? { draft, found: recognise(draft) } : { found: nothing('gone') };
  } catch (error) {
    console.error(error);
    return { found: nothing('unreadable') };
  }
}

const { draft, found } = await readSubject(location.hash.slice(1));
const root = document.querySelector('#app');
if (root) render(<Review draft={draft} found={found} />, root);
document.documentElement.dataset.ready = '';
