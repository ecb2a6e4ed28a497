import { createInstance } from 'addons-linter';

/**
 * Runs Mozilla's linter on a built extension and returns its messages, one line each. `web-ext lint`
 * runs the same linter, and so does addons.mozilla.org when a package is submitted.
 */
export async function lintExtension(folder: string): Promise<string[]> {
  const config = { _: [folder], output: 'none', logLevel: 'fatal', boring: true };
  const messages = await createInstance({ config, runAsBinary: false }).run();
  return (['errors', 'warnings', 'notices'] as const).flatMap((kind) =>
    messages[kind].map(({ code, message, file, line }) => {
      return `${kind}: ${code} ${message} ${file ?? ''}:${line ?? ''}`;
    }),
  );
}
