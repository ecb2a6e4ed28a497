import { execFileSync } from 'node:child_process';

/** A process-id namespace: its processes cannot see those outside, nor the other way round. */
export const OWN_PIDS = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** The same under another host name, as of a container that was made anew. */
export function ownPidsAndHostName(name: string): string[] {
  return [...OWN_PIDS, '--uts', 'sh', '-c', `hostname ${name} && exec "$@"`, 'sh'];
}

/** Only root may make namespaces, and not in every container. */
export function canMakeContainers(): boolean {
  try {
    const [command = '', ...args] = [...ownPidsAndHostName('a-test'), 'true'];
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
