import type { SystemAccess } from './system-access';

/** Runs an action that makes Firefox save a file, and waits until it is saved. @returns its path */
export async function saveFile(
  system: SystemAccess,
  action: () => Promise<unknown>,
): Promise<string> {
  const list = `const { Downloads } =
      ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
    const list = await Downloads.getList(Downloads.ALL);
    const all = await list.getAll();`;
  const count = await system.run<number>(`${list} return all.length;`);
  await action();
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const path = await system.run<string | null>(
      `${list}
      const saved = all[args[0]];
      return saved?.succeeded ? saved.target.path : null;`,
      count,
    );
    if (path) return path;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Firefox saved no file within 20 s.');
}
