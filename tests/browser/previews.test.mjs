// Link previews: what a link leads to, told beside it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, browserForTests, open, place, withTab } from './browser.mjs';
import { article, base, isWhole, pages, text, url } from './site.mjs';

browserForTests();

const shares = JSON.parse(readFileSync(new URL('shares.json', import.meta.url), 'utf8'));
const record = 'main a[href*="incidents/"]';
const card = (tab) => tab.getByRole('tooltip');
const shown = (tab) => card(tab).waitFor({ state: 'visible', timeout: 3000 });
const gone = (tab) => card(tab).waitFor({ state: 'hidden', timeout: 3000 });
/** Longer than any delay of a card. */
const long = 900;

test('a link that is pointed at tells what it leads to, until the pointer leaves', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    const link = tab.locator(record).first();
    await link.hover();
    await shown(tab);
    const [kind, title, ...lines] = await card(tab).locator('p').allInnerTexts();
    assert.equal(kind, 'Incident');
    assert.equal(title, await link.innerText());
    assert.ok(lines.length >= 2 && /\d{4}/.test(lines[0]), lines.join(' / '));
    assert.equal(await link.getAttribute('aria-describedby'), await card(tab).getAttribute('id'));
    await card(tab).hover();
    await tab.waitForTimeout(long);
    assert.ok(await card(tab).isVisible(), 'it stays while the pointer is on it');
    await tab.mouse.move(2, 2);
    await gone(tab);
    assert.equal(await link.getAttribute('aria-describedby'), null);
    assert.deepEqual(tab.faults, []);
  });
});

test('nothing is loaded before a link is pointed at, and then one small file', async () => {
  await withTab({}, async (tab) => {
    const loaded = [];
    tab.on('request', (request) => request.url().includes('/previews/') && loaded.push(place(request.url())));
    await open(tab, article);
    await tab.mouse.move(2, 2);
    await tab.waitForTimeout(long);
    assert.deepEqual(loaded, []);
    await tab.locator(record).first().hover();
    await shown(tab);
    assert.equal(loaded.length, 1, loaded.join());
  });
});

