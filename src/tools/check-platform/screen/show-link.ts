import { qrLines } from '../../../core/codes/qr-lines';
import { signUrl } from '../../../core/request/payload-created';

/** Shows the link of a payload, as a QR code and as text. */
export function showLink(print: (text: string) => void, uuid: string): void {
  print(['', ...qrLines(signUrl(uuid)), '', `or open ${signUrl(uuid)}`, ''].join('\n'));
}
