import { expect, it } from 'vitest';
import type { SignOptions } from '../../../src/sandbox/phone/sign';
import { aliceOf, bobOf, create, getPayload } from '../client';
import { started } from '../started';

const sandbox = started();
const application = () => sandbox().platform.applications[0]?.uuid ?? '';
const txjson = { TransactionType: 'SignIn' };

/** Who signed, in the words of GET, and whose token it brought. */
async function signed(body: object, options: SignOptions) {
  const { uuid } = await create(sandbox(), body);
  await sandbox().phone.sign(uuid, options);
  const { response, application: shown } = await getPayload(sandbox(), uuid);
  const token = sandbox().platform.tokens.find(shown.issued_user_token, application());
  const { account, signer, multisign_account: several } = response;
  return { account, signer, several, token: token?.account };
}

it('reports the account as its own signer', async () => {
  expect(await signed({ txjson }, { account: 'Alice' })).toEqual({
    account: aliceOf(sandbox()),
    signer: aliceOf(sandbox()),
    several: null,
    token: aliceOf(sandbox()),
  });
});

it('reports the holder of a regular key as the signer, and issues the token to them', async () => {
  expect(await signed({ txjson }, { account: 'Alice', signedBy: 'Bob' })).toEqual({
    account: aliceOf(sandbox()),
    signer: bobOf(sandbox()),
    several: null,
    token: bobOf(sandbox()),
  });
});

it('reports one of several signers apart from the account they sign for', async () => {
  const body = {
    txjson: { TransactionType: 'AccountSet', Account: aliceOf(sandbox()) },
    options: { multisign: true, submit: false },
  };
  expect(await signed(body, { account: 'Bob' })).toEqual({
    account: aliceOf(sandbox()),
    signer: bobOf(sandbox()),
    several: bobOf(sandbox()),
    token: bobOf(sandbox()),
  });
});
