import { destinationOf } from '../address-book/tagged-address';
import type { AccountProfile } from '../directory/account-profile';
import type { TokenImitation } from '../directory/token-findings';
import type { Fields } from '../fields';
import type { CheckName, CheckResult } from '../ledger/check-result';
import { networkName } from '../ledger/known-networks';
import type { Severity } from '../severity';
import { isXahauType } from '../transaction/codec-types';
import type { EncodingProblem } from '../transaction/encoding/problem';
import { risksOf } from '../transaction/risks';
import { takesTag } from '../transaction/takes-tag';
import { severityOf } from './severity-of';
import type { ExpectedFailure, Imitation, RemarkName, Warning, WarningSubject } from './warning';

/** What is known about a request before it is sent. Facts that are not known yet are empty. */
export interface WarningFacts {
  readonly txjson: Fields;
  /** The signed-in account and its network; undefined without a session. */
  readonly account: string | undefined;
  readonly sessionNetwork: string | undefined;
  /** Key of the network to sign on. */
  readonly network: string | undefined;
  readonly isMultisign: boolean;
  readonly encodingProblem: EncodingProblem | null | undefined;
  /** The user typed a secret. */
  readonly hasSecret: boolean;
  /** The visible text of the clicked link contradicts its address. */
  readonly isLinkTextWrong: boolean;
  readonly imitations: readonly Imitation[];
  /** The addresses could not be compared with those that the user knows. */
  readonly isNotCompared: boolean;
  /** What the platform knows about the recipient; undefined when it is not asked or said nothing. */
  readonly profile: Pick<AccountProfile, 'isBlocked' | 'needsTag'> | undefined;
  /** Tokens with the code of one that the platform lists; none when it is not asked. */
  readonly tokenImitations: readonly TokenImitation[];
  /** Results of the ledger checks. */
  readonly checks: readonly CheckResult[];
  /** The failure that the allowed node expects; undefined when it expects none, or said nothing. */
  readonly expectedFailure: ExpectedFailure | undefined;
  /** Names of fields of a payload body that are not sent. */
  readonly leftOut: readonly string[];
  /** Names of fields that were written as text and are sent in hex. */
  readonly textFields: readonly string[];
}

const SEVERITIES: readonly Severity[] = ['danger', 'caution', 'info'];

/** All warnings about a request, the gravest first, each once. */
export function findWarnings(facts: WarningFacts): Warning[] {
  const { encodingProblem, imitations } = facts;
  const subjects: WarningSubject[] = [
    ...remarkIf(facts.hasSecret, 'secret'),
    ...(encodingProblem ? [{ kind: 'encoding', problem: encodingProblem } as const] : []),
    ...remarkIf(facts.isLinkTextWrong, 'link-text'),
    ...remarkIf(facts.profile?.isBlocked === true, 'blocked'),
    ...imitations.map((imitation) => ({ kind: 'look-alike', imitation }) as const),
    ...facts.tokenImitations.map((imitation) => ({ kind: 'token', imitation }) as const),
    ...remarkIf(facts.isNotCompared, 'not-compared'),
    ...remarkIf(lacksTag(facts), 'needs-tag'),
    ...elsewhereRemarks(facts),
    ...riskSubjects(facts),
    ...checkSubjects(facts.checks),
    ...simulationSubjects(facts),
    ...remarkIf(isXahauType(facts.txjson), 'not-proven'),
    ...remarkIf(facts.leftOut.length > 0, 'left-out', ...facts.leftOut),
    ...remarkIf(facts.textFields.length > 0, 'text-as-hex', ...facts.textFields),
  ];
  const warnings = new Map(subjects.map((subject) => [keyOf(subject), subject]));
  const all = [...warnings].map(([key, subject]) => ({
    ...subject,
    key,
    severity: severityOf(subject),
  }));
  return SEVERITIES.flatMap((severity) => all.filter((warning) => warning.severity === severity));
}

/** Remarks about another network or account than the signed-in one. */
function elsewhereRemarks(facts: WarningFacts): WarningSubject[] {
  const { txjson, account, network, sessionNetwork } = facts;
  const { NetworkID: id, Account: named } = txjson;
  const idName = typeof id === 'number' ? networkName(id) : undefined;
  const isOtherNetwork = sessionNetwork !== undefined && network !== sessionNetwork;
  const isOtherAccount = !facts.isMultisign && account !== undefined && named !== undefined;
  return [
    ...remarkIf(isOtherNetwork, 'other-network', network ?? ''),
    ...remarkIf(idName !== undefined && idName !== network, 'other-network-id', idName ?? ''),
    ...remarkIf(isOtherAccount && named !== account, 'other-account', String(named)),
  ];
}

/** Whether the platform says that the recipient needs a tag, there is none, and no check says so. */
function lacksTag({ profile, txjson, checks }: WarningFacts): boolean {
  const isMissing = takesTag(txjson) && destinationOf(txjson)?.tag === undefined;
  return profile?.needsTag === true && isMissing && !requiresTag(checks);
}

const requiresTag = (checks: WarningFacts['checks']) =>
  checks.some(({ name }) => name === 'tag_required');

function riskSubjects(facts: WarningFacts): WarningSubject[] {
  const { txjson, account, network, checks } = facts;
  // The ledger check and the platform know more, so they replace the guess.
  const isTagRequired = requiresTag(checks) || lacksTag(facts);
  return risksOf(txjson, account, network)
    .filter((risk) => !(risk === 'no-tag' && isTagRequired))
    .map((risk) => ({ kind: 'risk', risk, network }));
}

function checkSubjects(checks: readonly CheckResult[]): WarningSubject[] {
  return checks
    .filter(({ severity }) => severity !== 'good')
    .map((check) => ({ kind: 'check', check }));
}

/** Results of a simulation that a ledger check says with more advice. */
const SAID_BY_CHECK: Readonly<Record<string, readonly CheckName[]>> = {
  tecDST_TAG_NEEDED: ['tag_required'],
  tecUNFUNDED_PAYMENT: ['balance_short'],
  tecNO_DST: ['destination_missing'],
  tecNO_DST_INSUF_XRP: ['destination_below_reserve'],
  tecPATH_DRY: ['no_line'],
  terNO_ACCOUNT: ['sender_missing'],
};

function simulationSubjects({ expectedFailure: failure, checks }: WarningFacts): WarningSubject[] {
  if (!failure) return [];
  const { result } = failure;
  const names = Object.hasOwn(SAID_BY_CHECK, result) ? SAID_BY_CHECK[result] : undefined;
  const isSaid = checks.some(({ name, severity }) => severity === 'bad' && names?.includes(name));
  return isSaid ? [] : [{ kind: 'simulation', failure }];
}

function remarkIf(holds: boolean, name: RemarkName, ...parts: string[]): WarningSubject[] {
  return holds ? [{ kind: 'remark', name, parts }] : [];
}

function keyOf(subject: WarningSubject): string {
  switch (subject.kind) {
    case 'encoding':
      return `encoding ${subject.problem.kind} ${subject.problem.field}`;
    case 'look-alike':
      return `look-alike ${subject.imitation.address} ${subject.imitation.known}`;
    case 'token':
      return `token ${subject.imitation.token.currency} ${subject.imitation.token.issuer}`;
    case 'risk':
      return subject.risk;
    case 'check':
      return [subject.check.name, ...subject.check.parts].join(' ');
    case 'simulation':
      return `simulation ${subject.failure.result}`;
    case 'remark':
      return [subject.name, ...subject.parts].join(' ');
  }
}
