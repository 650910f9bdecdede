// Editing while `dossier serve` shows the site: the page follows, the place stays, faults are laid over it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { DESK, PHONE, browserForTests, withTab } from './browser.mjs';
import { withServed } from './serving.mjs';

browserForTests();

const ARTICLE = 'content/articles/dellar-2018.yaml';
const PAGE = 'articles/dellar-2018.html';
const SAYS = 'An American air strike killed 100 Syrian soldiers.';

/** Lends a served dossier and a tab that shows one of its pages. */
const editing = (page, use, options = {}) => withServed(async (dossier) => {
  await withTab({ home: dossier.home, ...options }, async (tab) => {
    await tab.goto(dossier.home + page);
    await use(tab, dossier);
    assert.deepEqual(tab.faults, []);
  });
});

const shows = (tab, words) => tab.waitForFunction((text) => document.body?.textContent.includes(text), words);
const dialog = (tab) => tab.locator('dossier-problems dialog');
const says = (dossier, words) => dossier.save(ARTICLE, dossier.text(ARTICLE).replace(/says: An American air strike.*/, `says: ${words}`));
const misspell = (dossier) => dossier.save(ARTICLE, dossier.text(ARTICLE).replace('author:', 'auther:'));
const mend = (dossier) => dossier.save(ARTICLE, dossier.text(ARTICLE).replace('auther:', 'author:'));

/** Runs in the page: when it was first painted, in ms of the clock. */
const painted = () => new Promise((done) => {
  new PerformanceObserver((list) => done(performance.timeOrigin + list.getEntries()[0].startTime)).observe({ type: 'paint', buffered: true });
});

test('an edit shows on the open page, and soon', async () => {
  await editing(PAGE, async (tab, dossier) => {
    await shows(tab, SAYS);
    const times = [];
    for (let turn = 1; turn <= 7; turn += 1) {
      const begun = Date.now();
      says(dossier, `An American air strike is told for the ${turn}th time.`);
      await shows(tab, `for the ${turn}th time`);
      times.push(Math.round(await tab.evaluate(painted) - begun));
    }
    console.log(`   from saving a file to its page being painted, in ms: ${times.join(' ')}`);
    console.log(`   the terminal said: ${dossier.said.err.trim().split('\n').at(-1)}`);
  });
});

test('a page that reloads stays where it was', async () => {
  await editing(PAGE, async (tab, dossier) => {
    const fold = tab.locator('main details').last();
    await fold.evaluate((el) => { el.open = !el.open; });
    const folded = await fold.evaluate((el) => el.open);
    const link = tab.locator('main a[href]').nth(30);
    await link.focus();
    const href = await link.getAttribute('href');
    await tab.evaluate(() => scrollTo(0, 1234));
    says(dossier, 'An American air strike is told otherwise.');
    await shows(tab, 'is told otherwise');
    await tab.waitForFunction(() => Math.abs(scrollY - 1234) <= 1);
    assert.equal(await fold.evaluate((el) => el.open), folded);
    assert.equal(await tab.evaluate(() => document.activeElement.getAttribute('href')), href);
  });
});

test('what is read stays on the screen when text comes above it, also with a passage in the address', async () => {
  await editing('index.html', async (tab, dossier) => {
    await tab.goto(`${dossier.home}index.html#_main`);
    const seen = tab.locator('main [id]').last();
    await seen.evaluate((el) => scrollTo(0, el.getBoundingClientRect().top + scrollY - 40));
    const top = await seen.evaluate((el) => el.getBoundingClientRect().top);
    dossier.save('content/index.md', `${'Words that come before all others.\n\n'.repeat(20)}${dossier.text('content/index.md')}`);
    await shows(tab, 'Words that come before');
    await tab.waitForFunction((wanted) => Math.abs([...document.querySelectorAll('main [id]')].at(-1).getBoundingClientRect().top - wanted) <= 2, top);
    assert.ok(tab.url().endsWith('#_main'));
  });
});

