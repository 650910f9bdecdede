// A reader's way through the site: from the home page to one claim.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserForTests, open, place, withTab } from './browser.mjs';

browserForTests();

for (const [how, options] of [['with scripts', {}], ['without scripts', { javaScriptEnabled: false }]]) {
  test(`home, timeline, incident, article, note, claim and back, ${how}`, async () => {
    await withTab(options, async (tab) => {
      await open(tab, 'index.html');
      await follow(tab, 'nav a[href="timeline.html"]', /^timeline\.html$/);
      await follow(tab, 'main a[href^="incidents/"]:not(svg a)', /^incidents\/[a-z0-9-]+\.html$/);
      await follow(tab, 'main a[href^="../articles/"]:not([href*="#"])', /^articles\/[a-z0-9-]+\.html$/);

      const mark = tab.locator('main mark[aria-details*="n_"]').first();
      assert.ok((await mark.innerText()).trim(), 'a mark holds words');
      const [note] = (await mark.getAttribute('aria-details')).split(/\s+/);
      await tab.locator(`main a[href="#${note}"]`).first().press('Enter');
      await tab.waitForURL((address) => address.hash === `#${note}`);
      assert.ok(await tab.locator(`#${note}`).isVisible(), 'the note of the mark is to be seen');

      await follow(tab, 'main [id^="n_"] a[href*="claims/"]', /^claims\/[a-z0-9-]+\/[a-z0-9-]+\.html$/);
      const quote = (await tab.locator('main blockquote').first().innerText()).trim();
      assert.ok(quote, 'the claim shows its quote');
      await follow(tab, 'main a[href*="../articles/"][href*="#"]', /^articles\/[a-z0-9-]+\.html#/);
      assert.equal(await tab.locator('mark:target, :target ~ mark').first().isVisible(), true, 'the claim leads back to its passage');
      assert.deepEqual(tab.faults, []);
    });
  });
}

/** Goes where the first link leads that can be seen, of those selected. */
async function follow(tab, selector, expected) {
  const from = place(tab.url());
  const links = tab.locator(selector);
  for (let at = 0; at < (await links.count()); at += 1) {
    if (!(await links.nth(at).isVisible())) continue;
    await links.nth(at).press('Enter');
    await tab.waitForURL((address) => expected.test(place(address.href)), { timeout: 5000 }).catch(() => assert.match(place(tab.url()), expected, `from ${from}`));
    return;
  }
  assert.fail(`${from} has no link to follow: ${selector}`);
}
