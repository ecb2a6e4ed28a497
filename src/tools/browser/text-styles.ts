/** The computed text styles of each selector's elements, without repetition. */
export type TextStyles = Readonly<Record<string, string[]>>;

/**
 * An expression for a page: the size and family of the text in elements that match a selector, as
 * `14px system-ui, sans-serif`. Selectors without a visible element are left out.
 */
export function textStyles(selectors: readonly string[]): string {
  return `(() => {
    const found = {};
    for (const selector of ${JSON.stringify(selectors)}) {
      const elements = [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const styles = elements.map((element) => {
        const { fontSize, fontFamily } = getComputedStyle(element);
        return fontSize + ' ' + fontFamily;
      });
      if (styles.length > 0) found[selector] = [...new Set(styles)];
    }
    return found;
  })()`;
}
