/**
 * Bare puts and deletes of the rows that are stored, in a database of its own with the same indexes.
 */
export const PUTS = `const open = (name, upgrade) => new Promise((resolve) => {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => upgrade?.(opening.result);
  opening.onsuccess = () => resolve(opening.result);
});
const over = (tx) => new Promise((resolve, reject) => {
  tx.oncomplete = () => resolve();
  tx.onerror = () => reject(tx.error);
});
const scratch = await open('floor', (db) => {
  const store = db.createObjectStore('requests', { keyPath: 'identifier' });
  for (const index of ['open', 'untold', 'unchecked']) store.createIndex(index, index);
  store.createIndex('destination', 'body.txjson.Destination');
});
/** Reads a file of the history, and puts each of its requests. @returns milliseconds */
globalThis.putAll = async (text) => {
  const before = performance.now();
  const { requests } = JSON.parse(text);
  const tx = scratch.transaction('requests', 'readwrite');
  for (const row of requests) tx.objectStore('requests').put(row);
  await over(tx);
  return performance.now() - before;
};
/** Deletes each request that was put. @returns milliseconds */
globalThis.deleteAll = async () => {
  const before = performance.now();
  const tx = scratch.transaction('requests', 'readwrite');
  const store = tx.objectStore('requests');
  const asking = store.getAllKeys();
  asking.onsuccess = () => { for (const key of asking.result) store.delete(key); };
  await over(tx);
  return performance.now() - before;
};
document.documentElement.dataset.ready = '';`;
