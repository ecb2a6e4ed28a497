/** The URL of the shop in the pictures. Its domain is reserved, and the browser's requests for it are answered here. */
export const SHOP = 'https://bakery.example/order';

/**
 * The page of a web shop that accepts payments on the ledger.
 * @param address the shop's XRP Ledger address
 */
export function shopPage(address: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Corner Bakery</title>
<style>
  * { box-sizing: border-box; }
  body { margin: 0; font: 17px/1.55 "Liberation Sans", Arial, sans-serif; color: #33261a; background: #fffaf3; }
  header { display: flex; align-items: center; gap: 28px; padding: 22px 44px; background: #5b3a1e; color: #fff4e4; }
  header b { flex: 1; font-size: 23px; letter-spacing: .2px; }
  main { padding: 34px 44px; }
  h1 { margin: 0 0 6px; font-size: 32px; }
  p { margin: 0 0 18px; }
  table { width: 470px; margin-bottom: 26px; border-collapse: collapse; }
  td { padding: 9px 0; border-bottom: 1px solid #ecdfcd; }
  td:last-child { text-align: right; }
  tr:last-child td { border: 0; font-weight: bold; }
  .pay { width: 600px; padding: 18px 22px; border: 1px solid #ecdfcd; border-radius: 12px; background: #fff; }
  .pay p { margin: 4px 0; }
  code { font: 15px/1.6 "Liberation Mono", monospace; }
  ::selection { background: #b5d0ff; }
</style>
<header><b>Corner Bakery</b><span>Bread</span><span>Cakes</span><span>Your order</span></header>
<main>
  <h1>Thank you for your order</h1>
  <p>We bake it tomorrow at five. It is ready from seven.</p>
  <table>
    <tr><td>2 × Sourdough loaf</td><td>8.00 XRP</td></tr>
    <tr><td>3 × Cinnamon roll</td><td>4.50 XRP</td></tr>
    <tr><td>Order 1042</td><td>12.50 XRP</td></tr>
  </table>
  <div class="pay">
    <p>Pay on the XRP Ledger, with the order’s number as the tag:</p>
    <p id="pay"><code>${address}:1042</code></p>
    <p>or with a <a id="link" href="xrpl:${address}?amount=12.5&amp;dt=1042">payment link</a></p>
  </div>
</main>
</html>`;
}
