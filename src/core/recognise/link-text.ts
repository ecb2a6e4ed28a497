import { recogniseText } from './recognise-text';
import { withoutInvisible } from './without-invisible';

/**
 * Whether the visible text of a link contradicts the link: it names another destination, another
 * tag, or a tag that the link does not have. Compares what is recognised in the link alone with
 * what is recognised in link and text together.
 * @param texts visible texts of the page's links to this address, as the page reported them
 */
export function contradictsLink(link: string, texts: unknown): boolean {
  if (!Array.isArray(texts)) return false;
  const recognisedIn = (text: string) => JSON.stringify(recogniseText(withoutInvisible(text)));
  const inLink = recognisedIn(link);
  return texts.some(
    (text) => typeof text === 'string' && recognisedIn(`${link} ${text}`) !== inLink,
  );
}
