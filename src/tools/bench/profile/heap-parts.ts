/** Bytes of the heap, by name, the largest first. */
export interface HeapParts {
  readonly scripts: readonly HeapPart[];
  readonly constructors: readonly HeapPart[];
}

export interface HeapPart {
  readonly name: string;
  readonly bytes: number;
  readonly count: number;
}

/** A node of DevTools' sampling heap profile. */
export interface SampledNode {
  readonly callFrame: { readonly url: string };
  readonly selfSize: number;
  readonly children: readonly SampledNode[];
}

/** The part of a DevTools heap snapshot that is read here. */
export interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: string[];
      readonly node_types: [string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
  readonly strings: readonly string[];
}

/** What each script allocated that is still alive, by sampling. */
export function byScript(head: SampledNode): HeapPart[] {
  const sums = new Map<string, { bytes: number; count: number }>();
  const visit = ({ callFrame, selfSize, children }: SampledNode): void => {
    if (selfSize > 0)
      add(sums, callFrame.url.replace(/^.*\/\/[^/]*\//, '') || '(browser)', selfSize);
    for (const child of children) visit(child);
  };
  visit(head);
  return sorted(sums);
}

/** What is on the heap, by constructor; what has none by its kind, such as `(code)`. */
export function byConstructor({ snapshot, nodes, strings }: Snapshot): HeapPart[] {
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [kind, name, size] = ['type', 'name', 'self_size'].map((field) => fields.indexOf(field));
  const kinds = types[0];
  const sums = new Map<string, { bytes: number; count: number }>();
  for (let at = 0; at < nodes.length; at += fields.length) {
    const value = (offset = 0): number => nodes[at + offset] ?? 0;
    const what = kinds[value(kind)] ?? '';
    const own = strings[value(name)] ?? '';
    add(sums, what === 'object' || what === 'native' ? own : `(${what})`, value(size));
  }
  return sorted(sums);
}

function add(
  sums: Map<string, { bytes: number; count: number }>,
  name: string,
  bytes: number,
): void {
  const sum = sums.get(name) ?? { bytes: 0, count: 0 };
  sum.bytes += bytes;
  sum.count += 1;
  sums.set(name, sum);
}

function sorted(sums: ReadonlyMap<string, { bytes: number; count: number }>): HeapPart[] {
  const parts = [...sums].map(([name, sum]) => ({ name, ...sum }));
  return parts.filter(({ bytes }) => bytes > 0).sort((a, b) => b.bytes - a.bytes);
}
