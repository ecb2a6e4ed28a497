import { checkCommand } from './check';
import type { Command } from './command';
import { deadCommand } from './dead';
import { endpointsCommand } from './endpoints';
import { createHelpCommand } from './help';
import { migrateStoreCommand } from './migrate-store';
import { resealCommand } from './reseal';
import { serveCommand } from './serve';
import { sessionsCommand } from './sessions';
import { pushCommand } from './sign-requests/push';
import { statusCommand } from './sign-requests/status';
import { watchCommand } from './sign-requests/watch';
import { tokensCommand } from './tokens';

const withoutHelp = [
  serveCommand,
  checkCommand,
  sessionsCommand,
  tokensCommand,
  deadCommand,
  endpointsCommand,
  migrateStoreCommand,
  resealCommand,
  pushCommand,
  statusCommand,
  watchCommand,
];

export const commands: readonly Command[] = [...withoutHelp, createHelpCommand(withoutHelp)];
