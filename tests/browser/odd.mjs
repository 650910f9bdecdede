// A dossier of what people do write now and then, and a theme must bear: endless titles and words, other scripts, many marks on
// one passage, places where the map ends, dates where the timeline does. It is built once for the tests of a file.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { program } from './serving.mjs';

const WORD = 'Incomprehensibilities'.repeat(15).slice(0, 300);
const SENTENCE = 'What was said of it, by whom, to whom, and how long after '.repeat(6).slice(0, 299) + '.';
/** The title of an article in Arabic; all else in Arabic begins otherwise. */
export const ARABIC = 'لقاء الدوريات عند المعبر الشمالي';
/** Passages of it that are quoted. */
export const QUOTES = ['الدورية وصلت', 'ثم غادرت'];
const NAME = 'محمد (أبو علي)';
const RUSSIAN = 'Встреча патрулей у северного перехода';
const SIGNS = '\u{1F6F0}\uFE0F\u{1F69B}\u{1F4A5}\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u{1F1F8}\u{1F1FE}'.repeat(8);
/** Turns the letters after it round, where it is not kept in its place. */
const TURNED = 'A title with \u202Ea hidden turn';
/** Titles of pages differ. */
const word = (what) => `${WORD.slice(0, -what.length)}${what}`;
const ID = 'an-id-'.repeat(15) + 'end';

const range = (from, to) => Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');
/** Sixty marks on one paragraph: each overlaps the next, and every third lies within another. */
const MARKS = Array.from({ length: 60 }, (_, at) => (at % 3 === 2 ? range(at * 2 + 1, at * 2 + 3) : range(at * 2, at * 2 + 7)));
const PARAGRAPH = range(0, 130);
const WIDE = `| ${'a wide column | '.repeat(14)}\n|${' --- |'.repeat(14)}\n| ${'of a table | '.repeat(14)}`;

const note = (quote) => ({ quote, note: `On ${quote}. ${WORD}` });
const claim = (id, quote, more = {}) => ({ id, quote, says: `${id}: ${quote}, ${WORD}`, ...more });

const articles = {
  marks: {
    text: `# ${SENTENCE}\n\n${PARAGRAPH}\n\nAfter it ${WORD} and <b onclick="x">raw</b> HTML.`,
    record: {
      title: SENTENCE, source: 'long', published: '2020-05-28', incidents: ['first', 'second'], author: `${NAME} 12`,
      claims: MARKS.slice(0, 8).map((quote, at) => claim(`c${at}`, quote, {
        incident: 'first', speaker: at % 2 ? 'mohammed' : { anonymous: WORD }, via: ['russian', 'long'], answers: { many: at * 100, where: 'north-pole' },
        ...(at > 0 && { contradicts: [{ ref: `marks#c${at - 1}`, because: WORD }] }),
      })),
      bias: MARKS.slice(8, 34).map((quote) => ({ technique: 'loaded-language', ...note(quote) })),
      notes: MARKS.slice(34).map(note),
    },
  },
  arabic: {
    text: `# ${ARABIC}\n\nقال المتحدث John Smith إن الدورية وصلت في الساعة 10:30 صباحا. ثم غادرت (الدورية) المكان.\n\n- أولا\n- ثانيا`,
    record: {
      title: ARABIC, source: 'arabic', language: 'ar', published: '-3000', incidents: ['second'],
      claims: [claim(ID, QUOTES[0], { speaker: 'ivan', answers: { many: 3 } })],
      bias: [{ technique: 'loaded-language', ...note(QUOTES[1]) }],
    },
  },
  excerpts: {
    text: `# ${ARABIC} 2\n\nقال المتحدث إن الدورية وصلت (في الساعة 10:30).`,
    record: {
      title: `${ARABIC} 2`, source: 'arabic', language: 'ar', publish: 'excerpts', incidents: ['second'],
      claims: [claim('part', QUOTES[0], { answers: { many: 4 } })],
    },
  },
  russian: {
    text: `# ${RUSSIAN}\n\nПатруль прибыл в 10:30, сообщил ${NAME}.`,
    record: { title: RUSSIAN, source: 'russian', language: 'ru', published: '2100', incidents: ['last'], notes: [note('Патруль прибыл')] },
  },
  signs: { text: `# ${SIGNS}\n\n${SIGNS} ${WORD}`, record: { title: SIGNS, source: 'long', incidents: ['nowhere'] } },
  word: {
    text: `# ${WORD}\n\n${WORD}${WORD}\n\n> ${WORD}\n\n\`${WORD}\`\n\n${WIDE}`,
    record: {
      title: word('Article'), source: 'long', author: WORD, url: `https://example.org/${WORD}`, archived: `https://example.org/${WORD}?${WORD}`,
      incidents: [{ id: 'long', role: 'context' }], basis: { author: WORD }, tags: [WORD], extra: { [WORD]: WORD }, references: [{ cites: 'marks', note: WORD }],
    },
  },
};

