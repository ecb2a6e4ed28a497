/**
 * What private keys and seeds are called in front of their hex digits, in the languages of the
 * product and some others.
 */
export const KEY_NAMES = [
  // English, and the names of programs: `privateKey`, `priv_key`, `PRIVATE KEY (hex)`, `secret key`.
  String.raw`priv(?:ate)?[\s_.-]{0,2}(?:signing[\s_.-]?)?(?:key|hex|exponent)`,
  String.raw`secret(?:[\s_.-]{0,2}(?:key|hex|exponent))?`,
  String.raw`(?:master[\s_.-]?)?seed(?:[\s_.-]{0,2}(?:hex|key|bytes))?`,
  String.raw`master[\s_.-]?(?:secret|key|private)`,
  'entropy',
  // German
  String.raw`private[rnm]?[\s-]{0,2}schl(?:ü|u|ue)ssel`,
  'privatschl(?:ü|u|ue)ssel',
  String.raw`(?:geheime[rnm]?[\s-]{0,2}|geheim)schl(?:ü|u|ue)ssel`,
  // Spanish, Portuguese, Italian, French
  String.raw`(?:clave|llave|chave)s?[\s_-]{0,2}(?:privad|secret)as?`,
  String.raw`chiav[ei][\s_-]{0,2}(?:privat|segret)[ae]`,
  String.raw`cl(?:é|e|ef)s?[\s_-]{0,2}(?:priv|secr[eè]t)(?:é|e)+s?`,
  String.raw`(?:semilla|semente|graine|seme)(?:[\s_-]{0,2}hex)?`,
  // Dutch
  String.raw`priv(?:é|e|ate)[\s-]{0,2}sleutel`,
  String.raw`geheime[\s-]{0,2}sleutel`,
  // Japanese, Korean, Chinese
  '秘密鍵|秘密キー|プライベートキー|シークレットキー|シークレット|シード',
  '개인\\s?키|비밀\\s?키|시드',
  '私[钥鑰鍵]|私有密[钥鑰]|密[钥鑰]|种子|種子',
].join('|');

/** Words after which digits are public, also where a secret is mentioned before. */
export const PUBLIC_WORDS =
  'hash|tx(?:n|id)?|transa[ck][a-zó]*|transaktion\\w*|ledger|pub(?:lic)?(?:[a-z]*key)?|öffentlich\\w*|offentlich\\w*|públic[oa]|public[oa]|openbare?|publique|トランザクション|ハッシュ|公開|公钥|公鑰|交易|signature|digest';
