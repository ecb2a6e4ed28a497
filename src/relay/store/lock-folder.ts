import { RelayError } from '../relay-error';
import {
  type Claim,
  createClaim,
  findClaim,
  listClaims,
  removeClaim,
  socketName,
} from './lock/claim';
import { expectNoFormerLock } from './lock/former-lock';
import { describeHolder, type Holder } from './lock/holder';
import { askOwner, type OwnerAnswer } from './lock/socket';

/**
 * A claim whose socket cannot be reached expires so long after its last heartbeat: three are
 * missed.
 */
const CLAIM_EXPIRY_MS = 30_000;

/** A holder that has no file descriptors left closes connections without an answer. */
const MAX_ASKS = 3;

/**
 * Ensures that only one process opens a folder: two processes would destroy an embedded database.
 * Each process creates its own claim before it checks the others, so of two that start together at
 * least one sees the other. The process with the lower id waits until the other has decided.
 * @returns function that unlocks the folder
 * @throws RelayError when another process holds the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  expectNoFormerLock(folder);
  const claim = await createClaim(folder);
  try {
    const others = (await listClaims(folder)).filter((id) => id !== claim.id);
    for (const id of others) await expectEnded(folder, id, claim);
  } catch (error) {
    await claim.release();
    throw error;
  }
  claim.grant();
  return claim.release;
}

async function expectEnded(folder: string, id: string, own: Claim): Promise<void> {
  const answer = await askRepeatedly(folder, id, id < own.id);
  const found = await findClaim(folder, id);
  if (answer === 'granted') throw inUseError(folder, found?.holder);
  if (!found) return;
  const { holder, writtenAt } = found;
  // The kernel closes the sockets of every process that ends, killed ones included.
  const hasEnded = answer === 'absent' && holder?.place === own.holder.place;
  const age = own.createdAt - writtenAt;
  if (!hasEnded && age <= CLAIM_EXPIRY_MS) throw maybeInUseError(folder, holder, age);
  await removeClaim(folder, id);
}

async function askRepeatedly(
  folder: string,
  id: string,
  isConnectEnough: boolean,
): Promise<OwnerAnswer> {
  for (let asks = 0; asks < MAX_ASKS; asks += 1) {
    const answer = await askOwner(folder, socketName(id), isConnectEnough);
    if (answer !== 'ended') return answer;
  }
  return 'granted';
}

function inUseError(folder: string, holder: Holder | undefined): RelayError {
  return new RelayError(
    `The folder ${folder} is in use by ${describeHolder(holder)}: only one process may open it. Stop that process first, or use its admin page.`,
  );
}

function maybeInUseError(folder: string, holder: Holder | undefined, age: number): RelayError {
  const [ago, wait] = [age, CLAIM_EXPIRY_MS - age].map((ms) => Math.max(0, Math.ceil(ms / 1000)));
  return new RelayError(
    `The folder ${folder} is in use by ${describeHolder(holder)}, or was until ${ago} seconds ago: only one process may open it. Stop that process first; if it has ended, try again in ${wait} seconds.`,
  );
}
