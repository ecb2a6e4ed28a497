/** The browser's store for extensions, as far as the adapters use it, in memory. */
export function storageArea() {
  let items: Record<string, unknown> = {};
  const area = {
    /** When set, nothing more can be written, as on a disk that is full. */
    full: false,
    async get(keys: string | readonly string[] | null) {
      const wanted = keys === null ? Object.keys(items) : [keys].flat();
      const found = wanted.filter((key) => key in items).map((key) => [key, items[key]]);
      return structuredClone(Object.fromEntries(found));
    },
    async set(more: Record<string, unknown>) {
      if (area.full) throw new Error('QUOTA_BYTES quota exceeded');
      items = { ...items, ...structuredClone(more) };
    },
    async remove(keys: string | readonly string[]) {
      for (const key of [keys].flat()) delete items[key];
    },
  };
  return area;
}

/** In place of `src/adapters/browser`: the two areas, and nothing else. */
export function browserOfAreas() {
  return { browser: { storage: { local: storageArea(), session: storageArea() } } };
}
