type Print = (json: string) => string;

const lines = (json: string, change: (line: string, at: number) => string) =>
  json.split('\n').map(change).join('\n');
const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The forms in which a text is copied from pages, mails, terminals and links. */
export const COPIES: Readonly<Record<string, Print>> = {
  'line numbers': (json) => lines(json, (line, at) => `${at + 1}  ${line}`),
  'line numbers with a bar': (json) =>
    lines(json, (line, at) => `${String(at + 41).padStart(4)} | ${line}`),
  'line numbers on lines of their own': (json) => lines(json, (line, at) => `${at + 1}\n${line}`),
  'line numbers before the text': (json) =>
    `${lines(json, (_line, at) => String(at + 1))}\n${json}`,
  'a diff of a new file': (json) => `@@ -0,0 +1,9 @@\n${lines(json, (line) => `+${line}`)}`,
  'a diff with a header': (json) =>
    `diff --git a/tx.json b/tx.json\n--- /dev/null\n+++ b/tx.json\n@@ -0,0 +1,9 @@\n${lines(json, (line) => `+${line}`)}`,
  'a quote': (json) => lines(json, (line) => `> ${line}`),
  'a quote of a quote': (json) => lines(json, (line) => `>> ${line}`),
  'a comment with stars': (json) => `/**\n${lines(json, (line) => ` * ${line}`)}\n */`,
  'a comment with slashes': (json) => lines(json, (line) => `// ${line}`),
  'a comment with #': (json) => lines(json, (line) => `# ${line}`),
  'references of HTML': escapeHtml,
  'references of HTML, twice': (json) => escapeHtml(escapeHtml(json)),
  'references by number': (json) => json.replaceAll('"', '&#34;').replaceAll('{', '&#x7B;'),
  tags: (json) =>
    `<pre><code class="language-json">${json.replace(/"\w+"/g, '<span class="hljs-attr">$&</span>')}</code></pre>`,
  'tags with references': (json) =>
    `<pre>${escapeHtml(json).replace(/&quot;\w+&quot;/g, '<span class="k">$&</span>')}</pre>`,
  'lines as rows of a table': (json) =>
    `<table>${lines(json, (line, at) => `<tr><td data-line="${at}"></td><td>${line}</td></tr>`)}</table>`,
  'JSON in JSON': (json) => JSON.stringify({ id: 7, body: json }),
  'JSON in JSON in JSON': (json) =>
    JSON.stringify({ body: JSON.stringify({ tx: JSON.stringify(JSON.parse(json)) }) }),
  'a text in quotes': (json) => JSON.stringify(json),
  'a text in quotes of a program': (json) => `const body = ${JSON.stringify(json)};`,
  'curl with double quotes': (json) =>
    `curl -X POST -H "Content-Type: application/json" -d ${JSON.stringify(`{"txjson":${JSON.stringify(JSON.parse(json))}}`)} https://example.com/payload`,
  'curl with single quotes': (json) =>
    `curl -X POST https://example.com/ -H 'Content-Type: application/json' -d '{"method":"submit","params":[{"tx_json":${json}}]}'`,
  'percent-encoding': (json) => encodeURIComponent(json),
  'percent-encoding, twice': (json) => encodeURIComponent(encodeURIComponent(json)),
  'percent-encoding in a link': (json) =>
    `https://example.com/sign?tx=${encodeURIComponent(JSON.stringify(JSON.parse(json)))}`,
  'percent-encoding of a form': (json) => `tx=${new URLSearchParams({ tx: json })}`,
  base64: base64,
  'base64 in lines': (json) => base64(json).replace(/.{64}/g, '$&\n'),
  'base64 of a link': (json) =>
    `https://example.com/sign?tx=${Buffer.from(json).toString('base64url')}`,
  'a data link': (json) => `data:application/json;base64,${base64(json)}`,
  hex: (json) => Buffer.from(json).toString('hex'),
  Markdown: (json) => `Sign this:\n\n\`\`\`json\n${json}\n\`\`\`\n\nThank you!`,
  'a request of WalletConnect': (json) =>
    `{"id":1,"jsonrpc":"2.0","params":{"request":{"method":"xrpl_signTransaction","params":{"tx_json":${json}}}}}`,
  'an object of unknown form': (json) => `{"data":{"attributes":{"unsigned":${json}}}}`,
};
