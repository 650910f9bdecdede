// Finding one's way: the timeline and the lists with their filters.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DESK, PHONE, browserForTests, open, withTab } from './browser.mjs';
import { pages, redirects } from './site.mjs';

browserForTests();

const incidents = pages.filter((page) => page.startsWith('incidents/') && !redirects.includes(page));

test('the timeline draws and lists every incident, without scripts', async () => {
  for (const viewport of [PHONE, DESK]) {
    await withTab({ viewport, javaScriptEnabled: false }, async (tab) => {
      await open(tab, 'timeline.html');
      assert.deepEqual(await shown(tab, 'main svg a'), incidents, `drawn at ${viewport.width} px`);
      assert.deepEqual(await shown(tab, 'main :is(ol, ul) a'), incidents, `listed at ${viewport.width} px`);
    });
  }
});

/** The incidents that links of a kind lead to and that can be seen. */
async function shown(tab, selector) {
  const addresses = await tab.locator(selector).evaluateAll((links) => links.filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href')));
  return [...new Set(addresses.filter((address) => address.startsWith('incidents/')))].sort();
}

const items = (tab) => tab.locator('main [data-item]').evaluateAll((all) => all.filter((item) => item.checkVisibility()).length);
const filtered = ['timeline.html', 'claims.html'];

for (const page of filtered) {
  test(`${page}: what a filter leaves is counted, and kept in the address`, async () => {
    await withTab({}, async (tab) => {
      await open(tab, page);
      const all = await items(tab);
      const { value, left: some } = (await choices(tab)).find(({ left }) => left > 0 && left < all);
      await tab.locator('form select').first().selectOption(value);
      assert.match(await tab.locator('form output').first().innerText(), new RegExp(`\\b${some}\\b.*\\b${all}\\b`));
      assert.ok(await tab.evaluate((chosen) => location.href.includes(chosen), value), 'the address names the choice');
      await tab.reload();
      assert.equal(await items(tab), some, 'after a reload');
      await tab.locator('form select').first().selectOption('');
      assert.equal(await items(tab), all, 'everything is shown again');
      assert.deepEqual(tab.faults, []);
    });
  });

  test(`${page}: nothing is offered to choose that leaves nothing`, async () => {
    await withTab({}, async (tab) => {
      await open(tab, page);
      const selects = await tab.locator('form select').count();
      assert.ok(selects > 0, 'there are filters');
      const empty = [];
      for (let at = 0; at < selects; at += 1) {
        const name = await tab.locator('form select').nth(at).getAttribute('name');
        empty.push(...(await choices(tab, at)).filter(({ left }) => left === 0).map(({ value }) => `${name}: ${value}`));
      }
      assert.deepEqual(empty, []);
    });
  });
}

/** What each option of a filter leaves. */
async function choices(tab, at = 0) {
  const select = tab.locator('form select').nth(at);
  const values = await select.locator('option').evaluateAll((options) => options.map((option) => option.value).filter(Boolean));
  const found = [];
  for (const value of values) {
    await select.selectOption(value);
    found.push({ value, left: await items(tab) });
  }
  await select.selectOption('');
  return found;
}
