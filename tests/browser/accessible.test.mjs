// What an automatic checker finds against WCAG 2.2 AA: nothing, on a page of each kind, light and dark, small and large.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, browserForTests, open, withTab } from './browser.mjs';
import { kinds } from './site.mjs';

browserForTests();

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [PHONE, DESK]) {
    test(`nothing stands in a reader's way: ${colorScheme}, ${viewport.width} px`, async () => {
      await withTab({ colorScheme, viewport }, async (tab) => {
        const faults = [];
        for (const page of kinds) {
          await open(tab, page);
          faults.push(...(await violations(tab)).map((fault) => `${page}: ${fault}`));
        }
        assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
      });
    });
  }
}
