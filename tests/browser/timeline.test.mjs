// The timeline: lanes, filters, stretched time, the strip, keys and fingers, the address, the page for others, print, sizes.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { violations } from './axe.mjs';
import { DESK, PHONE, browserForTests, withTab } from './browser.mjs';
import { host } from './hosting.mjs';
import { built, many } from './many.mjs';
import { isWhole } from './site.mjs';

browserForTests();

/** Titles and dates that drawings find hard. */
const STRANGE = [
  { title: 'x'.repeat(300), date: '2020-05-27', places: ['place-0'], reports: [{ source: 'source-1', published: '2020-05-28' }] },
  { title: 'Two on one day at one place. '.repeat(10).trim(), date: '2020-05-27', places: ['place-0'], reports: [{ source: 'source-1' }] },
  { title: 'قافلة أمريكية تلتقي دورية روسية قرب القحطانية', date: '2020-05-2X', places: ['place-1'] },
  { title: 'Flags 🏳️‍🌈🇸🇾👩‍👩‍👧‍👦 and 🚀🚀🚀', date: '2020-06' },
  { title: 'Neither a date nor a place', date: 'XXXX', reports: [{ source: 'source-2', published: '2020-06-02' }] },
  { title: 'It goes on', date: '2020-06-03/..' },
  { title: 'It ended at some time', date: '2020-06-03/' },
].map((incident) => ({ kind: 'strike', places: [], actors: [], ...incident }));

/** One day, with hours. */
const HOURS = ['05:00', '08:30', '12:00', '12:00', '19:45', 'morning', 'unknown'].map((time, n) => ({
  title: `Hour ${n + 1} of the day`, date: '2020-05-27', kind: 'strike', places: ['place-0'], actors: ['actor-0'],
  time: time === 'unknown' ? time : { local: time }, reports: n % 2 ? [{ source: 'source-1', published: '2020-05-28' }] : [],
}));

const DOSSIERS = {
  one: () => many(1, '2020-05-27', '2020-05-27'),
  five: () => many(5, '2019-01-05', '2020-06-01'),
  fifty: () => many(50, '2018-01-05', '2020-06-01'),
  centuries: () => many(50, '1820-01-05', '2020-06-01'),
  millennia: () => many(50, '-3000-01-05', '2100-06-01'),
  500: () => many(500, '2012-01-05', '2020-06-01'),
  1000: () => many(1000, '2012-01-05', '2020-06-01'),
  hours: () => HOURS,
  strange: () => STRANGE,
};
const made = {};

/** How many incidents stand on `timeline.html`: of a thousand, those of the first half of the time. */
const onFirstPage = (count) => (count > 600 ? count / 2 : count);

before(() => { for (const [name, make] of Object.entries(DOSSIERS)) made[name] = { count: onFirstPage(make().length), ...built(make()) }; });
after(() => Object.values(made).forEach((dossier) => dossier.remove()));

/** Opens a page of one of them, from the disk or over HTTP. */
async function at(name, address, use, { over, ...options } = {}) {
  const served = over === 'HTTP' ? await host(made[name].site) : undefined;
  const { home } = served ?? made[name];
  try {
    await withTab({ home, ...options }, async (tab) => {
      await tab.goto(home + address);
      await use(tab);
      assert.deepEqual(tab.faults, []);
    });
  } finally {
    served?.close();
  }
}

const drawing = (tab) => tab.locator('.stage[data-zoom]').filter({ visible: true }).first();
/** Waits until what follows an event has happened: frames come late on a busy machine, and only then do timers begin. */
const settled = (tab) => tab.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 300))); }));
const field = (tab, name) => tab.locator(`select[name="${name}"]`);
const hash = (tab) => new URLSearchParams(new URL(tab.url()).hash.slice(2));

/** The incidents that can be seen in drawings and that the list holds. */
const seen = (tab, selector) => tab.locator(selector).evaluateAll((links) => [...new Set(links.filter((link) => link.checkVisibility())
  .map((link) => link.getAttribute('href')).filter((address) => address.startsWith('incidents/')))].length);
