/**
 * The bare history: a cursor over as many rows as the list shows at first, each as a line of text;
 * the same after a key in its field. And the bare export: a cursor over all rows into a file.
 */
export const ROWS = `const SHOWN = 16;
const db = await new Promise((resolve) => {
  const opening = indexedDB.open('companion');
  opening.onsuccess = () => resolve(opening.result);
});
const walk = (each) => new Promise((resolve) => {
  const asking = db.transaction('requests').objectStore('requests').openCursor(null, 'prev');
  asking.onsuccess = () => {
    const cursor = asking.result;
    if (cursor && each(cursor.value) !== false) cursor.continue();
    else resolve();
  };
});
const show = async (text) => {
  const items = [];
  await walk((row) => {
    const item = document.createElement('li');
    item.dataset.row = row.identifier;
    item.textContent = row.body.txjson.TransactionType + ' ' + row.site;
    return items.push(item) < SHOWN;
  });
  const list = document.querySelector('ul');
  list.replaceChildren(...items);
  list.dataset.sought = text;
};
document.querySelector('input').oninput = ({ target }) => show(target.value);
globalThis.exportAll = async () => {
  const parts = [];
  await walk((row) => { parts.push(JSON.stringify(row)); });
  return new Blob([parts.join(',')]).size;
};
await show('');
document.documentElement.dataset.ready = '';`;
