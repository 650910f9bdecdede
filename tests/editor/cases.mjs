// The cases of tests/ui: small dossiers, and what is said about them. How they are written: tests/ui/case.rs.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root } from './dossier.mjs';

const folder = join(root, 'tests/ui');
const read = (name) => readFileSync(join(folder, name), 'utf8');

// The headers of a case, each with the lines below it.
function sections(text) {
  const found = [];
  for (const line of text.split(/(?<=\n)/)) {
    const header = /^-- (.*) --\s*$/.exec(line)?.[1];
    if (header !== undefined) found.push({ header, body: '' });
    else if (found.length > 0) found.at(-1).body += line;
  }
  return found;
}

const signs = { n: '\n', r: '\r', t: '\t', '\\': '\\' };

// Bytes, and then text: a sign outside ASCII may be written as several escapes.
function unescaped(body) {
  const parts = body.replaceAll('\n', '').split(/(\\x[0-9a-f]{2}|\\.)/i);
  const bytes = (part) => {
    if (!part.startsWith('\\')) return Buffer.from(part);
    return Buffer.from(signs[part[1]] ?? [parseInt(part.slice(2), 16)]);
  };
  return Buffer.concat(parts.map(bytes)).toString();
}

// The text with the lines after `- ` replaced by those after `+ `.
function edited(text, changes) {
  const lines = text.split('\n');
  let at;
  for (const change of changes.split('\n').filter((line) => line !== '')) {
    const line = change.slice(2);
    if (change[0] === '-') {
      const here = lines.indexOf(line);
      if (here < 0) throw new Error(`no line \`${line}\` in the base`);
      lines.splice(here, 1);
      at = here;
    } else {
      lines.splice(at, 0, line);
      at += 1;
    }
  }
  return lines.join('\n');
}

function apply(files, { header, body }) {
  const [verb, path] = header.split(' ');
  if (header === 'build' || header === 'expected') return files;
  const { [path]: before, ...others } = files;
  const after = {
    append: () => ({ ...files, [path]: before + body }),
    edit: () => ({ ...files, [path]: edited(before, body) }),
    escaped: () => ({ ...files, [path]: unescaped(body) }),
    remove: () => others,
  }[verb];
  return after ? after() : { ...files, [header]: body };
}

const filesOf = (text, base) => sections(text).reduce(apply, base);

// The dossier that every case is written upon.
export const base = filesOf(read('ok-base.txt'), {});

// Every case: its name, the files of its dossier, and the severities and codes of what is said about it.
export const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const text = read(name);
    const said = [...text.matchAll(/^(error|warning)\[([a-z0-9-]+)\]/gm)].map(([, severity, code]) => ({ severity, code }));
    return { name: basename(name, '.txt'), files: filesOf(text, base), said };
  });
