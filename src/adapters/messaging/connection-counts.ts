import { type ConnectionCounts, findConnectionCounts } from '../../core/request/connection';

const CHANNEL = 'companion-lines';
const QUESTION = 'how do they stand?';

/**
 * Calls the listener with the connection counts of the page that holds the connections: once as the
 * answer to a question, then on every change.
 */
export function watchConnectionCounts(listener: (counts: ConnectionCounts) => void): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    const counts = findConnectionCounts(data);
    if (counts) listener(counts);
  });
  channel.postMessage(QUESTION);
}

/**
 * Called by the page that holds the connections: answers the questions of other pages.
 * @param getCounts returns the counts to answer with
 * @returns a function that sends new counts to all other pages
 */
export function serveConnectionCounts(
  getCounts: () => ConnectionCounts,
): (counts: ConnectionCounts) => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }) => {
    if (data === QUESTION) channel.postMessage(getCounts());
  });
  return (counts) => channel.postMessage(counts);
}
