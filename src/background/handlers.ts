import type { Handlers } from '../adapters/messaging/messaging';
import { cancel } from './cancel';
import { changeSettingAndMenu } from './change-setting';
import { createRequest } from './create';
import { mergeDetails } from './merge-details';
import { showInPanel } from './open-in-panel';
import { discardDraft, keepDraft, openReviewOfText } from './open-review';
import { reconcile } from './reconcile';
import { handleEvent } from './refresh';
import { adoptSession, checkSession, pairSession } from './session';
import { openSignIn } from './sign-in-window';
import { signOut } from './sign-out';

/** The handler of each call of `core/calls`. */
export const handlers: Handlers = {
  'session.adopt': async (session) => {
    await adoptSession(session);
    void reconcile();
  },
  'session.check': checkSession,
  'session.signOut': signOut,
  'session.pair': pairSession,
  'signIn.open': openSignIn,
  'draft.take': openReviewOfText,
  'draft.showInPanel': showInPanel,
  'draft.keep': keepDraft,
  'draft.discard': discardDraft,
  'request.create': createRequest,
  'request.cancel': cancel,
  'request.look': handleEvent,
  'request.learn': mergeDetails,
  'requests.reconcile': reconcile,
  'settings.change': changeSettingAndMenu,
};
