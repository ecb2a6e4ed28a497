import { afterAll, beforeAll } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox';
import { REDIRECT } from './sign-in';

/** Starts one sandbox for all tests of a file and closes it afterwards. */
export function useSandbox(options: SandboxOptions = {}): () => Sandbox {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ redirectUris: [REDIRECT], ...options });
  });
  afterAll(() => sandbox.close());
  return () => sandbox;
}
