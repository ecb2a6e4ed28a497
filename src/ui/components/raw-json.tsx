/** Formatted JSON, folded away. */
export function RawJson({ title, value }: { title: string; value: unknown }) {
  return (
    <details>
      <summary class="small">{title}</summary>
      <pre class="note" data-raw>
        {JSON.stringify(value, null, 2)}
      </pre>
    </details>
  );
}
