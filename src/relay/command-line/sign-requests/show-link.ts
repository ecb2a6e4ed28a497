import { qrLines } from '../../../core/codes/qr-lines';
import { signUrl } from '../../../core/request/payload-created';
import type { CommandContext } from '../command';

/**
 * Prints the link of a request, on a terminal also as a QR code for the phone. A code that does not
 * fit is not shown, because half of one cannot be read; neither is one without colours, because it
 * would be white on black on most terminals.
 */
export function showLink({ terminal, print }: CommandContext, uuid: string): void {
  const url = signUrl(uuid);
  if (terminal?.hasColour) {
    const lines = qrLines(url);
    // The code is as wide as it has rows of modules, two to a line. Below it is the link.
    if (terminal.columns > 2 * lines.length && terminal.rows > lines.length + 2)
      print(['', ...lines, ''].join('\n'));
  }
  print(url);
}
