import type { SettingKey } from '../../core/calls';
import { isIdentifier } from '../../core/request/identifier';
import { browser } from '../browser/browser';

/** The key of the identifier of the last test request. */
export const TEST_REQUEST_KEY = 'settings.testRequest' satisfies SettingKey;

/** The key of whether a review was opened from the first-run page. */
export const TRIED_KEY = 'settings.triedReview' satisfies SettingKey;

/** What the user has done on the first-run page and nothing else tells. */
export interface WelcomeProgress {
  readonly testRequest: string | undefined;
  readonly hasTried: boolean;
}

export async function getWelcomeProgress(): Promise<WelcomeProgress> {
  const stored = await browser.storage.local.get([TEST_REQUEST_KEY, TRIED_KEY]);
  const testRequest = stored[TEST_REQUEST_KEY];
  return {
    testRequest: isIdentifier(testRequest) ? testRequest : undefined,
    hasTried: stored[TRIED_KEY] === true,
  };
}
