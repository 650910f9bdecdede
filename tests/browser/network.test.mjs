// The network page: its drawing, its lists, and the keys that follow its lines.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOKS, violations } from './axe.mjs';
import { DESK, PHONE, browserForTests, open, place, withTab } from './browser.mjs';

const PAGE = 'network.html';

browserForTests();

test('a focused box is shown with its neighbours, and the arrow keys follow the lines', async () => {
  await withTab({}, async (tab) => {
    await open(tab, PAGE);
    const box = tab.locator('.gr-node.speaker', { hasText: 'Anadolu Agency' });
    await box.locator('a').focus();
    assert.ok(await tab.locator('.graph.lit').isVisible());
    const lit = await tab.locator('.gr-node.on').count();
    assert.ok(lit > 1 && lit < (await tab.locator('.stage .gr-node').count()), `${lit} boxes`);
    await tab.keyboard.press('ArrowRight');
    assert.match(await focused(tab), /Joint Patrol/);
    await tab.keyboard.press('ArrowLeft');
    const before = await focused(tab);
    assert.doesNotMatch(before, /Joint Patrol/);
    await tab.keyboard.press('ArrowDown');
    assert.notEqual(await focused(tab), before);
    await tab.keyboard.press('Enter');
    await tab.waitForURL((address) => place(address.href) !== PAGE);
    assert.deepEqual(tab.faults, []);
  });
});

/** The words of the box that has the focus. */
const focused = (tab) => tab.evaluate(() => document.activeElement.querySelector('title').textContent);

test('what is pointed at is shown with its neighbours, and all again when the pointer leaves', async () => {
  await withTab({}, async (tab) => {
    await open(tab, PAGE);
    await tab.locator('.gr-node.owner .gr-box').first().hover();
    assert.equal(await tab.locator('.gr-node.on').count(), 2, 'one owner speaks in one article');
    await tab.locator('h1').hover();
    assert.equal(await tab.locator('.graph.lit').count(), 0);
  });
});

test('every box leads somewhere and every line is told in words', async () => {
  await withTab({ javaScriptEnabled: false }, async (tab) => {
    await open(tab, PAGE);
    const nodes = await tab.locator('.stage .gr-node').count();
    assert.equal(await tab.locator('.stage .gr-node:has(a[href])').count(), nodes);
    const untold = await tab.locator('.stage .gr-edge').evaluateAll((edges) => edges.filter((edge) => !edge.querySelector('title').textContent).length);
    assert.equal(untold, 0);
    const unnamed = tab.locator('.stage .gr-node.unnamed a').first();
    await unnamed.press('Enter');
    await tab.waitForURL(/#_way-\d+$/);
    assert.ok(await tab.locator(':target').isVisible());
  });
});

test('words stay inside their boxes', async () => {
  await withTab({}, async (tab) => {
    await open(tab, PAGE);
    const wide = await tab.locator('.stage .gr-node').evaluateAll((nodes) => nodes.filter((node) => {
      const box = node.querySelector('.gr-box').getBoundingClientRect();
      return [...node.querySelectorAll('text')].some((text) => text.getBoundingClientRect().right > box.right);
    }).map((node) => node.textContent));
    assert.deepEqual(wide, []);
  });
});

for (const viewport of [PHONE, DESK]) {
  test(`the drawing scrolls by keys where it is wider than the screen: ${viewport.width} px`, async () => {
    await withTab({ viewport }, async (tab) => {
      await open(tab, PAGE);
      const stage = tab.locator('.stage.net');
      await stage.focus();
      const room = await stage.evaluate((el) => el.scrollWidth - el.clientWidth);
      await tab.keyboard.press('ArrowRight');
      await tab.waitForTimeout(300);
      assert.equal((await stage.evaluate((el) => el.scrollLeft)) > 0, room > 0);
    });
  });

}

for (const look of LOOKS) {
  test(`nothing stands in a reader's way on the network page: ${look.colorScheme}, ${look.viewport.width} px`, async () => {
    await withTab(look, async (tab) => {
      await open(tab, PAGE);
      assert.deepEqual(await violations(tab), []);
      assert.deepEqual(tab.faults, []);
    });
  });
}
