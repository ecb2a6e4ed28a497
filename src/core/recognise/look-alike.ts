/** Letters of other alphabets, each with the Latin one it looks like. */
const LIKENESSES = [
  'аa сc еe оo рp хx уy іi јj ѕs ԁd һh ԛq ԝw кk гr пn тt ӏl',
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ЅS ІI ЈJ ԚQ ԜW',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
  'αa γy εe ηn ιi κk νv οo ρp τt υu ωw',
  'ɡg ıi ɑa ʀr ᴦr ꓣR ᎡR ᏒR ᏢP ᎢT',
];

const LATIN_OF = new Map(
  LIKENESSES.flatMap((line) => line.split(' ')).map((pair) => [pair.slice(0, -1), pair.slice(-1)]),
);

const LIKE_LATIN = new RegExp(`[${[...LATIN_OF.keys()].join('')}]`, 'gu');

/**
 * Letters that look like none of ours. Not those of scripts written without blanks between words:
 * an address may stand right beside them.
 */
const OTHER_LETTER =
  /(?:(?![A-Za-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L})+/gu;

/** Digits of other scripts. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Printed to the left of what comes before: what is read is not what is seen. */
const REVERSAL = /\u202e/;

/** Whether a text holds nothing but characters of which each looks like itself alone. */
export function isPlainText(text: string): boolean {
  return !/[^\t\n\r -~]/.test(text);
}

/** Whether a text is shown in another order than it is written in. */
export function isReversed(text: string): boolean {
  return REVERSAL.test(text);
}

/** Their letters come apart when they are normalised, into parts that look like none of ours. */
const KEPT_WHOLE = /([\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+)/u;

/** Full-width, bold and accented letters, and those of other alphabets, as the Latin ones they look like. */
export function plainLetters(text: string): string {
  const parts = text.split(KEPT_WHOLE);
  return parts
    .map((part) => (KEPT_WHOLE.test(part) ? part : part.normalize('NFKD')))
    .join('')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\t\n\r]/gu, '')
    .replace(LIKE_LATIN, (letter) => LATIN_OF.get(letter) ?? letter);
}

/**
 * The text as the eye takes it, with stand-ins for letters and digits that look like none of ours.
 * Only for comparing: what reads otherwise than it looks is refused, never replaced.
 */
export function asItLooks(text: string): string {
  return plainLetters(text).replace(OTHER_DIGIT, '0').replace(OTHER_LETTER, 'z');
}
