/**
 * Runs in the user's page, so it may use nothing from outside itself.
 * @returns a `Seen` without pictures: where the page shows something that could be a QR code
 */
export function findVisiblePictures() {
  const SMALLEST = 24;
  const MOST_ELEMENTS = 20_000;
  const areas: object[] = [];
  let left = MOST_ELEMENTS;

  const isPicture = (element: Element) =>
    /^(img|canvas|video|svg|object|embed|input)$/i.test(element.tagName)
      ? !(element instanceof HTMLInputElement) || element.type === 'image'
      : getComputedStyle(element).backgroundImage.includes('url(');
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      left -= 1;
      if (left < 0 || areas.length >= 40) return;
      if (element.shadowRoot) look(element.shadowRoot);
      const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
      const isLarge = width >= SMALLEST && height >= SMALLEST;
      const isInView = right > 0 && bottom > 0 && x < innerWidth && y < innerHeight;
      if (isLarge && isInView && isPicture(element)) areas.push({ x, y, width, height });
    }
  };
  look(document);

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
