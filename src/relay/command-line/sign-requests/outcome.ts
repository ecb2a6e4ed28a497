import type { RemoteRequest } from '../api-client/remote-request';
import { formatMinute } from '../format-minute';

/** What became of a request, in words and as an exit code. */
export interface RemoteOutcome {
  readonly exitCode: number;
  /** A sentence about the request. */
  readonly text: string;
}

/** Exit codes of `push --wait` and `status`, besides 1 and 2 of every command. */
export const EXIT = { signed: 0, rejected: 3, ended: 4, failedOnLedger: 5, pending: 6 } as const;

/** Says what became of a request, or that nothing has yet. */
export function outcomeOf(request: RemoteRequest): RemoteOutcome {
  switch (request.state) {
    case 'signed':
      return signedOutcome(request);
    case 'rejected':
      return { exitCode: EXIT.rejected, text: 'Rejected on the phone.' };
    case 'cancelled':
      return { exitCode: EXIT.ended, text: 'Cancelled before it was signed.' };
    case 'expired':
      return { exitCode: EXIT.ended, text: expiredText(request) };
    case 'open': {
      const text = request.opened ? 'Opened on the phone, not signed yet.' : 'Not opened yet.';
      return { exitCode: EXIT.pending, text };
    }
  }
}

/** A phone that opened a request in time can still sign it (protocol §4.3). */
function expiredText({ expiresAt, opened }: RemoteRequest): string {
  const when = expiresAt === undefined ? '' : ` at ${formatMinute(expiresAt)}`;
  return opened
    ? `Expired${when}, not signed. The phone opened it in time and may still sign it.`
    : `Expired${when}, not signed.`;
}

/** On networks other than MAINNET the relay knows the result of the node only, which is provisional. */
function signedOutcome(request: RemoteRequest): RemoteOutcome {
  const { signer, txid, ledgerResult, ledgerFinal, awaitsLedger } = request;
  const signed = `Signed${signer ? ` by ${signer}` : ''}`;
  const transaction = txid ? ` Transaction ${txid}.` : '';
  if (awaitsLedger) {
    const seen = ledgerResult ? ` (a node says ${ledgerResult})` : '';
    return {
      exitCode: EXIT.pending,
      text: `${signed}; the ledger’s result is not known yet${seen}.${transaction}`,
    };
  }
  if (!ledgerResult) return { exitCode: EXIT.signed, text: `${signed}.${transaction}` };
  if (ledgerResult.startsWith('tes')) {
    const where = ledgerFinal ? 'successful on the ledger' : 'accepted by a node (tesSUCCESS)';
    return { exitCode: EXIT.signed, text: `${signed}, and ${where}.${transaction}` };
  }
  return {
    exitCode: EXIT.failedOnLedger,
    text: `${signed}, but it failed on the ledger (${ledgerResult}).${transaction}`,
  };
}
