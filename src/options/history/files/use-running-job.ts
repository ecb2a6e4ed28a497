import { useEffect, useState } from 'preact/hooks';
import { findRunningJob, onJobChange, type RunningJob } from './run-job';

/** The running job and its progress, kept current; undefined when none runs. */
export function useRunningJob(): RunningJob | undefined {
  const [running, setRunning] = useState(findRunningJob);
  useEffect(() => onJobChange(() => setRunning(findRunningJob())), []);
  return running;
}
