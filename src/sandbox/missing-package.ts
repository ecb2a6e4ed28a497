/** The message for an import that failed because a package is not installed; else undefined. */
export function describeMissingPackage(error: unknown): string | undefined {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code !== 'ERR_MODULE_NOT_FOUND') return undefined;
  const name = /Cannot find package '([^']+)'/.exec(String(message))?.[1];
  return (
    name &&
    `The package ${name} is not installed. This command also needs the development packages. Run: npm ci`
  );
}

/** Prints why a program could not start, and makes it exit with an error. */
export function reportStartError(error: unknown): void {
  const reason = error instanceof Error ? error.message : error;
  console.error(describeMissingPackage(error) ?? reason);
  process.exitCode = 1;
}
