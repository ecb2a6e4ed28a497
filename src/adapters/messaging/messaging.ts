import type { CallName, Calls, Reply } from '../../core/calls';
import { CompanionError, codeOf } from '../../core/companion-error';
import { findFields, findText } from '../../core/fields';
import { browser, type Runtime } from '../browser/browser';

type Arguments<Name extends CallName> = Parameters<Calls[Name]>;
type Value<Name extends CallName> = ReturnType<Calls[Name]>;

/** One function per call name, with the map's signature, asynchronous. */
export type Handlers = {
  [Name in CallName]: (...args: Arguments<Name>) => Promise<Value<Name>>;
};

/**
 * Calls the worker, waking it if need be. When the worker is stopped in the middle, it is called
 * again: every call can be made twice with no other effect than once.
 * @throws CompanionError with the code the worker answered; `gone` when there is no worker to ask
 */
export async function call<Name extends CallName>(
  name: Name,
  ...args: Arguments<Name>
): Promise<Value<Name>> {
  const reply = await deliver({ name, args }, 3);
  if (!reply) throw new CompanionError('bug');
  if (!reply.ok) throw new CompanionError(reply.code, reply.detail);
  return reply.value as Value<Name>;
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

/** The event of this page that nobody heard a call of it: to load it anew is what helps. */
export const NO_RECEIVER = 'unheard';

/** Answers every call by the table; whatever is thrown travels back as a code. */
export function serve(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Runtime.MessageSender, reply) => {
      // The browser's word on who is asking; a page of a website never may.
      const isOurs =
        sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL(''));
      if (isOurs) void answer(handlers, message).then(reply);
      else reply(undefined);
      // The line stays open for the answer: not every browser takes a promise here.
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
