/** Shows an error sentence; nothing for an empty text. */
export function Problem({ text }: { text: string }) {
  return text ? (
    <p class="note bad small" role="alert">
      {text}
    </p>
  ) : null;
}
