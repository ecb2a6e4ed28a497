import { findStorageTrouble, type StorageTrouble } from '../../adapters/storage/storage-trouble';
import { useStored } from './use-stored';

/** What is wrong with what is stored, looked at again whenever a request changes. */
export function useStorageTrouble(): StorageTrouble | undefined {
  return useStored(findStorageTrouble).value;
}
