/** Typed letter by letter: memo, amount, site, address, hash, type, two words, nothing. */
const WORDS = ['coffee', '1234', 'bithomp', 'rvyafwj5', 'abcdef12', 'offer', 'rent usd', 'zzzz'];
const IN_A_TURN = 2;

/**
 * An expression: types two words into a search field, and gives back for each key the milliseconds until
 * the rows it found are painted.
 */
export function typeWords(field: string, round: number): string {
  const words = Array.from(
    { length: IN_A_TURN },
    (_, at) => WORDS[(round * IN_A_TURN + at) % WORDS.length],
  );
  return `(${typeInPage})(${JSON.stringify(field)}, ${JSON.stringify(words)})`;
}

// As text: the page knows nothing of what a compiler puts into functions.
const typeInPage = `async (field, words) => {
  const input = document.querySelector(field);
  const times = [];
  const type = (text) => new Promise((resolve) => {
    const before = performance.now();
    const observer = new MutationObserver(() => {
      if (document.querySelector('[data-sought]').dataset.sought !== text) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - before)));
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  for (const word of words) {
    for (let end = 1; end <= word.length; end += 1) {
      times.push(await type(word.slice(0, end)));
      // As far apart as a quick hand's keys.
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await type('');
  }
  return times;
}`;
