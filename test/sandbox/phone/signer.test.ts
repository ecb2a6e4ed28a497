import { expect, it } from 'vitest';
import type { SignOptions } from '../../../src/sandbox/phone/sign';
import { ALICE, BOB, create, get } from '../client';
import { started } from '../started';

const box = started();
const application = () => box().platform.applications[0]?.uuid ?? '';
const txjson = { TransactionType: 'SignIn' };

/** Who signed, in the words of GET, and whose token it brought. */
async function signed(body: object, options: SignOptions) {
  const { uuid } = await create(box(), body);
  await box().phone.sign(uuid, options);
  const { response, application: shown } = await get(box(), uuid);
  const token = box().platform.tokens.find(shown.issued_user_token, application());
  const { account, signer, multisign_account: several } = response;
  return { account, signer, several, token: token?.account };
}

it('reports the account as its own signer', async () => {
  expect(await signed({ txjson }, { account: 'Alice' })).toEqual({
    account: ALICE(box()),
    signer: ALICE(box()),
    several: null,
    token: ALICE(box()),
  });
});

it('reports the holder of a regular key as the signer, and issues the token to them', async () => {
  expect(await signed({ txjson }, { account: 'Alice', signedBy: 'Bob' })).toEqual({
    account: ALICE(box()),
    signer: BOB(box()),
    several: null,
    token: BOB(box()),
  });
});

it('reports one of several signers apart from the account they sign for', async () => {
  const body = {
    txjson: { TransactionType: 'AccountSet', Account: ALICE(box()) },
    options: { multisign: true, submit: false },
  };
  expect(await signed(body, { account: 'Bob' })).toEqual({
    account: ALICE(box()),
    signer: BOB(box()),
    several: BOB(box()),
    token: BOB(box()),
  });
});
