// Words of others inside Markdown, inert: nothing they say becomes a heading, a link, a picture or HTML.

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Each line stays one. Four spaces before it would make it code. */
export const linesOf = (text: string, before: string): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => before + escaped(line.trim()))
    .join('\n');

/** Addresses with other schemes are no links. An angle bracket or a space would end it. */
export const linkTo = (address: string): string =>
  /^https?:\/\//.test(address) ? `<${address.replace(/[<>\s\\`]/g, encodeURIComponent)}>` : escaped(address);

// Everything Markdown, its dialects and templates around it give a meaning to. Entities, because not every reader takes a backslash
// before an angle bracket.
export const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]~|$^!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^(\s*)([#+=:-])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
