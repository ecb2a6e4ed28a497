/** A text of the platform for the screen: printable ASCII of at most 60 characters. */
export function safeText(text: string): string {
  const printable = text.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return printable.length > 60 ? `${printable.slice(0, 59)}…` : printable;
}