const names = [WORD, NAME, { name: RUSSIAN, used_by: ['russian', 'long'], note: WORD }];
const place = (name, coordinates, precision, more = {}) => ({ name, coordinates, precision, country: WORD, ...more });

const collections = {
  sources: {
    long: { name: word('Source'), kind: 'newspaper', owner: WORD, country: WORD, url: `https://example.org/${WORD}`, reliability: 'B', because: WORD, notes: `${WORD}\n\n${WIDE}` },
    arabic: { name: `${NAME} (1)`, kind: 'blog', part_of: 'long', state: 'funded', state_basis: WORD },
    russian: { name: `«${RUSSIAN}»`, kind: 'news-agency', bias: [{ note: WORD, evidence: ['marks#c1'] }] },
  },
  actors: {
    mohammed: { name: `${NAME} 3`, kind: 'person', names },
    ivan: { name: 'Иван Петрович', kind: 'armed-group', part_of: 'everybody' },
    everybody: { name: word('Actor'), kind: 'state', aliases: [ID] },
    gone: { name: 'Somebody', kind: 'person', withdrawn: { on: '2021-01-01', because: WORD } },
  },
  places: {
    'north-pole': place('North Pole', [90, 0], 'exact', { names }),
    'south-pole': place(`South Pole: ${SENTENCE}`, [-90, 0], 'province'),
    'east-of-the-line': place(`${NAME} 7`, [-17, 179.9], 'province', { part_of: 'west-of-the-line' }),
    'west-of-the-line': place(word('Place'), [-17, -180], 'country'),
    'on-the-line': place(`${RUSSIAN} 8`, [65, 180], 'district'),
    unplaced: { name: 'Somewhere', notes: WORD },
  },
  incidents: {
    first: {
      title: SENTENCE.replace('What', 'All that'), date: '2020-05-27', kind: 'patrol', places: ['north-pole', 'south-pole'], actors: [{ id: 'mohammed', role: WORD, certainty: 'suspected' }, 'ivan'],
      time: { local: '22:30', zone: 'Asia/Damascus', precision: 'minute' }, summary: `${WORD} [[actor:mohammed]] [[article:arabic]] [[actor:ivan|${WORD}]]`,
      questions: {
        many: { ask: WORD, kind: 'count', of: WORD, findings: [{ answer: 5, because: WORD, by: NAME, on: '2021-01-01', likelihood: 'likely', confidence: 'low' }] },
        where: { ask: SENTENCE, kind: 'place' },
      },
    },
    second: { title: `${NAME} 9`, date: '2020-05-27', kind: ID, places: ['north-pole'], questions: { many: { ask: NAME, kind: 'count' } } },
    ancient: { title: word('Incident'), date: '-3000', kind: 'strike', places: ['east-of-the-line'] },
    last: { title: `${RUSSIAN} 10`, date: '2100', kind: 'statement', places: ['west-of-the-line', 'on-the-line'], background: ['ancient', 'first'] },
    whole: { title: `${SIGNS} whole`, date: '-3000/2100', kind: 'encounter', places: ['unplaced'] },
    nowhere: { title: TURNED, date: '../2100', kind: 'withdrawal' },
    blank: { title: 'Neither a day nor a place', date: 'XXXX', kind: 'statement' },
    long: { title: `${WORD} again`, date: '2020~', kind: 'statement', places: ['on-the-line'], actors: ['everybody'], tags: [WORD], notes: WORD },
  },
  glossary: { word: { term: WORD, definition: WORD, see: ['arabic'] }, arabic: { term: NAME, definition: `${RUSSIAN} ${WORD}` } },
};

const dossier = {
  title: WORD, subtitle: `${NAME} 1`, description: SENTENCE, language: 'en', editors: [{ name: `${NAME} 4`, url: `https://example.org/${WORD}` }, { name: WORD }],
  license: WORD, theme: { accent: '#ffff00' }, corrections: [{ on: '2021-02-03', what: WORD, where: 'article:marks' }],
};

/** Builds it, and gives the folder of the site; both are gone when the process ends. */
export function buildOdd() {
  const folder = mkdtempSync(path.join(tmpdir(), 'odd-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const save = (file, text) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  // JSON is YAML.
  save('content/dossier.yaml', JSON.stringify(dossier));
  save('content/index.md', `${WORD} [[incident:second]]\n\n${WIDE}\n`);
  save('content/pages/long.md', `# ${word('Page')}\n\n${WORD}\n\n    ${WORD}\n\n${WIDE}\n`);
  for (const [kind, records] of Object.entries(collections)) save(`content/${kind}.yaml`, JSON.stringify(records));
  for (const [id, { text, record }] of Object.entries(articles)) {
    save(`content/articles/${id}.md`, `${text}\n`);
    save(`content/articles/${id}.yaml`, JSON.stringify(record));
  }
  execFileSync(program, ['-C', folder, 'build'], { stdio: 'pipe' });
  return path.join(folder, 'public');
}
