import { describeMissingPackage } from './missing-package';

// Loaded late: the sandbox needs development packages, and says so when they are not installed.
import('./run')
  .then(({ runSandbox }) => runSandbox())
  .catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(describeMissingPackage(error) ?? reason);
    process.exitCode = 1;
  });
