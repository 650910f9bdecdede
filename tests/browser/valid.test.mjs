// The Nu HTML checker finds nothing in the pages, style sheets and drawings of the site, nor in those of odd.mjs.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { BEHIND, check, faults } from './checker.mjs';
import { buildOdd } from './odd.mjs';
import { root } from './site.mjs';

test('a checker of HTML, CSS and SVG finds nothing', async () => {
  const messages = await check([root, buildOdd()].flatMap(checked)), found = faults(messages);
  assert.equal(found.length, 0, `${found.length} faults:\n${found.slice(0, 40).join('\n')}`);
  const idle = BEHIND.filter((known) => !messages.some(({ message }) => known.test(message)));
  assert.deepEqual(idle, [], 'exceptions of which the checker has no need any more');
});

const checked = (folder) => readdirSync(folder, { recursive: true }).filter((file) => /\.(html|css|svg)$/.test(file)).map((file) => path.join(folder, file));
