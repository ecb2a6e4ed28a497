import { RelayError } from '../relay-error';
import { type Claim, claimsOn, findClaim, makeClaim, remove, socketOf } from './lock/claim';
import { expectNoFormerLock } from './lock/former-lock';
import { type Holder, nameHolder } from './lock/holder';
import { type Answer, askOwner } from './lock/socket';

/** How long a claim that cannot be asked is believed after its last heartbeat: three are missed. */
const BELIEVED_MS = 30_000;

/** An owner out of file descriptors closes connections without an answer. */
const ASKED_TIMES = 3;

/**
 * Makes sure that only one process opens a folder: two would ruin an embedded database. Each first
 * makes its own claim and then looks at the others, so of two that start together at least one
 * sees the other; the one with the lower id waits until the other has decided.
 * @returns unlocks the folder
 * @throws RelayError when another process has it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  expectNoFormerLock(folder);
  const claim = await makeClaim(folder);
  try {
    const others = (await claimsOn(folder)).filter((id) => id !== claim.id);
    for (const id of others) await expectEnded(folder, id, claim);
  } catch (error) {
    await claim.withdraw();
    throw error;
  }
  claim.grant();
  return claim.withdraw;
}

async function expectEnded(folder: string, id: string, own: Claim): Promise<void> {
  const answer = await askRepeatedly(folder, id, id < own.id);
  const found = await findClaim(folder, id);
  if (answer === 'granted') throw inUse(folder, found?.holder);
  if (!found) return;
  const { holder, writtenAt } = found;
  // The kernel closes the socket of a process that ends, however it ends.
  const hasEnded = answer === 'absent' && holder?.place === own.holder.place;
  const age = own.madeAt - writtenAt;
  if (!hasEnded && age <= BELIEVED_MS) throw perhapsInUse(folder, holder, age);
  await remove(folder, id);
}

async function askRepeatedly(folder: string, id: string, isEnough: boolean): Promise<Answer> {
  for (let times = 0; times < ASKED_TIMES; times += 1) {
    const answer = await askOwner(folder, socketOf(id), isEnough);
    if (answer !== 'ended') return answer;
  }
  return 'granted';
}

function inUse(folder: string, holder: Holder | undefined): RelayError {
  return new RelayError(
    `The folder ${folder} is in use by ${nameHolder(holder)}: only one may have it open. Stop that one first, or use its admin page.`,
  );
}

function perhapsInUse(folder: string, holder: Holder | undefined, age: number): RelayError {
  const [ago, wait] = [age, BELIEVED_MS - age].map((ms) => Math.max(0, Math.ceil(ms / 1000)));
  return new RelayError(
    `The folder ${folder} is in use by ${nameHolder(holder)}, or was until ${ago} seconds ago: only one may have it open. Stop that one first; if it has ended, try again in ${wait} seconds.`,
  );
}
