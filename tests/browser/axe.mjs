// An automatic checker of pages against WCAG 2.2 AA.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { DESK, PHONE, open, withTab } from './browser.mjs';
import { isWhole } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ALL = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
/** The rules that look at colours; no other can find anything new when only the colours change. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What it finds on the page of a tab, a line each. */
export async function violations(tab, runOnly = ALL) {
  await tab.evaluate(axe);
  const { violations } = await tab.evaluate((runOnly) => window.axe.run(document, { runOnly, resultTypes: ['violations'] }), runOnly);
  return violations.flatMap(({ id, help, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${help}: ${node.html.slice(0, 160)}`));
}

/** How a page is looked at: small and large, light and dark; without WHOLE=1 each size in one of the two. */
export const LOOKS = [[PHONE, 'light'], [DESK, 'dark'], [PHONE, 'dark'], [DESK, 'light']].slice(0, isWhole ? 4 : 2).map(([viewport, colorScheme]) => ({ viewport, colorScheme }));

/** Tests that it finds nothing on these pages, light and dark, small and large; without WHOLE=1 each page is tried in one of the two sizes. */
export function accessible(all) {
  for (const [turn, viewport] of [PHONE, DESK].entries()) {
    const pages = isWhole ? all : all.filter((_, at) => at % 2 === turn);
    test(`nothing stands in a reader's way: light and dark, ${viewport.width} px`, async () => {
      await withTab({ viewport }, async (tab) => {
        const faults = [];
        for (const page of pages) {
          await open(tab, page);
          for (const [colorScheme, rules] of [['light', ALL], ['dark', COLOURS]]) {
            await tab.emulateMedia({ colorScheme });
            faults.push(...(await violations(tab, rules)).map((fault) => `${page}, ${colorScheme}: ${fault}`));
          }
        }
        assert.equal(faults.length, 0, `${faults.length} faults:\n${faults.join('\n')}`);
      });
    });
  }
}
