/** An area of the extension storage of Chromium, in memory. */
export function storageArea() {
  let items: Record<string, unknown> = {};
  const area = {
    /** When true, writes fail, as on a full disk. */
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
    async setAccessLevel({ accessLevel }: { accessLevel: string }) {
      area.accessLevel = accessLevel;
    },
    accessLevel: '',
    async remove(keys: string | readonly string[]) {
      for (const key of [keys].flat()) delete items[key];
    },
  };
  return area;
}

/** A fake of `src/adapters/browser/browser` that has only the two storage areas. */
export function browserOfAreas() {
  return { browser: { storage: { local: storageArea(), session: storageArea() } } };
}
