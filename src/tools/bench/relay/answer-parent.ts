/** Things a program of the bench does when the bench asks for them, by name. */
export type Tasks = Readonly<Record<string, (argument: never) => unknown>>;

/** Answers the process that forked this one, one question at a time. */
export function answerParent(tasks: Tasks): void {
  process.on('message', async ({ name, argument }: { name: string; argument: never }) => {
    try {
      process.send?.({ value: await tasks[name]?.(argument) });
    } catch (error) {
      process.send?.({ problem: error instanceof Error ? error.stack : String(error) });
    }
  });
}
