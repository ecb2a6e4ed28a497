import type { Entry } from './entry';
import type { EntryView } from './entry-view';

/** Fields that a node of the metadata has beside, not among, its fields. */
const OUTSIDE = ['LedgerEntryType', 'PreviousTxnID', 'PreviousTxnLgrSeq', 'index'];

const isDefault = (value: unknown): boolean => value === 0 || value === '';

function fieldsOf(entry: Entry): Record<string, unknown> {
  return Object.fromEntries(Object.entries(entry).filter(([name]) => !OUTSIDE.includes(name)));
}

/** The fields of an entry that changed or went, as they were. */
function previousFields(before: Entry, after: Entry): Record<string, unknown> {
  const changed = Object.entries(fieldsOf(before)).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(after[name]),
  );
  return Object.fromEntries(changed);
}

/** The `AffectedNodes` of a transaction's metadata (XRPL "Transaction Metadata"). */
export function affectedNodes(view: EntryView): object[] {
  return view.changes().flatMap(({ index, before, after, last = before }): object[] => {
    const LedgerEntryType = (after ?? before)?.LedgerEntryType;
    const common = { LedgerEntryType, LedgerIndex: index };
    if (!before) {
      const entries = Object.entries(after ? fieldsOf(after) : {});
      const NewFields = Object.fromEntries(entries.filter(([, value]) => !isDefault(value)));
      return after ? [{ CreatedNode: { ...common, NewFields } }] : [];
    }
    if (!after) {
      const final = last ?? before;
      const PreviousFields = previousFields(before, final);
      const changed = Object.keys(PreviousFields).length > 0 ? { PreviousFields } : {};
      return [{ DeletedNode: { ...common, FinalFields: fieldsOf(final), ...changed } }];
    }
    const { PreviousTxnID, PreviousTxnLgrSeq } = before;
    const changed = {
      ...common,
      FinalFields: fieldsOf(after),
      PreviousFields: previousFields(before, after),
      ...(PreviousTxnID === undefined ? {} : { PreviousTxnID, PreviousTxnLgrSeq }),
    };
    return [{ ModifiedNode: changed }];
  });
}
