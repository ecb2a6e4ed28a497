import type { Group } from '../harness/group';
import { filesGroup } from './files';
import { historyGroup } from './history';
import { liveGroup } from './live';
import { menuGroup } from './menu';
import { popupGroup } from './popup';
import { recogniseGroup } from './recognise';
import { sendGroup } from './send';
import { settleGroup } from './settle';
import { workerGroup } from './worker';

/** The groups of a run in one browser, in the order in which they are measured. */
export const GROUPS: readonly Group[] = [
  recogniseGroup,
  popupGroup,
  workerGroup,
  menuGroup,
  sendGroup,
  liveGroup,
  filesGroup,
  historyGroup,
  settleGroup,
];
