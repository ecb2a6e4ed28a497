import type { Marionette, MarionetteResult } from './marionette';

/**
 * Runs the body of an async function in a browser window with the browser's own rights (Marionette's
 * chrome context).
 * @param args the values of `args` in the body; arguments and result are JSON
 */
export async function runInChrome(
  { send }: Marionette,
  body: string,
  args: readonly unknown[],
  timeoutMs = 30_000,
): Promise<MarionetteResult> {
  const script = `const answer = arguments[arguments.length - 1];
    const args = [...arguments].slice(0, -1);
    (async () => {${body}})().then(
      (result) => answer({ result }),
      (error) => answer({ error: String(error) + (error?.stack ?? '') }));`;
  const execute = async (): Promise<MarionetteResult> => {
    const params = { script, args, scriptTimeout: timeoutMs, newSandbox: true };
    const { value } = await send('WebDriver:ExecuteAsyncScript', params);
    if (value.error) throw new Error(value.error);
    return value.result;
  };
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return await execute();
  } catch (error) {
    if (!/no such window/.test(String(error))) throw error;
    // The window of the last call was closed.
    const [handle] = await send('WebDriver:GetWindowHandles');
    await send('WebDriver:SwitchToWindow', { handle, focus: false });
    return await execute();
  }
}
