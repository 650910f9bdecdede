// Editing while `dossier serve` shows the site: the page follows, the place stays, faults are laid over it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOOKS, violations } from './axe.mjs';
import { browserForTests, withTab } from './browser.mjs';
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

/** Runs in each page: writes down when it shows these words first. */
const watch = () => {
  const look = () => {
    const [turn] = document.body?.textContent.match(/told for the \d+th time/) ?? [];
    const known = JSON.parse(sessionStorage.painted ?? '{}');
    if (turn && !known[turn]) {
      requestAnimationFrame(() => { sessionStorage.painted = JSON.stringify({ ...known, [turn]: Date.now() }); });
    }
    requestAnimationFrame(look);
  };
  look();
};

test('an edit shows on the open page, and soon', async () => {
  await editing(PAGE, async (tab, dossier) => {
    await tab.addInitScript(watch);
    await tab.reload();
    await shows(tab, SAYS);
    const times = [];
    for (let turn = 1; turn <= 7; turn += 1) {
      const words = `told for the ${turn}th time`, begun = Date.now();
      says(dossier, `An American air strike is ${words}.`);
      const seen = await tab.waitForFunction((key) => JSON.parse(sessionStorage.painted ?? '{}')[key], words);
      times.push(await seen.jsonValue() - begun);
    }
    console.log(`   from saving a file to its page being painted, in ms: ${times.join(' ')}`);
    console.log(`   the terminal said: ${dossier.said.err.trim().split('\n').at(-1)}`);
  });
});

/** What a page shows, but for what its scripts put there. */
const shown = (tab) => tab.evaluate(() => {
  const main = document.querySelector('main').cloneNode(true);
  main.querySelectorAll('[role=status], #_preview').forEach((el) => el.remove());
  return main.innerHTML;
});

test('what was edited is exchanged in place, and the page is as if it had been loaded again', async () => {
  await editing(`${PAGE}#j`, async (tab, dossier) => {
    await tab.evaluate(() => { window.mark = 'the same page'; });
    const edits = [
      [/says: An American air strike.*/, 'says: An American air strike is told otherwise.', 'is told otherwise'],
      [/^notes:\n/m, 'notes:\n  - {quote: "seems to be afoot", note: "A note that was not there."}\n', 'A note that was not there.'],
      [/  - \{quote: "seems to be afoot", note: "A note that was not there."\}\n/, '', null],
      [/^author:.*/m, 'author: Somebody Else', 'Somebody Else'],
    ];
    for (const [what, by, words] of edits) {
      const text = dossier.text(ARTICLE);
      assert.match(text, what);
      dossier.save(ARTICLE, text.replace(what, by));
      if (words) await shows(tab, words);
      else await tab.waitForFunction(() => document.readyState === 'complete' && !document.body.textContent.includes('A note that was not there.'));
      await withTab({ home: dossier.home }, async (other) => {
        await other.goto(dossier.home + PAGE);
        assert.equal(await shown(tab), await shown(other));
      });
    }
    assert.equal(await tab.evaluate(() => window.mark), 'the same page');
  });
});

test('a page whose scripts hold on to what was edited is loaded again', async () => {
  await editing('claims.html', async (tab, dossier) => {
    await tab.evaluate(() => { window.mark = 'the same page'; });
    dossier.save('content/sources.yaml', dossier.text('content/sources.yaml').replace(/name: .*/, 'name: Another Name'));
    await tab.waitForFunction(() => [...document.querySelectorAll('option')].some((el) => el.textContent === 'Another Name'));
    assert.equal(await tab.evaluate(() => window.mark), undefined);
  });
});

/** Runs in the page: what stands nearest to the upper edge of the window, and where. */
const atTheEdge = () => [...document.querySelectorAll('main [id]')].filter((el) => el.getClientRects().length)
  .map((el) => [el.id, el.getBoundingClientRect().top])
  .reduce((best, one) => (Math.abs(one[1]) < Math.abs(best[1]) ? one : best));

const INCIDENTS = 'content/incidents.yaml';
const entitled = (dossier) => dossier.save(INCIDENTS, dossier.text(INCIDENTS).replace(/title: .*/, 'title: A title that is told otherwise'));

for (const [how, page, edit, kept] of [
  ['exchanged in parts', PAGE, (dossier) => says(dossier, 'An American air strike is told otherwise.'), 'the same page'],
  ['loaded again', 'timeline.html', entitled, undefined],
]) {
  test(`a page that is ${how} stays where it was`, async () => {
    await editing(page, async (tab, dossier) => {
      const fold = tab.locator('main details').last();
      await fold.evaluate((el) => { el.open = !el.open; });
      const folded = await fold.evaluate((el) => el.open);
      const link = tab.locator('main a[href]:not([tabindex]):visible').nth(5);
      await link.focus();
      const href = await link.getAttribute('href');
      await tab.evaluate(() => { window.mark = 'the same page'; scrollTo(0, 1234); });
      const seen = await tab.evaluate(atTheEdge);
      edit(dossier);
      await shows(tab, 'is told otherwise');
      await tab.waitForFunction(([id, top]) => Math.abs(document.getElementById(id)?.getBoundingClientRect().top - top) <= 1, seen);
      await tab.waitForFunction((address) => document.activeElement?.getAttribute('href') === address, href);
      assert.equal(await fold.evaluate((el) => el.open), folded);
      assert.equal(await tab.evaluate(() => window.mark), kept);
    });
  });
}

test('what is read stays on the screen when text comes above it, also with a passage in the address', async () => {
  await editing('index.html', async (tab, dossier) => {
    await tab.goto(`${dossier.home}index.html#_main`);
    const seen = tab.locator('main [id]').last();
    await seen.evaluate((el) => scrollTo(0, el.getBoundingClientRect().top + scrollY - 40));
    const top = await seen.evaluate((el) => el.getBoundingClientRect().top);
    dossier.save('content/index.md', `${'Words that come before all others.\n\n'.repeat(20)}${dossier.text('content/index.md')}`);
    await shows(tab, 'Words that come before');
    await tab.waitForFunction((wanted) => Math.abs([...document.querySelectorAll('main [id]')].at(-1)?.getBoundingClientRect().top - wanted) <= 2, top);
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
    await tab.waitForFunction(() => document.body && getComputedStyle(document.body).outlineColor === 'rgb(1, 2, 3)');
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

for (const look of LOOKS) {
  test(`problems can be read and used: ${look.colorScheme}, ${look.viewport.width} px`, async () => {
    await editing(PAGE, async (tab, dossier) => {
      misspell(dossier);
      await dialog(tab).waitFor({ state: 'visible' });
      const { width, left } = await dialog(tab).evaluate((el) => el.getBoundingClientRect().toJSON());
      assert.ok(left >= 0 && left + width <= look.viewport.width, `${left} ${width}`);
      assert.equal(await tab.evaluate(() => document.querySelector('dossier-problems').shadowRoot.activeElement.className), 'close');
      assert.deepEqual(tab.faults, []);
      assert.deepEqual(await violations(tab), []);
      await tab.keyboard.press('Escape');
      assert.deepEqual(await violations(tab), []);
      // The checker itself tries to put styles where the page's policy allows none.
      tab.faults.length = 0;
    }, look);
  });
}
