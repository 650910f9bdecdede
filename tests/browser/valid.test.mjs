// The Nu HTML checker finds nothing in the pages, style sheets and drawings of the site, nor in those of odd.mjs.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import jar from 'vnu-jar';
import { buildOdd } from './odd.mjs';
import { root } from './site.mjs';

/** Where the checker is behind, and how that is known. One that lets nothing pass any more is a fault. */
const BEHIND = [
  // On the disk it takes nothing for 'self', as browsers do. That all of it loads is held in every-page.test.mjs.
  /^Resource violates Content Security Policy \(meta tag\): external (script|stylesheet) “(\.\.\/)*static\/[\w/.-]+” blocked by “(script|style)-src” directive\.$/,
  // Properties of SVG 2 that every browser has had since 2018.
  /^CSS: “(paint-order|vector-effect)”: Property “\1” doesn't exist\.$/,
];

/** What pages tell machines is data, which no browser runs and no policy blocks; the checker takes it for a script. */
const isData = ({ message, extract }) => message.startsWith('Inline script violates Content Security Policy') && /<script type="application\/ld\+json">/.test(extract);

test('a checker of HTML, CSS and SVG finds nothing', () => {
  const messages = check([root, buildOdd()]);
  const faults = messages.filter((one) => !isData(one) && !BEHIND.some((known) => known.test(one.message)));
  assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.slice(0, 40).map(line).join('\n')}`);
  const idle = BEHIND.filter((known) => !messages.some(({ message }) => known.test(message)));
  assert.deepEqual(idle, [], 'exceptions of which the checker has no need any more');
});

/** Errors and warnings. */
function check(folders) {
  const files = folders.flatMap((folder) => readdirSync(folder, { recursive: true }).filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => path.join(folder, file)));
  const how = ['--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css', '--also-check-svg'];
  const said = execFileSync('java', ['-jar', String(jar), ...how, ...files], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(said).messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning');
}

const line = ({ url, lastLine, message, extract }) => `${url.replace(/^.*\/(?=public\/)/, '')}:${lastLine}: ${message} ${extract ?? ''}`;
