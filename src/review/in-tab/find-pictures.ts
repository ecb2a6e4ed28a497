/**
 * Runs in the user's page, so it may use nothing from outside itself. Draws the elements that show
 * the picture of this address, at most about two megapixels each.
 * @param source the address, or its beginning when it is `limit` long; empty for a video without one
 * @returns a `Seen`; a picture of another website cannot be read, then there is only its place
 */
export function findPictures(source: string, limit: number) {
  const MOST_PIXELS = 2_000_000;
  const pictures = new Map<string, string>();
  const areas: object[] = [];

  const isMeant = (address: string) =>
    address === source || (source.length === limit && address.startsWith(source));
  /** The addresses an element shows a picture of. */
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
    // Drawn shapes have any size: at least as fine as they are shown, in whole steps of enlarging.
    const shown = Math.max(box.width, box.height) * devicePixelRatio;
    const enlarged = Math.ceil(shown / Math.max(width, height, 1));
    if (width === 0 || height === 0) {
      [width, height] = [box.width * devicePixelRatio, box.height * devicePixelRatio];
    } else if (enlarged > 1 && enlarged < 40) {
      [width, height] = [width * enlarged, height * enlarged];
    }
    const shrunk = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * shrunk));
    canvas.height = Math.max(1, Math.round(height * shrunk));
    const context = canvas.getContext('2d');
    if (!context) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.imageSmoothingEnabled = shrunk < 1;
    try {
      context.drawImage(element, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    } catch {
      return undefined;
    }
  };
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) look(element.shadowRoot);
      const address = addressesOf(element).find(isMeant);
      if (address === undefined || areas.length >= 8) continue;
      const box = element.getBoundingClientRect();
      areas.push({ x: box.x, y: box.y, width: box.width, height: box.height });
      if (pictures.size >= 4 || pictures.has(address)) continue;
      const picture = draw(element, box);
      if (picture) pictures.set(address, picture);
    }
  };
  look(document);

  const { innerWidth, visualViewport: visual } = window;
  return {
    pictures: [...pictures.values()],
    // Inside a frame the place on the tab is not known.
    areas: window === top ? areas : null,
    view: {
      width: innerWidth,
      left: visual?.offsetLeft ?? 0,
      top: visual?.offsetTop ?? 0,
      scale: visual?.scale ?? 1,
    },
  };
}
