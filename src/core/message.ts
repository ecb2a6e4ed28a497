/** A message of `_locales/<language>/messages.json`. */
export interface Message {
  readonly message: string;
  /** By name, in lower case. */
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

export type Messages = Readonly<Record<string, Message>>;

/**
 * The text of a message as `i18n.getMessage` of the browsers gives it: `$NAME$` is the content of a
 * placeholder, `$1` to `$9` are the parts (empty when missing), and of several `$` one is removed.
 */
export function fillMessage({ message, placeholders }: Message, parts: readonly string[]): string {
  return message
    .replace(/\$(\w+)\$/g, (gap, name) => placeholders?.[name.toLowerCase()]?.content ?? gap)
    .replace(/\$([1-9]|\$+)/g, (_, mark) => (mark > 0 ? (parts[mark - 1] ?? '') : mark));
}
