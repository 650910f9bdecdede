// Sites that tests make of a dossier of their own.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { pathToFileURL } from 'node:url';
import { program } from './serving.mjs';

/** Builds a dossier of these files and gives the folder of the site and its address, until the tests of the file are over. */
export function made(files) {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier made-'));
  after(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const root = path.join(folder, 'site');
  execFileSync(program, ['-C', folder, 'build', '--out', root], { stdio: ['ignore', 'ignore', 'inherit'] });
  return { root, home: pathToFileURL(root + path.sep).href };
}

/** A dossier of one article, its text given as paragraphs and its marks as passages of them: see `marks`. */
export function articleOf(paragraphs, marks) {
  return {
    'content/dossier.yaml': 'title: A dossier made for a test\n',
    'content/sources.yaml': 'gazette: {name: The Gazette of the Northern Provinces, kind: newspaper}\n',
    'content/incidents.yaml': 'meeting: {title: A meeting, date: 2020-05-27, kind: patrol, questions: {joint: {ask: "Was it a joint patrol of the two?", kind: yes-no}}}\n',
    'content/articles/long.md': `# A long report\n\n${paragraphs.join('\n\n')}\n`,
    'content/articles/long.yaml': `title: A long report\nsource: gazette\npublished: 2020-05-28\nincidents: [meeting]\n${annotations(marks)}`,
  };
}

/** Annotations of quotes, claims, bias notes and notes in turn. */
function annotations(quotes) {
  const item = (quote, more) => `  - {quote: ${JSON.stringify(quote)}, ${more}}\n`;
  const says = 'The two forces are said to have met on the road and to have gone on together for some time.';
  const claims = quotes.flatMap((quote, at) => (at % 3 === 0 ? [item(quote, `id: claim-${at}, says: ${says}, speaker: {anonymous: residents of the village}, answers: {joint: yes}`)] : []));
  const bias = quotes.flatMap((quote, at) => (at % 3 === 1 ? [item(quote, `id: slant-${at}, technique: loaded-language, note: "The word says more than what was seen, and by nobody who is named."`)] : []));
  const notes = quotes.flatMap((quote, at) => (at % 3 === 2 ? [item(quote, 'note: "The village has another name, which the agency uses in its later reports."')] : []));
  const list = (name, items) => (items.length > 0 ? `${name}:\n${items.join('')}` : '');
  return list('claims', claims) + list('bias', bias) + list('notes', notes);
}

/** `count` words in sentences; three in a row stand nowhere else where every call has a `from` of its own, far from the others. */
export function words(count, from = 0) {
  const plain = ['the', 'convoy', 'of', 'vehicles', 'moved', 'along', 'a', 'road', 'near', 'village', 'where', 'residents', 'said', 'that', 'it', 'had', 'been', 'seen', 'before', 'by', 'others'];
  const all = Array.from({ length: count }, (_, at) => (at % 3 === 2 ? `w${from + at}x` : plain[(from + at * 5) % plain.length]));
  return all.map((word, at) => (at % 14 === 13 ? `${word}.` : word)).join(' ');
}
