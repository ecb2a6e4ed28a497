import { createInstance } from 'addons-linter';

/**
 * What Mozilla's linter has to say of a built extension, a line each: `web-ext lint` runs the same
 * one, and so does addons.mozilla.org when a package is handed in.
 */
export async function lint(folder: string): Promise<string[]> {
  const config = { _: [folder], output: 'none', logLevel: 'fatal', boring: true };
  const found = await createInstance({ config, runAsBinary: false }).run();
  return (['errors', 'warnings', 'notices'] as const).flatMap((kind) =>
    found[kind].map(({ code, message, file, line }) => {
      return `${kind}: ${code} ${message} ${file ?? ''}:${line ?? ''}`;
    }),
  );
}