const drawn = (tab) => seen(tab, '.stage svg a');
const listed = (tab) => seen(tab, '.list a');

/** Words of the drawing that lie over each other. */
const collisions = (tab) => drawing(tab).evaluate((stage) => {
  const texts = [...stage.querySelectorAll('text:not(.tl-glyph):not([aria-hidden])')].filter((text) => text.checkVisibility());
  const boxes = texts.map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
  boxes.sort((a, b) => a.box.left - b.box.left);
  const met = [];
  boxes.forEach(({ words, box }, n) => {
    for (const other of boxes.slice(n + 1)) {
      if (other.box.left > box.right - 2) break;
      // Letters reach less high and low than their lines.
      const shared = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (shared > 4.5) met.push(`${words} / ${other.words}`);
    }
  });
  return met;
});

for (const name of Object.keys(DOSSIERS)) {
  test(`${name}: all is drawn and listed without scripts, on a phone and on a desk; words stay apart`, async () => {
    for (const viewport of [PHONE, DESK]) {
      await at(name, 'timeline.html', async (tab) => {
        assert.equal(await drawn(tab), made[name].count, `drawn at ${viewport.width} px`);
        assert.equal(await listed(tab), made[name].count, `listed at ${viewport.width} px`);
        assert.deepEqual(await collisions(tab), []);
        const wide = await tab.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
        assert.equal(wide, 0, 'the page is as wide as the screen');
      }, { viewport, javaScriptEnabled: false });
    }
  });
}

for (const name of isWhole ? ['five', 'fifty', '500', '1000'] : ['five', 'fifty']) {
  test(`${name}: words keep their size and stay apart while time is stretched`, async () => {
    await at(name, 'timeline.html', async (tab) => {
      await drawing(tab).focus();
      for (let turn = 0; turn < 7; turn += 1) {
        await tab.keyboard.press('+');
        assert.deepEqual(await collisions(tab), [], `turn ${turn}`);
        const heights = await drawing(tab).locator('.tl-label').filter({ visible: true }).evaluateAll((all) => all.slice(0, 20).map((one) => one.getBoundingClientRect().height));
        assert.ok(heights.every((height) => height > 10 && height < 25), `${heights}`);
      }
      assert.ok(await drawing(tab).locator('.tl-label').filter({ visible: true }).count() > 0, 'there are titles to read');
    });
  });

  test(`${name}: axe finds nothing, whole and stretched`, async () => {
    await at(name, 'timeline.html', async (tab) => {
      assert.deepEqual(await violations(tab), []);
      await drawing(tab).focus();
      await tab.keyboard.press('+');
      assert.deepEqual(await violations(tab), []);
    });
  });
}

test('lanes: each choice has its drawing, with and without scripts', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await at('fifty', 'timeline.html', async (tab) => {
      for (const [lane, name] of [['place', 'Place 3'], ['actor', 'Actor 1'], ['kind', 'Strike'], ['source', 'Source 7']]) {
        await tab.getByRole('radio', { name: lane }).check();
        assert.ok(await drawing(tab).locator('text.tl-lane', { hasText: name }).first().isVisible(), lane);
        assert.equal(await drawn(tab), 50);
        assert.deepEqual(await collisions(tab), [], lane);
      }
    }, { javaScriptEnabled });
  }
});

test('lanes of many incidents have pages of their own, and what was chosen goes with the reader', async () => {
  await at('500', 'timeline.html#?kind=strike', async (tab) => {
    for (const lane of ['place', 'actor', 'kind', 'source', 'none']) {
      await tab.locator('nav.lanes').getByRole('link', { name: lane, exact: true }).click();
      await tab.waitForURL(/timeline(-by-[a-z]+)?\.html/);
      assert.equal(hash(tab).get('kind'), 'strike', lane);
      assert.equal(await listed(tab), 100, lane);
      assert.equal(await drawn(tab), 100, lane);
    }
  });
});

