import { readFileSync } from 'node:fs';

/** The page of the promotional tile: the icon, the name and a short description. */
export function tilePage(): string {
  const icon = readFileSync('public/icons/128.png', 'base64');
  return `<!doctype html>
<meta charset="utf-8">
<style>
  body { margin: 0; height: 100vh; display: grid; grid-template-columns: 96px 1fr; gap: 0 22px; align-content: center; align-items: center; padding: 0 40px; box-sizing: border-box; font-family: "Liberation Sans", Arial, sans-serif; color: #12233f; background: linear-gradient(160deg, #dfe9fb, #f4f8ff); }
  b { font-size: 30px; line-height: 1.12; letter-spacing: -.4px; }
  p { grid-column: 1 / 3; margin: 22px 0 0; font-size: 18px; line-height: 1.35; color: #4a5d7c; }
</style>
<img src="data:image/png;base64,${icon}" width="96" height="96" alt="">
<b>Xaman Companion</b>
<p>Right-click XRP Ledger payments. Sign on your phone.</p>`;
}
