/**
 * An expression for a page of the extension: opens its database as it is. As text, because the page
 * has none of the names a compiler puts into functions.
 */
export const openDatabase = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('companion');
  opening.onsuccess = () => resolve(opening.result);
  opening.onerror = () => reject(opening.error);
})`;
