import { expect, it } from 'vitest';
import type { SignOptions } from '../../../src/sandbox/phone/sign-payload';
import { aliceOf, bobOf, createPayload, getPayload } from '../client';
import { useSandbox } from '../use-sandbox';

const sandbox = useSandbox();
const application = () => sandbox().platform.applications[0]?.uuid ?? '';
const txjson = { TransactionType: 'SignIn' };

/** Signs a payload; the signer as GET returns it, and the account that got the user token. */
async function signerOf(body: object, options: SignOptions) {
  const { uuid } = await createPayload(sandbox(), body);
  await sandbox().phone.sign(uuid, options);
  const { response, application: shown } = await getPayload(sandbox(), uuid);
  const token = sandbox().platform.tokens.find(shown.issued_user_token, application());
  const { account, signer, multisign_account: multisign } = response;
  return { account, signer, multisign, token: token?.account };
}

it('returns the account as signer when its own key signs', async () => {
  expect(await signerOf({ txjson }, { account: 'Alice' })).toEqual({
    account: aliceOf(sandbox()),
    signer: aliceOf(sandbox()),
    multisign: '',
    token: aliceOf(sandbox()),
  });
});

it('returns the holder of a regular key as signer and issues the user token to it', async () => {
  expect(await signerOf({ txjson }, { account: 'Alice', signedBy: 'Bob' })).toEqual({
    account: aliceOf(sandbox()),
    signer: bobOf(sandbox()),
    multisign: '',
    token: bobOf(sandbox()),
  });
});

it('returns signer and account separately for a multi-signature', async () => {
  const body = {
    txjson: { TransactionType: 'AccountSet', Account: aliceOf(sandbox()) },
    options: { multisign: true, submit: false },
  };
  expect(await signerOf(body, { account: 'Bob' })).toEqual({
    account: aliceOf(sandbox()),
    signer: bobOf(sandbox()),
    multisign: bobOf(sandbox()),
    token: bobOf(sandbox()),
  });
});
