/** The privacy statement as plain text, for forms that take no markup; a row becomes a line. */
export function privacyText(html: string): string {
  const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return body
    .replace(/\s+/g, ' ')
    .replace(/<table>(.*?)<\/table>/g, (_whole, table: string) => `<p>${tableText(table)}`)
    .replace(/ *<h\d>/g, '\n\n')
    .replace(/ *<p>/g, '\n')
    .split('\n')
    .map(plain)
    .join('\n')
    .trim();
}

/** Each row as a line, the second cell after what the table's head calls it. */
function tableText(table: string): string {
  const heads = [...table.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, head = '']) => head);
  const rows = [...table.matchAll(/<td>(.*?)<\/td> *<td>(.*?)<\/td>/g)];
  return rows
    .map(([, what = '', said = '']) => `- ${plain(what)}. ${heads[1]}: ${plain(said)}`)
    .join('\n');
}

function plain(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The privacy statement as one file, with its style in it: to be published where a store leads to. */
export function privacyPage(html: string, styles: readonly string[]): string {
  const style = `<style>\n${styles.join('\n')}\n</style>`;
  const bare = html.replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  return bare.replace('</head>', () => `${style}\n</head>`);
}
