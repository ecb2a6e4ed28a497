/**
 * Runs in the user's page, so it cannot use anything outside its own body. Draws the elements that
 * show the picture of an address, each with at most about two megapixels.
 * @param source the address, or its beginning when it has `limit` characters; empty for a video
 * without an address
 * @returns a `PageSnapshot`. The browser does not let a page read pictures of other websites: of
 * those it has only the areas.
 */
export function findPictures(source: string, limit: number) {
  const MAX_PIXELS = 2_000_000;
  const pictures = new Map<string, string>();
  const areas: object[] = [];

  const isSource = (address: string) =>
    address === source || (source.length === limit && address.startsWith(source));
  /** The addresses of the pictures that an element can show. */
  const addressesOf = (element: Element): string[] => {
    if (element instanceof HTMLImageElement) return [element.currentSrc, element.src];
    if (element instanceof HTMLVideoElement) return [element.currentSrc, element.poster];
    if (element instanceof HTMLInputElement && element.type === 'image') return [element.src];
    if (!(element instanceof SVGImageElement) || !element.href.baseVal) return [];
    return [new URL(element.href.baseVal, element.baseURI).href];
  };
  const draw = (element: Element, box: DOMRect): string | undefined => {
    let [width, height] = [0, 0];
    if (element instanceof HTMLImageElement) {
      [width, height] = [element.naturalWidth, element.naturalHeight];
    } else if (element instanceof HTMLVideoElement) {
      [width, height] = [element.videoWidth, element.videoHeight];
    } else if (!(element instanceof SVGImageElement)) return undefined;
    // Vector pictures have no resolution. Enlarges by a whole factor to at least the size on screen.
    const shownSize = Math.max(box.width, box.height) * devicePixelRatio;
    const factor = Math.ceil(shownSize / Math.max(width, height, 1));
    if (width === 0 || height === 0) {
      [width, height] = [box.width * devicePixelRatio, box.height * devicePixelRatio];
    } else if (factor > 1 && factor < 40) {
      [width, height] = [width * factor, height * factor];
    }
    const shrinkFactor = Math.min(1, Math.sqrt(MAX_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * shrinkFactor));
    canvas.height = Math.max(1, Math.round(height * shrinkFactor));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = shrinkFactor < 1;
    try {
      context.drawImage(element, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    } catch {
      return undefined;
    }
  };
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
      const address = addressesOf(element).find(isSource);
      if (address === undefined || areas.length >= 8) continue;
      const box = element.getBoundingClientRect();
      areas.push({ x: box.x, y: box.y, width: box.width, height: box.height });
      if (pictures.size >= 4 || pictures.has(address)) continue;
      const picture = draw(element, box);
      if (picture) pictures.set(address, picture);
    }
  };
  visit(document);

  const { innerWidth, visualViewport: visual } = window;
  return {
    pictures: [...pictures.values()],
    // A frame does not know its position in the tab.
    areas: window === top ? areas : null,
    view: {
      width: innerWidth,
      left: visual?.offsetLeft ?? 0,
      top: visual?.offsetTop ?? 0,
      scale: visual?.scale ?? 1,
    },
  };
}
