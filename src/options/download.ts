const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** Hands the user something as a file; needs no permission, for the page itself made it. */
export function download(name: `${string}.${keyof typeof TYPES}`, content: string | Blob): void {
  const type = TYPES[name.endsWith('.csv') ? 'csv' : 'json'];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  // The browser reads it after this turn; a minute is far more than it needs to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
