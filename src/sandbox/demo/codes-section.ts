import { html, raw } from 'hono/html';
import { qrSvg } from '../sign/qr-picture';
import { codesPng, demoCodes } from './codes';

/**
 * QR codes in every form that a page can show.
 * @param foreignOrigin another origin with the same images, without CORS headers
 */
export function demoCodesSection(bob: string, foreignOrigin: string) {
  const { data = [], svg = [] } = demoCodes(bob);
  const inline = `data:image/png;base64,${Buffer.from(codesPng(data)).toString('base64')}`;
  const figure = (caption: string, code: unknown) =>
    html`<figure>${code}<figcaption>${caption}</figcaption></figure>`;
  return html`<h2>QR codes</h2>
    <p>
      Right-click an image to read its code. For the other codes, right-click the page next to them
      and scan the page.
    </p>
    <div class="codes" id="codes">
      ${figure('An image', html`<img id="code-image" src="/demo/codes/image.png" alt="25 XRP" />`)}
      ${figure('A data: URL', html`<img id="code-data" src="${inline}" alt="30 XRP" />`)}
      ${figure('An SVG', html`<span id="code-svg">${raw(qrSvg(svg.join()))}</span>`)}
      ${figure('A CSS background', html`<span id="code-background" role="img" aria-label="40 XRP"></span>`)}
      ${figure('A canvas', html`<canvas id="code-canvas" data-src="/demo/codes/canvas.png"></canvas>`)}
      ${figure(
        'From another website',
        html`<img id="code-foreign" src="${`${foreignOrigin}/demo/codes/foreign.png`}" alt="50 XRP" />`,
      )}
      ${figure('Two codes in one image', html`<img id="code-two" src="/demo/codes/two.png" alt="55 and 60 XRP" />`)}
      ${figure(
        'A secret: refused',
        html`<img id="code-secret" src="/demo/codes/secret.png" alt="A family seed" />`,
      )}
    </div>
    <script src="/sandbox-assets/demo.js"></script>`;
}
