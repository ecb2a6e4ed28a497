import type { SystemSide } from './system-side';

/** Does what makes Firefox save a file, and waits until it is saved. @returns its path */
export async function saveFile(system: SystemSide, act: () => Promise<unknown>): Promise<string> {
  const list = `const { Downloads } =
      ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
    const list = await Downloads.getList(Downloads.ALL);
    const all = await list.getAll();`;
  const before = await system.run<number>(`${list} return all.length;`);
  await act();
  for (const end = Date.now() + 20_000; Date.now() < end; ) {
    const path = await system.run<string | null>(
      `${list}
      const saved = all[args[0]];
      return saved?.succeeded ? saved.target.path : null;`,
      before,
    );
    if (path) return path;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error('Waited 20 s for a file to be saved.');
}
