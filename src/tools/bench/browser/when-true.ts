/** An expression that becomes true when the document matches `test`, awaited without polling. */
export function whenTrue(test: string): string {
  return `new Promise((resolve) => {
    const look = () => { if (${test}) { observer.disconnect(); resolve(true); } };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  })`;
}
