import { type Learnt, settleLearnt } from '../core/request/settle-signed';
import { record } from './record';

/** Adds what a page found out about what was signed. */
export async function learn(identifier: string, learnt: Learnt): Promise<void> {
  await record(identifier, (row) => settleLearnt(row, learnt));
}
