import { openDatabase } from './open-database';

/** Of so many requests the phone signs one; the amount tells which. */
export const SIGNED = 4;

const readRows = `async (wanted) => {
  const db = await ${openDatabase};
  const rows = await new Promise((resolve) => {
    const store = db.transaction('requests').objectStore('requests');
    const asking = wanted === 'all' ? store.getAll() : store.index('open')[wanted](1);
    asking.onsuccess = () => resolve(asking.result);
  });
  db.close();
  return rows;
}`;

const count = `async () => (await (${readRows})('all')).filter((row) =>
  row.resolvedAt !== undefined
  && row.signed === (Number(row.body.txjson.Amount) % ${SIGNED} === 1)).length`;

/** An expression: how many stored requests ended as the phone ended them. */
export const countSettled = `(${count})()`;

/**
 * A function as text: waits until so many stored requests ended as the phone ended them, and every row
 * in view shows an end. Gives back when that was, milliseconds since 1970.
 */
export const whenSettled = `async (wanted) => {
  const read = ${readRows};
  const going = ['pushed', 'opened', 'signing', 'sent', 'sending', 'waiting'];
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 25));
    const shown = [...document.querySelectorAll('[data-request] [data-status]')];
    if (shown.length === 0 || shown.some(({ dataset }) => going.includes(dataset.status))) continue;
    // Keys are cheap to read; what is signed may stay open until its ledger is final.
    if ((await read('getAllKeys')).length > wanted / ${SIGNED}) continue;
    if ((await read('getAll')).every((row) => row.resolvedAt !== undefined)) break;
  }
  const at = performance.timeOrigin + performance.now();
  if ((await (${count})()) !== wanted) throw new Error('not every row is right');
  return at;
}`;