for (const over of isWhole ? ['the disk', 'HTTP'] : ['the disk']) {
  test(`over ${over}: a filter leaves what fits, in the drawing as in the list, and can be taken back`, async () => {
    await at('500', 'timeline.html', async (tab) => {
      const before = await drawing(tab).evaluate((stage) => stage.clientHeight);
      await field(tab, 'place').selectOption('place-1');
      await field(tab, 'kind').selectOption('patrol');
      await settled(tab);
      const left = await listed(tab);
      assert.ok(left > 0 && left < 20, `${left}`);
      assert.equal(await drawn(tab), left);
      assert.equal(await drawing(tab).locator('.tl-name').filter({ visible: true }).locator('visible=true').count() > 0, true, 'few have titles');
      assert.ok((await drawing(tab).evaluate((stage) => stage.clientHeight)) < before, 'what is left moves together');
      assert.deepEqual([hash(tab).get('place'), hash(tab).get('kind')], ['place-1', 'patrol']);
      await tab.goBack();
      await settled(tab);
      assert.equal(await field(tab, 'kind').inputValue(), '');
      assert.equal(await drawn(tab), await listed(tab));
      await tab.goBack();
      await settled(tab);
      assert.equal(await drawn(tab), 500);
      await tab.goForward();
      await settled(tab);
      assert.equal(await field(tab, 'place').inputValue(), 'place-1');
    }, { over });
  });
}

/** From where to where time is seen. */
const window = (tab) => ['from', 'to'].map((key) => hash(tab).get(key));

for (const over of isWhole ? ['the disk', 'HTTP'] : ['the disk']) {
  test(`over ${over}: keys stretch and move time; the address keeps what is seen, and brings it back`, async () => {
    await at('fifty', 'timeline.html', async (tab) => {
      await drawing(tab).focus();
      for (let turn = 0; turn < 4; turn += 1) await tab.keyboard.press('+');
      await settled(tab);
      const [from, to] = window(tab);
      assert.ok(from > '2018-01-01' && to < '2020-06-30' && from < to, `${from} ${to}`);
      await tab.keyboard.press('ArrowRight');
      await tab.keyboard.press('ArrowRight');
      await settled(tab);
      assert.ok(window(tab)[0] > from, 'later than before');
      const kept = window(tab);
      const place = await drawing(tab).evaluate((stage) => stage.scrollLeft / stage.scrollWidth);
      await tab.reload();
      await settled(tab);
      assert.ok(Math.abs((await drawing(tab).evaluate((stage) => stage.scrollLeft / stage.scrollWidth)) - place) < 0.01);
      assert.deepEqual(window(tab), kept);
      await tab.getByRole('radio', { name: 'kind' }).check();
      await settled(tab);
      assert.equal(hash(tab).get('lanes'), 'kind');
      assert.deepEqual(window(tab), kept, 'another drawing shows the same time');
      await tab.goBack();
      await settled(tab);
      assert.equal(hash(tab).get('lanes'), null);
      assert.ok(await tab.getByRole('radio', { name: 'none' }).isChecked());
      await drawing(tab).focus();
      await tab.keyboard.press('0');
      await settled(tab);
      assert.equal(new URL(tab.url()).hash, '');
    }, { over });
  });
}

test('a shared address opens at the same stretch of time, whatever the screen', async () => {
  for (const viewport of [{ width: 1024, height: 700 }, DESK]) {
    await at('500', 'timeline.html#?from=2014-01-01&to=2015-06-01&source=source-4', async (tab) => {
      await settled(tab);
      const told = await tab.getByRole('slider').getAttribute('aria-valuetext');
      assert.match(told, /Jan 2014.*(May|Jun) 2015/);
      assert.equal(await field(tab, 'source').inputValue(), 'source-4');
    }, { viewport });
  }
});

