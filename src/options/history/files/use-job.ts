import { useEffect, useState } from 'preact/hooks';
import { findRunning, onJob, type Running } from './jobs';

/** The job that is done beside the page, kept current; undefined while there is none. */
export function useJob(): Running | undefined {
  const [running, setRunning] = useState(findRunning);
  useEffect(() => onJob(() => setRunning(findRunning())), []);
  return running;
}
