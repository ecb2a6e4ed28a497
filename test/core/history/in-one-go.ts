/** Does all steps at once. @returns what they led to */
export function inOneGo<T>(steps: Generator<undefined, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