test('buttons and a wheel held with Control stretch time; a wheel alone scrolls the page', async () => {
  await at('fifty', 'timeline.html', async (tab) => {
    const width = () => drawing(tab).evaluate((stage) => stage.scrollWidth);
    const whole = await width();
    await tab.getByRole('button', { name: 'Larger' }).click();
    const larger = await width();
    assert.ok(larger > whole * 1.3);
    await drawing(tab).hover({ position: { x: 300, y: 200 } });
    await tab.keyboard.down('Control');
    await tab.mouse.wheel(0, -200);
    await tab.keyboard.up('Control');
    await tab.waitForFunction((was) => document.querySelector('.stage').scrollWidth > was, larger);
    const top = await tab.evaluate(() => scrollY);
    await tab.mouse.wheel(0, 300);
    await tab.waitForFunction((was) => scrollY > was, top);
    await tab.getByRole('button', { name: 'Whole' }).click();
    assert.equal(await width(), whole);
  });
});

test('two fingers stretch time; one finger scrolls the page', async () => {
  await at('500', 'timeline.html', async (tab) => {
    await drawing(tab).evaluate((stage) => stage.scrollIntoView({ block: 'start', behavior: 'instant' }));
    const session = await tab.context().newCDPSession(tab);
    const touch = (type, xs, y = 250) => session.send('Input.dispatchTouchEvent', { type, touchPoints: xs.map((x, id) => ({ x, y, id })) });
    const before = await drawing(tab).evaluate((stage) => stage.scrollWidth);
    await touch('touchStart', [150, 210]);
    for (const spread of [20, 40, 60, 80]) await touch('touchMove', [150 - spread, 210 + spread]);
    await touch('touchEnd', []);
    assert.ok((await drawing(tab).evaluate((stage) => stage.scrollWidth)) > before * 2, 'pulled apart');
    const top = await tab.evaluate(() => scrollY);
    await touch('touchStart', [180], 500);
    for (const y of [460, 420, 380, 340, 300]) await touch('touchMove', [180], y);
    await touch('touchEnd', []);
    await tab.waitForFunction((was) => scrollY > was + 50, top);
  }, { viewport: PHONE, hasTouch: true, isMobile: true });
});

test('the strip moves what is seen, by keys', async () => {
  await at('500', 'timeline.html#?from=2014-01-01&to=2015-06-01', async (tab) => {
    const strip = tab.getByRole('slider');
    await strip.focus();
    const place = () => drawing(tab).evaluate((stage) => stage.scrollLeft);
    const before = await place();
    for (let turn = 0; turn < 10; turn += 1) await tab.keyboard.press('ArrowRight');
    assert.ok((await place()) > before);
    await tab.keyboard.press('End');
    await settled(tab);
    assert.match(await strip.getAttribute('aria-valuetext'), /2020$/);
    await tab.keyboard.press('Home');
    await settled(tab);
    assert.equal(await place(), 0);
  });
});

