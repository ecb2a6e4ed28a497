/** Code for a page of the history: waits until an expression is true of its document. */
const until = `const until = (test) => new Promise((resolve) => {
  const look = () => { if (test()) { observer.disconnect(); resolve(); } };
  const observer = new MutationObserver(look);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  look();
});
const find = (selector) => document.querySelector(selector);
const press = async (selector) => {
  await until(() => find(selector) && !find(selector).disabled);
  find(selector).click();
};`;

/** An expression: exports all as JSON. Gives back the file's text, read from the download's Blob. */
export const exportJson = `(async () => {
  ${until}
  find('.files').open = true;
  const create = URL.createObjectURL;
  const made = new Promise((resolve) => {
    URL.createObjectURL = (blob) => {
      URL.createObjectURL = create;
      resolve(blob);
      return create.call(URL, blob);
    };
  });
  await press('.files div.row > button:nth-of-type(2)');
  return await (await made).text();
})()`;

/** An expression: deletes all for good. Gives back the milliseconds from the last press until nothing is listed. */
export const deleteAll = `(async () => {
  ${until}
  await press('[data-delete] > button');
  await until(() => find('[data-sure] button:last-of-type'));
  const before = performance.now();
  await press('[data-sure] .row button:last-of-type');
  await until(() => find('.removed') && !find('[data-request]'));
  const time = performance.now() - before;
  await press('.removed button.plain');
  await until(() => !find('.removed'));
  return time;
})()`;

/**
 * An expression: brings in the text that `globalThis.file` holds. Gives back the milliseconds from the
 * press until all are listed.
 */
export function importFile(count: number): string {
  return `(async () => {
    ${until}
    await until(() => find('[name=history-file]') && !find('[name=history-file]').disabled);
    const files = new DataTransfer();
    files.items.add(new File([globalThis.file], 'history.json', { type: 'application/json' }));
    find('.files').open = true;
    const input = find('[name=history-file]');
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => find('[data-preview] button.primary:not([disabled])'));
    const before = performance.now();
    await press('[data-preview] button.primary');
    await until(() => find('[data-found="${count}"]'));
    return performance.now() - before;
  })()`;
}

/** An expression: for how long at most the page did not answer while something was done. */
export function blockDuring(work: string): string {
  return `(${longestBlock})(async () => { ${work} })`;
}

const longestBlock = `async (work) => {
  let longest = 0;
  let isOver = false;
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(beat, 1);
  };
  beat();
  await work();
  isOver = true;
  beat();
  return longest;
}`;
