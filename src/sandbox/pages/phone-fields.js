const LABELS = {
  Destination: 'To',
  DestinationTag: 'Destination tag',
  LimitAmount: 'Limit',
  SendMax: 'Send at most',
  DeliverMin: 'Deliver at least',
  InvoiceID: 'Invoice',
};

/** An amount as text: drops as XRP, an issued currency with its issuer. */
export function amountText(amount) {
  if (typeof amount === 'string' && /^\d+$/.test(amount)) {
    const digits = amount.padStart(7, '0');
    const fraction = digits.slice(-6).replace(/0+$/, '');
    return `${digits.slice(0, -6)}${fraction && `.${fraction}`} XRP`;
  }
  if (amount && typeof amount === 'object' && 'value' in amount) {
    return `${amount.value} ${amount.currency} (issued by ${amount.issuer})`;
  }
  return String(amount);
}

/** The fields of the transaction as pairs of label and text. */
export function plainFields(transaction) {
  const skipped = new Set(['TransactionType', 'SignIn']);
  return Object.entries(transaction)
    .filter(([name]) => !skipped.has(name))
    .map(([name, value]) => [LABELS[name] ?? name, fieldText(name, value)]);
}

function fieldText(name, value) {
  if (/^(Amount|SendMax|DeliverMin|Fee|LimitAmount|TakerGets|TakerPays)$/.test(name)) {
    return amountText(value);
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Half of the amount, for a partial payment. */
export function half(amount) {
  if (typeof amount === 'string') return String(BigInt(amount) / 2n);
  return { ...amount, value: String(Number(amount.value) / 2) };
}