test('only pages that changed reload, and a style sheet is exchanged in place', async () => {
  await editing('method.html', async (tab, dossier) => {
    await tab.evaluate(() => { window.mark = 'the same page'; });
    says(dossier, 'An American air strike is told in another way.');
    await withTab({ home: dossier.home }, async (other) => {
      await other.goto(dossier.home + PAGE);
      await shows(other, 'is told in another way');
    });
    const css = await (await fetch(`${dossier.home}static/css/base.css`)).text();
    dossier.save('static/css/base.css', `${css}\nbody { outline: 3px solid rgb(1, 2, 3); }\n`);
    await tab.waitForFunction(() => getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
    await tab.waitForFunction(() => document.querySelectorAll('link[href*="base.css"]').length === 1);
    assert.equal(await tab.evaluate(() => window.mark), 'the same page');
  });
});

test('many open pages share one connection and all follow', async () => {
  await editing(PAGE, async (tab, dossier) => {
    const others = await Promise.all(Array.from({ length: 9 }, () => tab.context().newPage()));
    for (const other of others) await other.goto(dossier.home + PAGE);
    says(dossier, 'An American air strike is told to many.');
    for (const open of [tab, ...others]) await shows(open, 'is told to many');
  });
});

test('a fault is laid over the last good page in the words of the terminal, and goes when it is mended', async () => {
  await editing(PAGE, async (tab, dossier) => {
    await tab.evaluate(() => { window.mark = 'the same page'; });
    misspell(dossier);
    await dialog(tab).waitFor({ state: 'visible' });
    assert.equal(await dialog(tab).getAttribute('role'), 'alertdialog');
    const shown = await dialog(tab).locator('pre').evaluateAll((all) => all.map((el) => `${el.textContent}\n\n`).join(''));
    assert.equal(shown, dossier.check());
    assert.match(shown, /unknown-key.*`auther`/s);
    const link = dialog(tab).locator('.place a').first();
    assert.match(await link.textContent(), /^content\/articles\/dellar-2018\.yaml:3:1$/);
    assert.equal(await link.getAttribute('href'), `vscode://file${dossier.at(ARTICLE)}:3:1`);
    await dialog(tab).locator('select').selectOption('idea');
    assert.equal(await link.getAttribute('href'), `idea://open?file=${dossier.at(ARTICLE)}&line=3&column=1`);
    assert.ok((await tab.locator('main').textContent()).includes(SAYS), 'the last good page is below');
    mend(dossier);
    await dialog(tab).waitFor({ state: 'hidden' });
    assert.equal(await tab.evaluate(() => window.mark), 'the same page');
    assert.ok(await tab.locator('dossier-problems .badge').isHidden());
  });
});

test('a fault that was put away stays away until it is another one, and can be fetched back', async () => {
  await editing(PAGE, async (tab, dossier) => {
    misspell(dossier);
    await dialog(tab).waitFor({ state: 'visible' });
    await tab.keyboard.press('Escape');
    await dialog(tab).waitFor({ state: 'hidden' });
    await tab.goto(`${dossier.home}index.html`);
    const badge = tab.locator('dossier-problems .badge');
    await badge.waitFor({ state: 'visible' });
    assert.match(await badge.textContent(), /^1 error/);
    assert.ok(await dialog(tab).isHidden());
    await badge.click();
    assert.ok(await dialog(tab).isVisible());
    await tab.keyboard.press('Escape');
    dossier.save('content/index.md', `${dossier.text('content/index.md')}\n[[place:nowhere]]\n`);
    await dialog(tab).waitFor({ state: 'visible' });
    assert.match(await dialog(tab).locator('h1').textContent(), /^2 errors/);
  });
});

test('warnings are counted at the edge and do not lie over the page', async () => {
  await editing(PAGE, async (tab, dossier) => {
    dossier.save('content/sources.yaml', `${dossier.text('content/sources.yaml')}\nunused-source: {name: Unused, kind: website}\n`);
    const badge = tab.locator('dossier-problems .badge');
    await badge.waitFor({ state: 'visible' });
    assert.match(await badge.textContent(), /^1 warning/);
    assert.ok(await dialog(tab).isHidden());
  });
});

test('a dossier with errors from the beginning shows them, and then the site', async () => {
  await withServed(async (dossier) => {
    await withTab({ home: dossier.home }, async (tab) => {
      const response = await tab.goto(dossier.home + PAGE);
      assert.equal(response.status(), 503);
      const shown = await tab.locator('pre').evaluateAll((all) => all.map((el) => `${el.textContent}\n\n`).join(''));
      assert.equal(shown, dossier.check());
      assert.equal(await tab.locator('.place a').first().getAttribute('href'), `vscode://file${dossier.at(ARTICLE)}:3:1`);
      mend(dossier);
      await shows(tab, SAYS);
      // It was said that the page is not to be had.
      assert.equal(tab.faults.filter((fault) => !fault.includes('503')).join(), '');
    });
  }, misspell);
});

test('a page that is not there appears when it is made', async () => {
  await withServed(async (dossier) => {
    await withTab({ home: dossier.home }, async (tab) => {
      const response = await tab.goto(`${dossier.home}places/new-place.html`);
      assert.equal(response.status(), 404);
      assert.equal(await tab.locator('.brand').evaluate((el) => el.href), `${dossier.home}index.html`);
      dossier.save('content/places.yaml', `${dossier.text('content/places.yaml')}\nnew-place: {name: A new place}\n`);
      await shows(tab, 'A new place');
    });
  });
});

for (const colorScheme of ['light', 'dark']) {
  for (const viewport of [PHONE, DESK]) {
    test(`problems can be read and used: ${colorScheme}, ${viewport.width} px`, async () => {
      await editing(PAGE, async (tab, dossier) => {
        misspell(dossier);
        await dialog(tab).waitFor({ state: 'visible' });
        const { width, left } = await dialog(tab).evaluate((el) => el.getBoundingClientRect().toJSON());
        assert.ok(left >= 0 && left + width <= viewport.width, `${left} ${width}`);
        assert.equal(await tab.evaluate(() => document.querySelector('dossier-problems').shadowRoot.activeElement.className), 'close');
        assert.deepEqual(tab.faults, []);
        assert.deepEqual(await violations(tab), []);
        await tab.keyboard.press('Escape');
        assert.deepEqual(await violations(tab), []);
        // The checker itself tries to put styles where the page's policy allows none.
        tab.faults.length = 0;
      }, { viewport, colorScheme });
    });
  }
}