test('arrows step from event to event and to its reports, Enter opens; one step of Tab passes the drawing', async () => {
  for (const [name, viewport] of [['five', DESK], ['five', PHONE], ['500', DESK]]) {
    await at(name, 'timeline.html', async (tab) => {
      const focused = () => tab.evaluate(() => document.activeElement.getAttribute('href'));
      await drawing(tab).focus();
      await tab.keyboard.press('Tab');
      const visited = [await focused()];
      for (let turn = 0; turn < 4; turn += 1) {
        await tab.keyboard.press('ArrowRight');
        visited.push(await focused());
      }
      assert.equal(new Set(visited).size, 5, `${visited}`);
      assert.ok(visited.every((address) => address.startsWith('incidents/')), `${visited}`);
      const outline = await tab.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
      assert.notEqual(outline, 'none', 'the focus can be seen');
      await tab.keyboard.press('Home');
      assert.equal(await focused(), visited[0]);
      if (name === 'five') {
        await tab.keyboard.press('ArrowRight');
        await tab.keyboard.press('ArrowDown');
        assert.match(await focused(), /^articles\//);
        await tab.keyboard.press('ArrowLeft');
      }
      await tab.keyboard.press('Tab');
      assert.equal(await tab.evaluate(() => document.activeElement.closest('.stage svg')), null, 'beyond the drawing');
      await tab.keyboard.press('Shift+Tab');
      await tab.keyboard.press('Enter');
      await tab.waitForURL(`**/${visited[0]}`);
    }, { viewport });
  }
});

test('the page for others stands in an iframe, by itself, and leads to the whole', async () => {
  await at('five', 'timeline.html', async (tab) => {
    await tab.getByText('Embed this timeline').click();
    const snippet = await tab.locator('.embed code').innerText();
    assert.match(snippet, /^<iframe src="timeline-embed\.html" title="[^"]+" .*loading="lazy"><\/iframe>$/);
    writeFileSync(path.join(made.five.site, 'other.html'), `<!doctype html><html lang="en"><title>Other</title><p>Above</p>${snippet}`);
    await tab.goto(`${made.five.home}other.html`);
    const frame = tab.frameLocator('iframe');
    assert.equal(await frame.locator('svg.tl-wide a[href^="incidents/"]').count(), 5);
    assert.equal(await frame.locator('nav, header').count(), 0);
    assert.ok(await frame.locator('.tl-key').isVisible());
    const [page] = await Promise.all([tab.context().waitForEvent('page'), frame.locator('p.help a').click()]);
    await page.waitForURL(/timeline\.html$/);
    assert.equal(await page.evaluate(() => opener), null);
  });
  const page = readFileSync(path.join(made.five.site, 'timeline-embed.html'), 'utf8');
  assert.match(page, /<meta name="robots" content="noindex">/);
  assert.ok(page.length < 60_000, `${page.length}`);
});

test('the page for others: axe finds nothing, nothing is wider than a narrow column', async () => {
  for (const width of [320, 700, 1200]) {
    await at('five', 'timeline-embed.html', async (tab) => {
      assert.deepEqual(await violations(tab), []);
      assert.equal(await tab.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth), 0);
    }, { viewport: { width, height: 600 } });
  }
});

/** A sheet of A4 on its side, without its margins, in dots of 96 an inch. */
const SIDE = { width: 1017, height: 688 };

for (const [name, lane] of [['five', ''], ['fifty', ''], ['fifty', '#?lanes=actor'], ['500', ''], ...(isWhole ? [['1000', '']] : [])]) {
  test(`printed, every event of ${name}${lane} stands on one sheet, whole, also where time was stretched`, async () => {
    await at(name, `timeline.html${lane}`, async (tab) => {
      await settled(tab);
      const before = await drawing(tab).evaluate((stage) => stage.querySelector('.tl-wide').getBoundingClientRect().height);
      await drawing(tab).focus();
      for (let turn = 0; turn < 3; turn += 1) await tab.keyboard.press('+');
      await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await tab.emulateMedia({ media: 'print' });
      assert.equal(await listed(tab), made[name].count);
      assert.equal(await tab.locator('.stage-tools').isVisible(), false);
      const { sheets, links, faults } = await drawing(tab).evaluate(onSheets);
      assert.deepEqual(faults, []);
      assert.equal(links, made[name].count);
      assert.equal(sheets.length > 1, name.startsWith('fifty'));
      assert.ok(sheets.every(({ height, right }) => height > 100 && height <= SIDE.height && right <= SIDE.width), JSON.stringify(sheets));
      assert.ok(sheets[0].bottom <= SIDE.height, 'the first is on the sheet with the heading');
      await tab.emulateMedia({ media: 'screen' });
      await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
      await drawing(tab).focus();
      await tab.keyboard.press('0');
      assert.equal(await drawn(tab), made[name].count);
      assert.equal(await drawing(tab).evaluate((stage) => stage.querySelector('.tl-wide').getBoundingClientRect().height), before);
    }, { viewport: SIDE });
  });
}

