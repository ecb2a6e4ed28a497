import type { CallName, Calls, Reply } from '../../core/calls';
import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';
import { browser, type Runtime } from '../browser/browser';
import { isOwnPage } from './own-page';

type Arguments<Name extends CallName> = Parameters<Calls[Name]>;
type Value<Name extends CallName> = ReturnType<Calls[Name]>;

/** An async handler for each call in `Calls`. */
export type Handlers = {
  [Name in CallName]: (...args: Arguments<Name>) => Promise<Value<Name>>;
};

/**
 * Calls the worker; the browser starts it if necessary. When the worker stops during a call, the call
 * is repeated: every call is idempotent.
 * @throws CompanionError with the code of the worker's reply; `gone` when no worker receives the call
 */
export async function call<Name extends CallName>(
  name: Name,
  ...args: Arguments<Name>
): Promise<Value<Name>> {
  const reply = await deliver({ name, args: withoutLeftOut(args) }, 3);
  if (!reply) throw new CompanionError('bug');
  if (!reply.ok) throw new CompanionError(reply.code, reply.detail);
  return reply.value as Value<Name>;
}

/** Chromium sends messages as JSON, in which an argument that is left out would become null. */
function withoutLeftOut(args: readonly unknown[]): readonly unknown[] {
  const last = args.findLastIndex((arg) => arg !== undefined);
  return args.slice(0, last + 1);
}

async function deliver(message: object, tries: number): Promise<Reply | undefined> {
  try {
    return (await browser.runtime.sendMessage(message)) as Reply | undefined;
  } catch (cause) {
    if (tries > 1) return deliver(message, tries - 1);
    dispatchEvent(new Event(NO_RECEIVER));
    throw new CompanionError('gone', {}, { cause });
  }
}

/** The name of the event on `window` when no worker receives a call: the page must be reloaded. */
export const NO_RECEIVER = 'no-receiver';

/** Answers every call with its handler. An error is sent back as its code. */
export function serveCalls(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender, reply) => {
      if (isOwnPage(sender)) void answer(handlers, message).then(reply);
      else reply(undefined);
      // Keeps the channel open for the reply: not every browser accepts a promise here.
      return true;
    },
  );
}

async function answer(handlers: Handlers, message: unknown): Promise<Reply> {
  const name = findText(findFields(message)?.name);
  const args = findFields(message)?.args;
  if (!name || !Array.isArray(args) || !Object.hasOwn(handlers, name)) {
    return { ok: false, code: 'bug', detail: {} };
  }
  try {
    const handler = handlers[name as CallName] as (...args: unknown[]) => Promise<unknown>;
    return { ok: true, value: await handler(...args) };
  } catch (error) {
    const code = codeOf(error);
    if (code === 'bug') console.error(`call ${name} failed`, error);
    return { ok: false, code, detail: error instanceof CompanionError ? error.detail : {} };
  }
}
