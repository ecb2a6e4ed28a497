import type { EditProblem } from '../transaction/edits';

/** The state of a form that is to be sent. */
export interface SendState {
  readonly problems: readonly EditProblem[];
  /** Paths of fields that are still open. */
  readonly openHoles: readonly string[];
  readonly hasOptionsProblem: boolean;
  /** The JSON that is being edited is not a transaction. */
  readonly isJsonBroken: boolean;
  readonly hasSecret: boolean;
  /** Whether the ledger's codec accepts the transaction; undefined until it has checked it. */
  readonly isEncodable: boolean | undefined;
}

/** Why a form cannot be sent; each reason has its own sentence (`off_<why>`). */
export type SendObstacle =
  | 'destination_empty'
  | 'destination_wrong'
  | 'amount_empty'
  | 'amount_wrong'
  | 'tag_wrong'
  | 'memo_wrong'
  | 'holes'
  | 'options'
  | 'json'
  | 'secret'
  | 'unsendable'
  | 'checking';

/** The first reason why a form cannot be sent, in the order of its inputs; undefined without one. */
export function findSendObstacle(state: SendState): SendObstacle | undefined {
  if (state.hasSecret) return 'secret';
  if (state.isJsonBroken) return 'json';
  const [problem] = [...state.problems].sort((a, b) => rankOf(a) - rankOf(b));
  if (problem) return obstacleOf(problem);
  if (state.openHoles.length > 0) return 'holes';
  if (state.hasOptionsProblem) return 'options';
  if (state.isEncodable === undefined) return 'checking';
  return state.isEncodable ? undefined : 'unsendable';
}

/** The order of the inputs on screen. */
const ORDER: readonly EditProblem['field'][] = ['destination', 'amount', 'tag', 'memo'];

function rankOf({ field }: EditProblem): number {
  return ORDER.indexOf(field);
}

function obstacleOf({ field, isEmpty }: EditProblem): SendObstacle {
  if (field === 'tag' || field === 'memo') return `${field}_wrong`;
  return isEmpty ? `${field}_empty` : `${field}_wrong`;
}
