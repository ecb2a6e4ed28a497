import type { Group } from '../harness/group.js';
import { filesGroup } from './files.js';
import { historyGroup } from './history.js';
import { liveGroup } from './live.js';
import { menuGroup } from './menu.js';
import { popupGroup } from './popup.js';
import { recogniseGroup } from './recognise.js';
import { sendGroup } from './send.js';
import { settleGroup } from './settle.js';
import { workerGroup } from './worker.js';

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