/** Runs in the page: the sheets of a drawing, how many incidents they hold, and what is on none of them or not whole. */
function onSheets(stage) {
  const svg = stage.querySelector('.tl-wide'), several = [...stage.querySelectorAll('.tl-sheet')];
  const sheets = (several.length > 0 ? several : [svg]).map((sheet) => sheet.getBoundingClientRect().toJSON());
  const parts = several.length > 0 ? several.map((sheet) => sheet.lastElementChild.viewBox.baseVal) : [svg.viewBox.baseVal];
  // To be measured, what the sheets show is shown itself.
  svg.style.display = 'block';
  const { top, height } = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.height / height;
  const events = [...svg.querySelectorAll('.tl-ev, .tl-crowd > a')];
  const homeless = [...events, ...svg.querySelectorAll('.tl-band')].filter((el) => {
    const box = el.getBoundingClientRect();
    return parts.filter((part) => (box.top - top) * scale >= part.y - 1 && (box.bottom - top) * scale <= part.y + part.height + 1).length !== 1;
  });
  const links = new Set(events.flatMap((el) => [el, ...el.querySelectorAll('a')]).map((el) => el.getAttribute('href')).filter((href) => href?.startsWith('incidents/')));
  return { sheets, links: links.size, faults: homeless.map((el) => el.textContent.slice(0, 60)) };
}

test('printed without scripts, the drawing is whole on one sheet', async () => {
  await at('fifty', 'timeline.html', async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    assert.equal(await drawn(tab), 50);
    assert.ok((await drawing(tab).evaluate((stage) => stage.querySelector('.tl-wide').getBoundingClientRect().bottom)) <= SIDE.height);
  }, { viewport: SIDE, javaScriptEnabled: false });
});

test('hours of one day are told on the axis and in the list', async () => {
  await at('hours', 'timeline.html', async (tab) => {
    assert.ok(await drawing(tab).locator('text', { hasText: '12:00' }).first().isVisible());
    const whens = await tab.locator('.list .when').allInnerTexts();
    assert.deepEqual(whens.map((when) => when.replace('27 May 2020', '').replace(', ', '')), ['', '05:00', 'morning', '08:30', '12:00', '12:00', '19:45']);
  });
});

test('the pages of a long timeline lead to one another and hold every incident once', async () => {
  const seen = [];
  await at('1000', 'timeline.html', async (tab) => {
    for (;;) {
      seen.push(...await tab.locator('#_board .list a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))));
      assert.equal(await drawn(tab), made['1000'].count);
      const next = tab.getByRole('navigation', { name: 'Parts of the list' }).locator('[rel="next"]');
      if (await next.count() === 0) break;
      const href = await next.getAttribute('href');
      await next.click();
      await tab.waitForURL((url) => url.pathname.endsWith(`/${href}`));
    }
  });
  assert.equal(seen.length, 1000);
  assert.equal(new Set(seen).size, 1000);
});

test('sizes', async (context) => {
  for (const [name, most] of [['one', 30], ['five', 100], ['fifty', 450], ['500', 400], ['1000', 488]]) {
    for (const file of readdirSync(made[name].site).filter((file) => /^timeline.*\.html$/.test(file))) {
      const page = readFileSync(path.join(made[name].site, file));
      const [size, wire] = [page.length / 1024, gzipSync(page).length / 1024];
      context.diagnostic(`${name}: ${file}: ${Math.round(size)} KB, ${Math.round(wire)} KB over the wire`);
      assert.ok(size < most, `${file} of ${name}: ${size} KB`);
      assert.ok(wire < 100, `${file} of ${name}: ${wire} KB over the wire`);
    }
  }
  const script = gzipSync(readFileSync(path.join(made.one.site, 'static', 'timeline.js'))).length;
  context.diagnostic(`timeline.js: ${script} bytes over the wire`);
  assert.ok(script < 6000, `${script}`);
});
