const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Saves content as a file. This needs no `downloads` permission, because the page created it. */
export function download(name: `${string}.${keyof typeof TYPES}`, content: string | Blob): void {
  const type = TYPES[name.endsWith('.csv') ? 'csv' : 'json'];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser starts to read the URL after this task; a minute is far more than it needs.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
