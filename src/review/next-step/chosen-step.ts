import type { Fields } from '../../core/fields';
import type { ObjectInWords } from '../../core/objects/as-created';
import type { Hole } from '../../core/transaction/hole';

/** A step that the user chose, with what the node said of the object. */
export interface ChosenStep {
  readonly txjson: Fields;
  readonly holes: readonly Hole[];
  readonly network: string;
  readonly host: string;
  readonly words: ObjectInWords;
}
