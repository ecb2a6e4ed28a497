import type { AccountProfile } from '../../core/directory/account-profile';
import type { TokenImitation } from '../../core/directory/token-findings';
import type { Draft } from '../../core/draft';
import type { RequestInput } from '../../core/request/payload-body';
import type { Session } from '../../core/session';
import { findAddress } from '../../core/transaction/address';
import type { EncodingProblem } from '../../core/transaction/encoding/problem';
import { findWarnings } from '../../core/warnings/find-warnings';
import type { ExpectedFailure, Warning } from '../../core/warnings/warning';
import type { DryRun } from '../before-send/run-dry-run';
import { useDryRun } from '../before-send/use-dry-run';
import type { RequestForm } from '../request/use-request-form';
import { useAddressChecks } from './use-address-checks';
import { type LedgerChecks, useLedgerChecks } from './use-ledger-checks';
import { useLinkText } from './use-link-text';

interface Request {
  readonly form: RequestForm;
  readonly input: RequestInput;
  readonly session: Session | undefined;
  readonly draft: Draft | undefined;
  /** The codec's problem: null when there is none, undefined while it is unknown. */
  readonly encodingProblem: EncodingProblem | null | undefined;
  /** The user typed a secret. */
  readonly hasSecret: boolean;
  /** Nothing is missing or wrong, so that the request could be sent. */
  readonly isReady: boolean;
  /** What the platform knows about the recipient, if it is asked. */
  readonly profile: AccountProfile | undefined;
  /** Tokens with the code of one that the platform lists. */
  readonly tokenImitations: readonly TokenImitation[];
}

export interface RequestWarnings {
  /** All warnings that are known by now, the gravest first. */
  readonly warnings: readonly Warning[];
  readonly ledger: LedgerChecks;
  /** What the allowed node said of a dry run; undefined without one. */
  readonly dryRun: DryRun | 'asking' | undefined;
  /** Starts another dry run. */
  readonly askAgain: () => void;
}

/** Collects everything to warn of before a request is sent. Some of it becomes known later. */
export function useWarnings({ form, input, session, draft, ...facts }: Request): RequestWarnings {
  const { txjson, problems, openHoles, options, network } = form;
  const isMultisign = options.multisign === true;
  const owner = isMultisign ? findAddress(txjson.Account) : session?.account;
  const { lookAlikes, hasFailed } = useAddressChecks(txjson);
  const ledger = useLedgerChecks(txjson, network, owner);
  // Before, the checks say why the node is not asked.
  const canAsk =
    facts.isReady && typeof ledger.query === 'object' && ledger.query.state === 'known';
  const { dryRun, askAgain } = useDryRun(
    canAsk && network && owner ? { txjson, network, account: owner } : undefined,
  );
  const isComplete = problems.length === 0 && openHoles.length === 0;
  const warnings = findWarnings({
    txjson,
    account: session?.account,
    sessionNetwork: session?.network,
    network,
    isMultisign,
    // Before that, what the codec misses is what the user has yet to fill in.
    encodingProblem: isComplete ? facts.encodingProblem : null,
    hasSecret: facts.hasSecret,
    isLinkTextWrong: useLinkText(draft),
    imitations: lookAlikes,
    isNotCompared: hasFailed === true,
    profile: facts.profile,
    tokenImitations: facts.tokenImitations,
    checks: ledger.results,
    expectedFailure: findExpectedFailure(dryRun),
    leftOut: input.leftOut ?? [],
    textFields: input.textFields ?? [],
  });
  return { warnings, ledger, dryRun, askAgain };
}

function findExpectedFailure(dryRun: RequestWarnings['dryRun']): ExpectedFailure | undefined {
  if (dryRun === undefined || dryRun === 'asking' || dryRun.state !== 'known') return undefined;
  const { result, resultClass } = dryRun.simulation;
  return resultClass === 'success' ? undefined : { result, resultClass, host: dryRun.host };
}
