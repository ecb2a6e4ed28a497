import type { RemoteRequest } from '../api-client/remote-request';
import type { CommandContext } from '../command';
import { formatMinute } from '../format-minute';
import { outcomeOf } from './outcome';
import type { Report } from './report';
import { showLink } from './show-link';

/** Reports a request that the relay has created, or had created before under the same identifier. */
export function reportCreated(
  request: RemoteRequest,
  report: Report,
  context: CommandContext,
): void {
  const { uuid, account, pushed, expiresAt, state } = request;
  report.event('created', request.fields, () => {
    if (state !== 'open') {
      context.print(`Created before, as ${uuid}. ${outcomeOf(request).text}`);
      return;
    }
    if (pushed) context.print(`Pushed to the phone of ${account ?? 'its user'}.`);
    else {
      const whose = account ? ` of ${account}` : '';
      context.print(
        `Not pushed: the relay has no push permission${whose}. Scan or open this link with Xaman:`,
      );
      showLink(context, uuid);
    }
    if (expiresAt !== undefined)
      context.print(`The phone can open it until ${formatMinute(expiresAt)}.`);
    context.print(`See what became of it with: npm run relay -- status ${uuid}`);
  });
}
