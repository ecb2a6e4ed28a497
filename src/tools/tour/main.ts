import { reportStartError } from '../../sandbox/missing-package';

// Loaded late: the demo needs development packages, and says so when they are not installed.
import('./start').then(({ start }) => start()).catch(reportStartError);
