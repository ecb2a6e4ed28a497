import { ownBrowser } from './story';

// Vitest runs this before each test file. The files of one process share their modules.
ownBrowser();
