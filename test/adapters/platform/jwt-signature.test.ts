import { expect, test, vi } from 'vitest';
import { checkJwtSignature } from '../../../src/adapters/platform/jwt-signature';
import { ISSUER } from '../../../src/core/claims';
import { createSigningKeys, KEY_CASES } from '../../core/signing-keys';
import { json, startHttpServer } from './http-server';

const { fetch: realFetch } = globalThis;
const { signal } = new AbortController();

test.each(KEY_CASES)('with %s a signature is checked', async (_name, list, kid, accepted) => {
  const signing = await createSigningKeys();
  const keys = await list(signing);
  const host = await startHttpServer((_came, response) => json(response, { keys }));
  vi.stubGlobal('fetch', (address: string, how: RequestInit) =>
    realFetch(address.replace(`${ISSUER}/`, host.url), how),
  );
  const checked = checkJwtSignature(await signing.signIn(kid), signal);
  if (accepted) await checked;
  else await expect(checked).rejects.toMatchObject({ code: 'bad-answer' });
});
