import { findStorageProblem, type StorageProblem } from '../../adapters/storage/storage-problem';
import { useStored } from './use-stored';

/** The state of the database, checked again whenever a request changes. */
export function useStorageProblem(): StorageProblem | undefined {
  return useStored(findStorageProblem).value;
}
