import { recogniseText } from './recognise-text';
import { withoutInvisible } from './without-invisible';

/**
 * Whether a link's visible text names another destination than the link, or another tag, or one
 * where the link has none: read together they are something else than the link alone.
 * @param texts what a page says its links to this address show
 */
export function contradictsLink(link: string, texts: unknown): boolean {
  if (!Array.isArray(texts)) return false;
  const asOne = (text: string) => JSON.stringify(recogniseText(withoutInvisible(text)));
  const alone = asOne(link);
  return texts.some((text) => typeof text === 'string' && asOne(`${link} ${text}`) !== alone);
}