test('every kind of record has a preview, from a page in any folder', async () => {
  const kinds = {
    Incident: 'incidents/', Article: 'articles/', Claim: 'claims/', Source: 'sources/', Actor: 'actors/', Place: 'places/',
    Technique: 'techniques.html#', Glossary: 'glossary.html#',
  };
  await withTab({}, async (tab) => {
    for (const [kind, leads] of Object.entries(kinds)) {
      const linked = new RegExp(`<main.*?<a href="[./]*${leads}[^"]+"`, 's');
      const from = pages.filter((page) => !page.startsWith(leads.split('#')[0]) && linked.test(text(page)));
      for (const page of [from.find((page) => !page.includes('/')), from.find((page) => /^[^/]+\/[^/]+$/.test(page)), from.find((page) => page.startsWith('claims/'))]) {
        if (page === undefined || !(isWhole || page.includes('/'))) continue;
        await open(tab, page);
        const links = tab.locator(`main a[href*="${leads}"]`);
        const first = await links.evaluateAll((all) => all.findIndex((el) => el.checkVisibility() && !el.closest('svg, .an.claim .says')));
        assert.ok(first >= 0, `${page} has a link to ${leads}`);
        const link = links.nth(first);
        await link.evaluate((el) => el.focus({ focusVisible: true }));
        await shown(tab);
        const is = await card(tab).locator('p').first().innerText();
        assert.ok(is === kind || (leads === 'articles/' && is === 'Claim'), `${page}: ${is}, not ${kind}`);
      }
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('a link that Tab reaches tells it too; Escape, scrolling and going on dismiss it', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    const next = async () => {
      for (let stop = 0; stop < 40; stop += 1) {
        await tab.keyboard.press('Tab');
        if (await tab.evaluate(() => /incidents\/|sources\//.test(document.activeElement.getAttribute('href') ?? ''))) return;
      }
    };
    await next();
    await shown(tab);
    await tab.keyboard.press('Escape');
    await gone(tab);
    await tab.waitForTimeout(long);
    assert.ok(await card(tab).isHidden(), 'dismissed it stays away');
    await next();
    await shown(tab);
    await tab.mouse.wheel(0, 200);
    await gone(tab);
    await next();
    await shown(tab);
    await tab.keyboard.press('Shift+Tab');
    await tab.evaluate(() => document.activeElement.blur());
    await gone(tab);
  });
});

test('a card never lies over its link nor beyond the screen, wherever the link is', async () => {
  for (const viewport of [DESK, { width: 800, height: 500 }, { width: 320, height: 480 }]) {
    await withTab({ viewport }, async (tab) => {
      await open(tab, article);
      const links = tab.locator('main a:is([href*="claims/"], [href*="sources/"], [href*="incidents/"]):not(svg a, .an.claim .says a)');
      const count = await links.count();
      for (let at = 0; at < count; at += Math.ceil(count / (isWhole ? 4 : 2))) {
        const link = links.nth(at);
        if (!(await link.isVisible())) continue;
        for (const block of ['start', 'center', 'end']) {
          await tab.keyboard.press('Escape');
          await tab.mouse.move(1, 1);
          await link.evaluate((el, where) => el.scrollIntoView({ block: where }), block);
          await tab.waitForTimeout(60);
          const [x, y] = await link.evaluate((el) => { const first = el.getClientRects()[0]; return [first.x + first.width / 2, first.y + first.height / 2]; });
          await tab.mouse.move(x, y);
          await shown(tab);
          const over = await link.evaluate((el) => {
            const one = el.getBoundingClientRect(), other = document.querySelector('[role=tooltip]').getBoundingClientRect();
            const apart = other.top >= one.bottom - 1 || other.bottom <= one.top + 1;
            return apart && other.left >= 0 && other.right <= innerWidth && other.top >= -1 && other.bottom <= innerHeight + 1 ? '' : JSON.stringify([one, other, innerWidth, innerHeight]);
          });
          assert.equal(over, '', `${viewport.width}, ${block}`);
        }
      }
    });
  }
});

test('a short touch follows the link, a long one tells what it leads to', async () => {
  await withTab({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } }, async (tab) => {
    await open(tab, 'timeline.html');
    const link = tab.locator('main [data-item] a[href*="incidents/"]').first();
    const touch = await tab.context().newCDPSession(tab);
    await link.scrollIntoViewIfNeeded();
    const { x, y, height } = await link.boundingBox();
    const points = [{ x: x + 12, y: y + Math.min(height / 2, 8) }];
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points });
    await shown(tab);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await tab.waitForTimeout(long);
    assert.ok(await card(tab).isVisible(), 'it stays after the finger is gone');
    assert.equal(place(tab.url()), 'timeline.html');
    await tab.touchscreen.tap(5, 5);
    await gone(tab);
    await link.tap();
    await tab.waitForURL(/incidents\//);
    assert.deepEqual(tab.faults, []);
  });
});

test('links to the page itself, to lists and from a note to its own claim have none', async () => {
  await withTab({}, async (tab) => {
    await open(tab, article);
    for (const selector of ['main .r a', 'main .an.claim .says a', 'main .kicker a[href="../articles.html"]', '.top .nav a']) {
      await tab.locator(selector).first().hover();
      await tab.waitForTimeout(long);
      assert.ok(await card(tab).isHidden(), selector);
    }
  });
});

test('a card that is shown stands in nobody’s way', async () => {
  for (const colorScheme of ['light', 'dark']) {
    await withTab({ colorScheme }, async (tab) => {
      await open(tab, article);
      await tab.locator(record).first().hover();
      await shown(tab);
      assert.deepEqual(await violations(tab), []);
      await tab.emulateMedia({ media: 'print' });
      assert.ok(await card(tab).isHidden(), 'not on paper');
    });
  }
});

test('page and build agree on the file that holds an address', async () => {
  await withTab({}, async (tab) => {
    for (const [name, of, expected] of shares) {
      await tab.goto(url('static/accent.css'));
      const asked = tab.waitForRequest(/\/previews\//, { timeout: 3000 });
      await tab.evaluate(([root, name, count]) => {
        document.body.innerHTML = `<main><a href="${root}${name}">a link</a></main>`;
        const script = document.createElement('script');
        script.src = `${root}static/preview.js`;
        script.setAttribute('data-previews', count);
        script.onload = () => document.querySelector('a').focus({ focusVisible: true });
        document.head.append(script);
      }, [base, name, String(of)]);
      assert.equal(place((await asked).url()), `previews/${expected}.js`, `${name} of ${of}`);
    }
  });
});
