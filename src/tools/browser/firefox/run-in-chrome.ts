import type { Answer, Marionette } from './marionette';

/**
 * Runs an async function's body with the browser's own rights (the chrome context of Marionette) in
 * one of its windows; `args` are its arguments, JSON both ways.
 */
export async function runInChrome(
  { send }: Marionette,
  body: string,
  args: readonly unknown[],
  timeoutMs = 30_000,
): Promise<Answer> {
  const script = `const answer = arguments[arguments.length - 1];
    const args = [...arguments].slice(0, -1);
    (async () => {${body}})().then(
      (result) => answer({ result }),
      (error) => answer({ error: String(error) + (error?.stack ?? '') }));`;
  const execute = async (): Promise<Answer> => {
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
    // The window it last ran in was closed.
    const [handle] = await send('WebDriver:GetWindowHandles');
    await send('WebDriver:SwitchToWindow', { handle, focus: false });
    return await execute();
  }
}
