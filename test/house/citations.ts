/** A citation of one section of the protocol page: "protocol §3.4", "(§4.1–4.3)", "§1.5, §2.1". */
export interface Citation {
  readonly section: string;
  /** The line number, from 1. */
  readonly line: number;
}

const CITATION = /§\s?(\d+(?:\.\d+)*)(?:[–-](\d+(?:\.\d+)*))?/g;
const HEADING = /^#{2,3} (\d+(?:\.\d+)*)\.? \S/gm;

/** The sections that a text cites. A range gives its first and its last section. */
export function citationsIn(text: string): Citation[] {
  return [...text.matchAll(CITATION)].flatMap(({ 1: first, 2: last, index }) => {
    const line = text.slice(0, index).split('\n').length;
    return [first, last].flatMap((section) => (section ? [{ section, line }] : []));
  });
}

/** The numbers of a page's headings: `3`, `3.4`. */
export function sectionsOf(page: string): Set<string> {
  return new Set([...page.matchAll(HEADING)].map(([, number = '']) => number));
}

/** Each citation of a section that the page lacks, as `file:line cites §n`. */
export function brokenCitations(
  files: readonly { path: string; text: string }[],
  page: string,
): string[] {
  const sections = sectionsOf(page);
  return files.flatMap(({ path, text }) =>
    citationsIn(text)
      .filter(({ section }) => !sections.has(section))
      .map(({ section, line }) => `${path}:${line} cites §${section}`),
  );
}
