// Nothing stands in a reader's way, on a page of each kind: what a checker finds against WCAG 2.2 AA, and what it cannot see.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accessible } from './axe.mjs';
import { MAGNIFIED, PHONE, SHEET, browserForTests, open, withTab } from './browser.mjs';
import { article, isWhole, kinds } from './site.mjs';

browserForTests();

accessible(kinds);

test('nothing moves for those who ask for that', async () => {
  await withTab({ reducedMotion: 'reduce' }, async (tab) => {
    await tab.addInitScript(noteSmoothness);
    const moving = [];
    for (const page of kinds) {
      await open(tab, page);
      for (const key of ['j', 'k', 'ArrowRight', '+']) await tab.keyboard.press(key);
      moving.push(...(await tab.evaluate(motion)).map((what) => `${page}: ${what}`));
    }
    assert.deepEqual(moving, []);
  });
});

/** Runs in the page, before its scripts: notes what they scroll smoothly. */
function noteSmoothness() {
  window.smooth = [];
  for (const [owner, name] of [[Element.prototype, 'scrollIntoView'], [Element.prototype, 'scrollTo'], [Element.prototype, 'scrollBy'], [window, 'scrollTo'], [window, 'scrollBy']]) {
    const plain = owner[name];
    owner[name] = function (...given) {
      if (given[0]?.behavior === 'smooth') window.smooth.push(`${name}, smoothly`);
      return plain.apply(this, given);
    };
  }
}

/** Runs in the page: what moves in it. */
function motion() {
  const long = (times) => times.split(',').some((time) => parseFloat(time) > 0.01);
  const moves = (style) => long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration)) || style.scrollBehavior === 'smooth';
  const elements = [...document.querySelectorAll('*')].filter((element) => ['', '::before', '::after'].some((part) => moves(getComputedStyle(element, part || null))));
  return [...window.smooth, ...elements.map((element) => `<${element.localName} class="${element.getAttribute('class') ?? ''}">`)].slice(0, 5);
}

test('on paper no page is wider than its sheet', async () => {
  await withTab({ viewport: SHEET }, async (tab) => {
    await tab.emulateMedia({ media: 'print' });
    const wide = [];
    for (const page of kinds) {
      await open(tab, page);
      if (await tab.evaluate(() => document.scrollingElement.scrollWidth > innerWidth)) wide.push(page);
    }
    assert.deepEqual(wide, []);
  });
});

/** Some pages have hundreds of controls, and each is a key to press. */
const few = isWhole ? Infinity : 130;

test('Tab reaches every control of a page of each kind, and nothing that is not one is to be pressed', async () => {
  await withTab({}, async (tab) => {
    const faults = [];
    for (const page of kinds) {
      await open(tab, page);
      const count = await tab.evaluate(watch);
      if (count > few) continue;
      for (let stop = 0; stop < count + 2; stop += 1) await tab.keyboard.press('Tab');
      faults.push(...(await tab.evaluate(missed)).map((fault) => `${page}: ${fault}`));
    }
    assert.deepEqual(faults, []);
  });
});

/** Runs in the page: finds the controls that can be seen, and notes which of them get the focus. */
function watch() {
  const isInTurn = (el) => el.tabIndex >= 0 && !el.disabled && !(el.type === 'radio' && !el.checked);
  window.controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')]
    .filter((el) => el.checkVisibility({ visibilityProperty: true }) && isInTurn(el));
  window.reached = new Set();
  addEventListener('focusin', (event) => window.reached.add(event.target));
  return window.controls.length;
}

/** Runs in the page: controls that had no focus, and what looks as if it could be pressed but is no control. */
function missed() {
  const lost = window.controls.filter((el) => !window.reached.has(el));
  const isDumb = (el) => getComputedStyle(el).cursor === 'pointer' && !el.closest('a, button, summary, label, select, input') && el.checkVisibility();
  return [...lost, ...[...document.querySelectorAll('body *')].filter(isDumb)].map((el) => el.outerHTML.slice(0, 120)).slice(0, 5);
}

for (const [name, viewport] of [['at 400 %', MAGNIFIED], ['on a phone', PHONE], ['in a low window', { width: 1280, height: 480 }]]) {
  test(`${name} each stop of the Tab key is on the screen, and nothing lies over it`, async () => {
    await withTab({ viewport }, async (tab) => {
      const hidden = [];
      for (const page of ['index.html', 'timeline.html', article]) {
        await open(tab, page);
        for (let stop = 0; stop < 60; stop += 1) {
          await tab.keyboard.press('Tab');
          const fault = await tab.evaluate(covered);
          if (fault) hidden.push(`${page}: ${fault}`);
        }
      }
      assert.deepEqual(hidden, []);
    });
  });
}

/** Runs in the page: what has the focus, where it cannot be seen. */
function covered() {
  const element = document.activeElement;
  if (element === document.body) return '';
  // A link in running text may have several boxes; one of them in sight is enough.
  const seen = [...element.getClientRects()].some(({ left, right, top, bottom }) => {
    const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
    const above = document.elementFromPoint(x, y);
    return above && (element.contains(above) || above.contains(element));
  });
  return seen ? '' : element.outerHTML.slice(0, 120);
}
