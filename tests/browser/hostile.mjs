// A dossier of hostile words: every payload of the lists in hostile/, in every place where people write or import words.

import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { program } from './serving.mjs';

const list = (name) => JSON.parse(readFileSync(new URL(`hostile/${name}.json`, import.meta.url), 'utf8')).payloads;

/** Words that try to become code, and what they would call if they did. */
export const PAYLOADS = [...list('naughty-strings'), ...list('classes')];

/** So many groups are made of words, each group for a record: with WHOLE=1 each word by itself. */
const GROUPS = process.env.WHOLE ? PAYLOADS.length : 10;

/** What stands between the words of a group that are in one field. */
const BETWEEN = ' ¦ ';

/** Words in groups, which take turns. */
const groups = (all) => Array.from({ length: GROUPS }, (_, n) => all.filter((_, at) => at % GROUPS === n));

/** The words as they stand in a field: those of a group in one. */
export const fields = (all) => groups(all).map((group) => group.join(BETWEEN));

/** As many letters that try nothing, other ones for each payload. */
export const HARMLESS = PAYLOADS.map((payload, n) => payload.replace(/[^ ]/gu, (_, at) => String.fromCharCode(97 + ((n * 7 + at * 3) % 26))).trim().padEnd(3, 'x') + ` ${n}`);

/** The parts of addresses that a browser would take for something else where they were not escaped. */
const TAILS = ["'onmouseover='alert(1)", '?a=1&quot;onclick=alert(1)&b=2', "';alert(1);//", '?a=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', '/{{7*7191}}`alert(1)`', '?a[]=${alert(1)}|%&b=^#c#d'];

/** Text as Markdown that shows it as it is. */
const literal = (text) => text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** What can be proved of a text: a bracket would be an insertion, and what is no character is not shown as it is written. */
const provable = (group) => group.filter((text) => !/[[\]\u0000-\u0008\u000b-\u001f\u007f]/.test(text)).map((text) => ` ${text.replace(/\s+/g, ' ').trim()}`).join('');

