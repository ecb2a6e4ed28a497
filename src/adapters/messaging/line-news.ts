import { findLineSum, type LineSum } from '../../core/request/connection';

const NAME = 'companion-lines';
const QUESTION = 'how do they stand?';

/** Asks whoever listens how the lines stand, and calls back each time they tell it. */
export function onLineNews(listener: (sum: LineSum) => void): void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }) => {
    const sum = findLineSum(data);
    if (sum) listener(sum);
  });
  channel.postMessage(QUESTION);
}

/**
 * The side of the one who listens.
 * @param now answers those who ask
 * @returns tells all other pages
 */
export function tellLines(now: () => LineSum): (sum: LineSum) => void {
  const channel = new BroadcastChannel(NAME);
  channel.addEventListener('message', ({ data }) => {
    if (data === QUESTION) channel.postMessage(now());
  });
  return (sum) => channel.postMessage(sum);
}
