import { WELCOME_PAGE } from '../../browser/close-welcome';
import type { SystemAccess } from '../../browser/firefox/system-access';

/** Closes the page that an installation opens: while it is open, its process would be measured along. */
export async function closeWelcomeTab(system: SystemAccess): Promise<void> {
  await system.run(
    `const find = () => window.gBrowser.tabs.find(({ linkedBrowser }) =>
      linkedBrowser.currentURI.spec.includes(args[0]));
    for (let tries = 0; !find(); tries += 1) {
      if (tries > 300) throw new Error('The page that an installation opens did not open.');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    window.gBrowser.removeTab(find());`,
    WELCOME_PAGE,
  );
}
