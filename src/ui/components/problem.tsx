/** A sentence about what went wrong; nothing when there is none. */
export function Problem({ text }: { text: string }) {
  return text ? (
    <p class="note bad small" role="alert">
      {text}
    </p>
  ) : null;
}
