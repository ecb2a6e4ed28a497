import {
  type BalanceOwner,
  type BalanceReading,
  findBalanceReading,
} from '../../core/ledger/balance-reading';
import { browser } from './browser';

// The last balance that the popup read. The browser keeps it in memory, for pages of the extension
// only, until it is closed.

const KEY = 'lastBalance';

export async function findLastBalance(owner: BalanceOwner): Promise<BalanceReading | undefined> {
  return findBalanceReading((await browser.storage.session.get(KEY))[KEY], owner);
}

export async function saveLastBalance(reading: BalanceReading): Promise<void> {
  await browser.storage.session.set({ [KEY]: reading });
}

export async function deleteLastBalance(): Promise<void> {
  await browser.storage.session.remove(KEY);
}
