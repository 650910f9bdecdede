// The dossier of odd.mjs is as good a site as any: what holds of every page holds of its pages, and a checker finds nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARABIC, QUOTES, buildOdd } from './odd.mjs';

process.env.SITE = buildOdd();
// These read the variable. The first has the browser running.
await import('./every-page.test.mjs');
const { accessible } = await import('./axe.mjs');
const { open, withTab } = await import('./browser.mjs');
const { pages } = await import('./site.mjs');

accessible(pages);

test('words of an article in another language say so, and which way they run', async () => {
  await withTab({}, async (tab) => {
    const found = [];
    for (const page of pages) {
      await open(tab, page);
      found.push(...(await tab.evaluate(foreign, [ARABIC, ...QUOTES])).map((one) => ({ page, ...one })));
    }
    const kinds = new Set(found.map(({ page }) => page.split('/')[0]));
    for (const kind of ['articles', 'claims', 'incidents', 'articles.html', 'claims.html', 'index.html']) assert.ok(kinds.has(kind), `${kind} shows some`);
    assert.deepEqual(found.filter(({ lang, direction }) => lang !== 'ar' || direction !== 'rtl'), []);
  });
});

/** Runs in the page: elements whose own words are these, or begin with them after a quotation mark; their language and direction. */
function foreign(all) {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const words = walker.currentNode.textContent.trim().replace(/^[“«"…\s]+/, '');
    if (!all.some((one) => words.startsWith(one))) continue;
    const element = walker.currentNode.parentElement;
    if (element.closest('svg')) continue;
    found.push({ words, lang: element.closest('[lang]').lang, direction: getComputedStyle(element).direction, where: element.outerHTML.slice(0, 160) });
  }
  return found;
}

test('a name in Arabic draws no number to itself that stands beside it', async () => {
  await withTab({}, async (tab) => {
    const torn = [];
    for (const page of pages) {
      await open(tab, page);
      torn.push(...(await tab.evaluate(apart)).map((words) => `${page}: ${words}`));
    }
    assert.deepEqual(torn, []);
  });
});

/** Runs in the page: a number and the word that it counts, where they do not stand side by side. */
function apart() {
  const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    for (const { 0: words, index } of node.textContent.matchAll(/\d+ [a-z]+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + words.length);
      const boxes = [...range.getClientRects()].filter(({ width, top }, at, all) => width > 0 && Math.abs(top - all[0].top) < 2);
      const taken = boxes.reduce((sum, { width }) => sum + width, 0);
      const reach = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      if (reach > taken + 4) found.push(`${words}, in ${node.textContent.trim().slice(0, 60)}, in ${node.parentElement.closest('[class]').className}`);
    }
  }
  return found;
}
