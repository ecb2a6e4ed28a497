/** Returns a signal that aborts at Ctrl-C or SIGTERM. A second one ends the process. */
export function catchInterrupt(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => controller.abort(new Error(`Interrupted (${name}).`)));
  return controller.signal;
}