/** Files of a dossier with these words, each in a record of each kind, in each of its fields; the first of each kind has notes of all. */
function files(words) {
  const all = fields(words), apart = groups(words);
  const together = words.join('\n\n');
  const prose = (n) => (n ? apart[n].join('\n\n') : together);
  const record = (n) => ({ notes: prose(n), tags: [all[n]], extra: { [all[n]]: [all[n], { [all[n]]: all[n] }] } });
  const map = (name, make) => Object.fromEntries(all.map((words, n) => [`${name}-${n}`, make(words, n)]));
  const url = (n) => `https://example.org/${n}${TAILS[n % TAILS.length]}`;
  const made = {
    'content/dossier.yaml': {
      title: all[0], subtitle: all[1], description: all[2], license: all[3],
      editors: all.map((name, n) => ({ name, url: url(n) })), corrections: all.map((what, n) => ({ on: '2021-02-03', what, where: `article:article-${n}` })),
    },
    'content/sources.yaml': map('source', (name, n) => ({
      name, kind: 'blog', owner: name, country: name, url: url(n), state: 'funded', state_basis: name, reliability: 'B', because: name,
      bias: [{ note: name, evidence: [`article-${n}#claim`, url(n)] }], ...record(n),
    })),
    'content/actors.yaml': map('actor', (name, n) => ({ name, kind: 'person', names: [name, { name, used_by: [`source-${n}`], note: name }], ...record(n) })),
    'content/places.yaml': map('place', (name, n) => ({ name, names: [name], country: name, basis: name, coordinates: [(n % 40) + 10, (n % 60) + 5], precision: 'town', ...record(n) })),
    'content/glossary.yaml': map('term', (term, n) => ({ term, definition: term, ...record(n) })),
    'content/techniques.yaml': map('technique', (name) => ({ name, definition: name })),
    'content/incidents.yaml': map('incident', (title, n) => ({
      title, date: `20${String(n % 20).padStart(2, '0')}-0${(n % 9) + 1}`, kind: 'strike', summary: title, places: [`place-${n}`], actors: [{ id: `actor-${n}`, role: title }],
      questions: { what: { ask: title, kind: 'text' }, many: { ask: title, kind: 'count', of: title, findings: [{ answer: 5, because: title, by: title, on: '2021-01-01' }] } }, ...record(n),
    })),
    'content/index.md': together,
  };
  all.forEach((words, n) => {
    const shown = provable(apart[n]), quote = `Passage ${n}:${shown}`, at = `content/articles/article-${n}`;
    made[`${at}.yaml`] = {
      ...record(n), title: words, source: `source-${n}`, author: words, url: url(n), archived: url(n), published: '2020-05-28', language: 'en', incidents: [`incident-${n}`], basis: { author: words },
      claims: [{
        id: 'claim', quote, says: words, speaker: { anonymous: words }, via: [`source-${n}`], answers: { what: words, many: { count: 5, of: words } },
        assessments: [{ credibility: 3, because: words, by: words, on: '2020-11-20' }], notes: words,
        ...(n > 0 && { contradicts: [{ ref: `article-${n - 1}#claim`, because: words }] }),
      }],
      bias: [{ id: 'slant', quote: `Slant ${n}:${shown}`, technique: `technique-${n}`, note: words }],
      notes: [{ quote: `Note ${n}`, note: words }], references: [{ cites: `article-${(n + 1) % all.length}`, note: words }],
    };
    // What is raw may have no end, so it stands last.
    made[`${at}.md`] = `# ${literal(words)}\n\nPassage ${n}:${literal(shown)}\n\nSlant ${n}:${literal(shown)} and Note ${n}.\n\n> ${literal(words)}\n\n${prose(n)}\n`;
    made[`content/pages/page-${n}.md`] = `# ${literal(words)}\n\n${prose(n)}\n`;
  });
  return made;
}

/** Saved pages, each with one payload everywhere. */
const captures = (all) => all.map((words, n) => {
  const attribute = words.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
  return `<!doctype html><html><head><title>${attribute.replace(/</g, '&lt;')}</title><meta name="author" content="${attribute}"><meta property="og:title" content="${attribute}"><meta property="og:site_name" content="${attribute}"></head>
<body><article><h1>Saved ${n} ${attribute.replace(/</g, '&lt;')}</h1><p>It said ${attribute.replace(/</g, '&lt;')} and “${attribute.replace(/</g, '&lt;')}”, he said.</p><p>${words}</p></article></body></html>`;
});

/** Makes a folder of these files; it is gone when the process ends. */
function folderOf(made) {
  const folder = mkdtempSync(path.join(tmpdir(), 'hostile-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  for (const [name, what] of Object.entries(made)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    // JSON is YAML.
    writeFileSync(path.join(folder, name), typeof what === 'string' ? what : JSON.stringify(what));
  }
  return folder;
}

/** Builds the dossier of these words, saved pages imported, and gives the folder of the site. */
export async function buildHostile(all) {
  const pages = captures(fields(all)).map((html, n) => [`captures/saved-${n}.html`, html]);
  const folder = folderOf({ ...files(all), ...Object.fromEntries(pages) });
  const run = (...what) => promisify(execFile)(program, ['-C', folder, ...what], { cwd: folder, maxBuffer: 1 << 28 });
  await run('import', '--source', 'source-0', ...pages.map(([name]) => name));
  await run('build');
  return path.join(folder, 'public');
}

/** What `check` finds in a dossier of these files: `code`, `file` and `line` of each. */
export function faultsOf(made) {
  const folder = folderOf({ 'content/dossier.yaml': 'title: A dossier\n', ...made });
  const said = execFileSync('sh', ['-c', '"$0" -C "$1" check --format json || true', program, folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said);
}
