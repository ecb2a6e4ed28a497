import type { Plugin } from 'vite';

const CHANGELOG = /\/\.github\/CHANGELOG\.md$/;

interface Section {
  readonly version: string;
  readonly entries: readonly { readonly title: string; readonly text: string }[];
}

/**
 * Lets pages import the changelog as data: its `news` are the entries that begin with a bold title, of
 * the shipped version and earlier ones.
 * @param version the version in the manifest
 */
export function changelogNews(version: string): Plugin {
  return {
    name: 'changelog-news',
    transform(code, id) {
      if (!CHANGELOG.test(id.replaceAll('\\', '/'))) return undefined;
      const news = JSON.stringify(parseNews(code, version));
      return { code: `export const news = ${news};`, map: null, moduleType: 'js' };
    },
  };
}

/**
 * Reads the marked entries, newest version first; versions without any are left out.
 * @throws Error when the shipped version has no section, or an entry has markup that no page shows
 */
export function parseNews(changelog: string, version: string): Section[] {
  const [, ...parts] = changelog.split(/^## /m);
  const sections = parts.map((part) => ({
    version: /^\S*/.exec(part)?.[0] ?? '',
    entries: [...part.matchAll(/^- \*\*(.+?)\*\* +(.+)$/gm)].map(([, title = '', text = '']) => ({
      title: toPlainText(title),
      text: toPlainText(text),
    })),
  }));
  const shipped = sections.findIndex((section) => section.version === version);
  if (shipped < 0) {
    throw new Error(
      `.github/CHANGELOG.md has no section for version ${version} of manifest.json. Rename "## Unreleased" to "## ${version}".`,
    );
  }
  return sections.slice(shipped).filter(({ entries }) => entries.length > 0);
}

/** Removes the marks of emphasis and code. */
function toPlainText(markdown: string): string {
  const text = markdown.replace(/\*([^*]+)\*/g, '$1').replace(/`([^`]+)`/g, '$1');
  if (/[*`[\]<>]|_\w/.test(text)) {
    throw new Error(
      `.github/CHANGELOG.md: "${text}" is shown in the extension and may have only *emphasis* and \`code\`.`,
    );
  }
  return text;
}
