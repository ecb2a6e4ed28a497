import { execFileSync } from 'node:child_process';

/** Command for a process-id namespace, in which processes cannot see those outside. */
export const OWN_PIDS = ['unshare', '--pid', '--fork', '--kill-child', '--mount-proc'];

/** The same with another host name, as in a container that was created again. */
export function ownPidsAndHostName(name: string): string[] {
  return [...OWN_PIDS, '--uts', 'sh', '-c', `hostname ${name} && exec "$@"`, 'sh'];
}

/** Whether namespaces can be created: only root may, and not in every container. */
export function canCreateContainers(): boolean {
  try {
    const [command = '', ...args] = [...ownPidsAndHostName('a-test'), 'true'];
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
