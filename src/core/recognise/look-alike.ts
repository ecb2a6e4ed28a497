/** Letters of other alphabets, each followed by the Latin letter that it looks like. */
const LOOK_ALIKES = [
  'аa сc еe оo рp хx уy іi јj ѕs ԁd һh ԛq ԝw кk гr пn тt ӏl',
  'АA ВB ЕE КK МM НH ОO РP СC ТT ХX УY ЅS ІI ЈJ ԚQ ԜW',
  'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX',
  'αa γy εe ηn ιi κk νv οo ρp τt υu ωw',
  'ɡg ıi ɑa ʀr ᴦr ꓣR ᎡR ᏒR ᏢP ᎢT',
];

const LATIN_BY_LOOK_ALIKE = new Map(
  LOOK_ALIKES.flatMap((pairs) => pairs.split(' ')).map((pair) => [
    pair.slice(0, -1),
    pair.slice(-1),
  ]),
);

const LOOK_ALIKE = new RegExp(`[${[...LATIN_BY_LOOK_ALIKE.keys()].join('')}]`, 'gu');

/**
 * Letters that do not look like Latin ones. Excludes scripts without spaces between words, in which
 * an address may directly follow a letter.
 */
const OTHER_LETTER =
  /(?:(?![A-Za-z\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\p{L})+/gu;

/** Digits of other scripts. */
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/**
 * Shows the following characters from right to left: the visible order differs from the stored one.
 */
const RIGHT_TO_LEFT_OVERRIDE = /\u202e/;

/**
 * Whether a text contains only printable ASCII, tabs and line breaks: characters that look only
 * like themselves.
 */
export function isAscii(text: string): boolean {
  return !/[^\t\n\r -~]/.test(text);
}

/** Whether a text is displayed in another order than it is stored in. */
export function hasReversedText(text: string): boolean {
  return RIGHT_TO_LEFT_OVERRIDE.test(text);
}

/** Normalisation would split these letters into parts that do not look like Latin ones. */
const NOT_NORMALISED = /([\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+)/u;

/**
 * Replaces full-width, bold, accented and look-alike letters with the Latin letters that they look
 * like.
 */
export function toLatinLetters(text: string): string {
  const parts = text.split(NOT_NORMALISED);
  return parts
    .map((part) => (NOT_NORMALISED.test(part) ? part : part.normalize('NFKD')))
    .join('')
    .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]|[^\P{Cc}\t\n\r]/gu, '')
    .replace(LOOK_ALIKE, (letter) => LATIN_BY_LOOK_ALIKE.get(letter) ?? letter);
}

/**
 * The text as it looks to a reader, with placeholders for letters and digits that do not look like
 * Latin ones. Only for comparison: a text that reads differently from its looks is refused, never
 * replaced.
 */
export function toVisibleForm(text: string): string {
  return toLatinLetters(text).replace(OTHER_DIGIT, '0').replace(OTHER_LETTER, 'z');
}
