// Dossiers of many incidents, or of strange ones: made, built and lent to a test.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { program } from './serving.mjs';

const DAY = 86_400_000;
const TITLES = [
  'Patrols meet on the road', 'Shots at a checkpoint', 'A column turns back at the bridge', 'Convoy stopped by villagers and sent home',
  'Air strike on a depot', 'Vehicles collide', 'Two units greet each other near the river crossing at dusk', 'Post given up',
];
const KINDS = ['patrol', 'strike', 'ground-clash', 'withdrawal', 'encounter'];

/** So many incidents between two days (`YYYY-MM-DD`), the same for the same numbers; each is reported up to twice. */
export function many(count, from, to) {
  const first = time(from);
  const days = Math.round((time(to) - first) / DAY);
  return Array.from({ length: count }, (_, n) => {
    const day = count === 1 ? 0 : Math.floor((((n * 7919) % count) * days) / (count - 1));
    return {
      title: `${TITLES[n % TITLES.length]} (${n + 1})`, date: written(first, day, n), kind: KINDS[n % KINDS.length],
      places: [`place-${n % 7}`], actors: [`actor-${n % 5}`, ...(n % 3 ? [] : [`actor-${(n + 2) % 5}`])],
      reports: Array.from({ length: n % 3 }, (_, k) => ({ source: `source-${(n + k * 5) % 12}`, published: date(first, day + k * 3 + 1) })),
    };
  });
}

/** A date of one of the forms that dates have. */
function written(first, day, n) {
  const whole = date(first, day);
  if (n % 11 === 3) return `${whole}/${date(first, day + 4)}`;
  if (n % 11 === 5) return whole.slice(0, -3);
  if (n % 11 === 7) return `${whole.slice(0, -2)}XX`;
  return n % 11 === 9 ? `${whole}~` : whole;
}

function time(text) {
  const [, year, month, day] = text.match(/^(-?\d{4})-(\d\d)-(\d\d)$/);
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getTime();
}

function date(first, day) {
  const at = new Date(first + day * DAY);
  const year = at.getUTCFullYear();
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}-${at.toISOString().slice(-19, -14)}`;
}

/** The files of a dossier of these incidents. */
function files(incidents, settings) {
  const json = (value) => `${JSON.stringify(value, null, 1)}\n`;
  const parties = (count, name, rest) => json(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${name.toLowerCase()}-${n}`, { name: `${name} ${n}`, ...rest }])));
  const all = {
    'content/dossier.yaml': json({ title: 'A made-up dossier', ...settings }),
    'content/sources.yaml': parties(12, 'Source', { kind: 'newspaper' }),
    'content/actors.yaml': parties(5, 'Actor', { kind: 'armed-group' }),
    'content/places.yaml': parties(7, 'Place', { country: 'SY' }),
    'content/incidents.yaml': json(Object.fromEntries(incidents.map(({ reports, ...incident }, n) => [`incident-${n}`, incident]))),
  };
  incidents.forEach(({ reports = [] }, n) => reports.forEach(({ source, published }, k) => {
    const name = `content/articles/report-${n}-${k}`;
    all[`${name}.yaml`] = json({ title: `Report ${n}-${k}`, source, ...(published && { published }), incidents: [`incident-${n}`] });
    all[`${name}.md`] = `# Report ${n}-${k}\n\nSomething happened.\n`;
  }));
  return all;
}

/** Builds a dossier of these incidents in a folder of its own; gives the site's folder and address, and `remove`. */
export function built(incidents, settings = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'timeline-'));
  for (const [name, text] of Object.entries(files(incidents, settings))) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const ran = spawnSync(program, ['-C', folder, 'build'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`the dossier was not built: ${ran.stderr.slice(0, 2000)}`);
  const site = path.join(folder, 'public');
  return { site, home: pathToFileURL(site + path.sep).href, remove: () => rmSync(folder, { recursive: true }) };
}
