/**
 * Runs in the user's page, so it cannot use anything outside its own body.
 * @returns a `PageSnapshot` without pictures: the areas of elements that could show a QR code
 */
export function findVisiblePictures() {
  const MIN_SIZE = 24;
  const MAX_ELEMENTS = 20_000;
  const areas: object[] = [];
  let remaining = MAX_ELEMENTS;

  const isPicture = (element: Element) =>
    /^(img|canvas|video|svg|object|embed|input)$/i.test(element.tagName)
      ? !(element instanceof HTMLInputElement) || element.type === 'image'
      : getComputedStyle(element).backgroundImage.includes('url(');
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      remaining -= 1;
      if (remaining < 0 || areas.length >= 40) return;
      if (element.shadowRoot) visit(element.shadowRoot);
      const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
      const isLarge = width >= MIN_SIZE && height >= MIN_SIZE;
      const isInView = right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
      if (isLarge && isInView && isPicture(element)) areas.push({ x, y, width, height });
    }
  };
  visit(document);

  const { innerWidth: width, visualViewport: visual } = window;
  return {
    pictures: [],
    areas,
    view: {
      width,
      left: visual?.offsetLeft ?? 0,
      top: visual?.offsetTop ?? 0,
      scale: visual?.scale ?? 1,
    },
  };
}
