/**
 * Words that ask for a payment or name its amount, without accents, in the languages of the
 * extension and a few more.
 */
const REQUEST_WORD =
  /(?<!\p{L})(?:pay|send|transfer|donate|tip|amount|total|due|owe|zahlen?|zahle|bezahlen?|bezahle|uberweisen?|uberweise|senden?|sende|schicken?|schicke|betrag|summe|pagar?|pague|paga|enviar?|envie|envia|transferir|transfiera|importe|monto|cantidad|betalen|betaal|stuur|sturen|overmaken|bedrag|totaal|payez|payer|envoyez|envoyer|montant|invia|inviare|importo)(?!\p{L})|送金|送って|支払|お振込|金額|合計|支付|付款|汇款|转账|金额|金額|송금|금액|지불|보내/iu;

/** Words next to which a single amount may still not be the one to pay. */
const DOUBT_WORD =
  /(?<!\p{L})(?:not|never|don['’]t|minimum|maximum|min|max|least|most|up to|about|approx\p{L}{0,10}|around|roughly|between|fees?|balance|reserve|received|sent|paid|has|holds|raised|worth|nicht|niemals|kein|mindest\p{L}{0,20}|hochst\p{L}{0,20}|maximal|minimal|etwa|ungefahr|circa|ca|rund|gebuhr\p{L}{0,10}|guthaben|kontostand|erhalten|gesendet|bezahlt|nunca|minim[oa]|maxim[oa]|menos|hasta|aproximad\p{L}{0,10}|unos|saldo|comision|tarifa|recibid[oa]|enviad[oa]|pagad[oa]|niet|nooit|geen|minstens|minimaal|maximaal|hoogstens|ongeveer|kosten|tegoed|ontvangen|verzonden|betaald)(?!\p{L})|約|およそ|最低|最大|残高|手数料|以上|以下|余额|手续费/iu;

/**
 * Whether a text asks to pay an amount. It is `doubtful` when a word says that the amount is a fee, a
 * limit, not exact, or already paid.
 */
export function asksForPayment(text: string): boolean | 'doubtful' {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return REQUEST_WORD.test(plain) && (!DOUBT_WORD.test(plain) || 'doubtful');
}
