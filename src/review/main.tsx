import { render } from 'preact';
import { findStoredDraft } from '../adapters/history';
import { recognise } from '../core/recognise';
import type { Recognised } from '../core/recognised';
import { nothing } from '../core/recognised';
import { Review } from './review';

const id = location.hash.slice(1);
const draft = id === 'secret' ? undefined : await findStoredDraft(id);
const found: Recognised =
  id === 'secret' ? { kind: 'secret' } : draft ? recognise(draft) : nothing('gone');
const root = document.querySelector('#app');
if (root) render(<Review draft={draft} found={found} />, root);
document.documentElement.dataset.ready = '';
