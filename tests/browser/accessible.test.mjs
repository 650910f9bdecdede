// What an automatic checker finds against WCAG 2.2 AA: nothing, on a page of each kind, light and dark, small and large.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DESK, PHONE, browserForTests, open, withTab } from './browser.mjs';
import { kinds } from './site.mjs';

browserForTests();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [PHONE, DESK]) {
    test(`nothing stands in a reader's way: ${colorScheme}, ${viewport.width} px`, async () => {
      await withTab({ colorScheme, viewport }, async (tab) => {
        const faults = [];
        for (const page of kinds) {
          await open(tab, page);
          await tab.evaluate(axe);
          const { violations } = await tab.evaluate((values) => window.axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), RULES);
          faults.push(...violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${page}: ${id}: ${help}: ${node.html.slice(0, 160)}`)));
        }
        assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
      });
    });
  }
}
