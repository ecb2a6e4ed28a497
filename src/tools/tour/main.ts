import { describeMissingPackage } from '../../sandbox/missing-package';

// Loaded late: the demo needs development packages, and says so when they are not installed.
import('./start')
  .then(({ start }) => start())
  .catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : error;
    console.error(describeMissingPackage(error) ?? reason);
    process.exitCode = 1;
  });
