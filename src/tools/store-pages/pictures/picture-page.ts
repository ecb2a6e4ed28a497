import type { Screenshot } from './screenshot';

/** A screenshot and the position of its upper left corner in the picture, in pixels. */
export interface PlacedScreenshot {
  readonly screenshot: Screenshot;
  readonly x: number;
  readonly y: number;
}

/** One picture of the listing: a title, an explanation, and the windows it shows. */
export interface Picture {
  readonly title: string;
  readonly text: string;
  readonly windows: readonly PlacedScreenshot[];
  readonly dark?: boolean;
}

/** The picture as an HTML page, of which a screenshot is taken. */
export function picturePage({ title, text, windows, dark }: Picture): string {
  const [textColor, mutedColor, from, to, edgeColor] = dark
    ? ['#eef3fa', '#a9b8cc', '#0b1526', '#1b3158', 'rgb(255 255 255 / .16)']
    : ['#12233f', '#4a5d7c', '#dfe9fb', '#f4f8ff', 'rgb(10 25 60 / .08)'];
  const images = windows.map(
    ({ screenshot: { png, width, height }, x, y }) =>
      `<img alt="" src="data:image/png;base64,${png}" style="left:${x}px;top:${y}px;width:${width}px;height:${height}px">`,
  );
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; height: 100vh; overflow: hidden; position: relative; font-family: "Liberation Sans", Arial, sans-serif; color: ${textColor}; background: linear-gradient(160deg, ${from}, ${to}); }
  h1 { margin: 0; padding: 44px 60px 10px; font-size: 42px; letter-spacing: -.6px; }
  p { margin: 0; padding: 0 60px; font-size: 21px; color: ${mutedColor}; }
  img { position: absolute; border-radius: 14px; box-shadow: 0 18px 50px rgb(10 25 60 / .24), 0 0 0 1px ${edgeColor}; }
</style>
<h1>${title}</h1>
<p>${text}</p>
${images.join('\n')}`;
}
