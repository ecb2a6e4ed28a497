/** For each selector, the computed text styles of its elements, without duplicates. */
export type TextStyles = Readonly<Record<string, string[]>>;

/**
 * An expression for a page that returns `TextStyles`: size and family of the text in the elements
 * that match each selector, as `14px system-ui, sans-serif`. It omits selectors without a visible
 * element.
 */
export function textStylesExpression(selectors: readonly string[]): string {
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
