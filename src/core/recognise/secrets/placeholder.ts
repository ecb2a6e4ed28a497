/** Characters with which documents blot out a secret. */
const BLOTTED = /[█▇▆▓▒░■●•∙·*]|^s?…|\.{2,}|x{4,}|_{3,}|-{4,}|0{8,}|#{3,}/i;

/** Words of templates. */
const TEMPLATE =
  /^(?:<.*>|\{.*\}|\[.*\]|\$.*|%.*%|@.*)$|\$\{|\{\{|<[a-z]|(?:^|[^a-z])(?:your|tu|dein|ihr|jouw|insert|replace|placeholder|example|changeme|change|todo|redacted|hidden|removed|omitted|here)(?![a-z])/i;

/** What programs write for a missing value, and the names of types. */
const NO_VALUE =
  /^(?:null|none|nil|undefined|nan|true|false|string|str|text|number|int|integer|bytes|buffer|any|object|optional|required|secret|seed|mnemonic|passphrase|private_?key|key|password|&str|n\/?a|-)\??$/i;

/** A value that code reads from elsewhere: `process.env.SEED`, `wallet.seed`, `getSeed()`. */
const EXPRESSION = /^(?:new\s)?[A-Za-z_$][\w$]*[?!]?(?:\.[A-Za-z_$]|\[|\()/;

/** The name of a constant or a variable of the environment: `MY_SEED`, `XRPL_SECRET`. */
const CONSTANT = /^[A-Z][A-Z_]*(?:SEED|SECRET|KEY|MNEMONIC|PHRASE|PASS|ENV)[A-Z_]*$/;

/** The words of a description; a passphrase rarely has them. */
const DESCRIPTION =
  /\b(?:the|and|for|are|was|not|has|your|from|with|this|that|which|will|must|der|die|das|und|los|las|una|para|het|een|van|voor)\b/i;

/** Whether the value of a field named as a secret only stands in for one. */
export function isPlaceholder(value: string): boolean {
  const plain = value.trim();
  return (
    plain === '' ||
    BLOTTED.test(plain) ||
    TEMPLATE.test(plain) ||
    NO_VALUE.test(plain) ||
    EXPRESSION.test(plain) ||
    CONSTANT.test(plain) ||
    (plain.includes(' ') && DESCRIPTION.test(plain))
  );
}
