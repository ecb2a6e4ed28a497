import { type ConnectionCounts, findConnectionCounts } from '../../core/request/connection';

const CHANNEL = 'companion-lines';
const QUESTION = 'how do they stand?';

/** Asks the listening page for its counts, and calls the listener with each that it sends. */
export function onConnectionNews(listener: (counts: ConnectionCounts) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    const counts = findConnectionCounts(data);
    if (counts) listener(counts);
  });
  channel.postMessage(QUESTION);
}

/**
 * For the page that listens: answers the other pages.
 * @param current gives the counts to answer with
 * @returns sends new counts to all other pages
 */
export function serveConnectionNews(
  current: () => ConnectionCounts,
): (counts: ConnectionCounts) => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data === QUESTION) channel.postMessage(current());
  });
  return (counts) => channel.postMessage(counts);
}
