/** The privacy statement as plain text, for forms without markup. A table row becomes a line. */
export function privacyText(html: string): string {
  const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return body
    .replace(/\s+/g, ' ')
    .replace(/<table>(.*?)<\/table>/g, (_whole, table: string) => `<p>${formatTable(table)}`)
    .replace(/ *<h\d>/g, '\n\n')
    .replace(/ *<p>/g, '\n')
    .split('\n')
    .map(stripTags)
    .join('\n')
    .trim();
}

/** A line per row: the first cell, then the heading of the second column and the second cell. */
function formatTable(table: string): string {
  const headings = [...table.matchAll(/<th[^>]*>(.*?)<\/th>/g)].map(([, heading = '']) => heading);
  const rows = [...table.matchAll(/<td>(.*?)<\/td> *<td>(.*?)<\/td>/g)];
  return rows
    .map(([, first = '', second = '']) => {
      return `- ${stripTags(first)}. ${headings[1]}: ${stripTags(second)}`;
    })
    .join('\n');
}

function stripTags(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .trim();
}

/** The privacy statement as one file with its styles, to be published for the store pages to link. */
export function privacyPage(html: string, styles: readonly string[]): string {
  const style = `<style>\n${styles.join('\n')}\n</style>`;
  const unstyled = html.replace(/\s*<link rel="stylesheet"[^>]*>/g, '');
  return unstyled.replace('</head>', () => `${style}\n</head>`);
}
