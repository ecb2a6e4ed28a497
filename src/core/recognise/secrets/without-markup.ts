/** Tags of HTML, names of JSON fields, and numbered labels as `Word 3:` and `palabra_3=`. */
const MARKUP =
  /<[^<>]{1,200}>|"[^"\\\n]{1,30}"\s{0,4}:|(?<![\p{L}\d])\p{L}{2,12}[ _#-]?\d{1,2}["']?[ \t]{0,3}[.):|=\t-]/gu;

/** A text without what tables, lists and programs write between the parts of a secret. */
export function withoutMarkup(text: string): string {
  return text.replace(MARKUP, ' ');
}
