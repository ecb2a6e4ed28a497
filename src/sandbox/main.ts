import { reportStartError } from './missing-package';

// Loaded late: the sandbox needs development packages, and says so when they are not installed.
import('./run').then(({ runSandbox }) => runSandbox()).catch(reportStartError);
