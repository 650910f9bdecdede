// What the drawings and an article look like, against pictures that are kept in pictures/. `UPDATE=1` renews them.
//
// Taken at half size, in fonts that ./test installs, since each machine has others. What letters look like at their edges
// differs all the same; so a picture is compared tile by tile, and only a tile that differs in much of it counts.

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { DESK, browserForTests, open, withTab } from './browser.mjs';
import { article, files, kinds } from './site.mjs';

const KEPT = fileURLToPath(new URL('pictures/', import.meta.url));
const FONTS = '*, text { font-family: "DejaVu Sans" !important; } mark, .b, .b * { font-family: "DejaVu Serif" !important; }';
const HIGH = 1400;
const SIDE = 16;
/** Of the pixels of a tile. A dot that moves changes more, heavier letters change less. */
const MOST = 0.03;

const PICTURES = [
  ['timeline', 'timeline.html', 'main .stage:visible'],
  ['map', 'map.html', 'main figure:visible'],
  ['network', 'network.html', 'main .stage:visible'],
  ['matrix', kinds.find((page) => page.startsWith('incidents/')), 'main .matrix:visible'],
  ['article', article, 'main article'],
];

browserForTests();

for (const [name, page, selector] of PICTURES) {
  test(`${name}: looks as before`, { skip: !files.includes(page) }, async () => {
    const now = await picture(page, selector);
    const kept = `${KEPT}${name}.png`;
    if (process.env.UPDATE) return writeFileSync(kept, now);
    assert.ok(existsSync(kept), `no picture is kept of it; UPDATE=1 keeps this one: ${put(name, { now })}`);
    const { fault, difference } = compare(PNG.sync.read(readFileSync(kept)), PNG.sync.read(now));
    assert.ok(!fault, fault && `${fault}; see ${put(name, { now, difference })}; UPDATE=1 keeps the new one`);
  });
}

test('what moved by a little is seen, letters that are a little heavier are not', async () => {
  const [, page, selector] = PICTURES[0];
  const as = async (style) => PNG.sync.read(await picture(page, selector, style));
  const plain = await as('');
  assert.match(compare(plain, await as('.tl-ev:nth-of-type(3) { transform: translate(6px, 0); }')).fault ?? '', /tiles differ/);
  assert.equal(compare(plain, await as('text { -webkit-text-stroke: .12px; }')).fault, undefined);
});

/** A picture of the first element that is selected, or of its upper part where it is long. */
async function picture(page, selector, style = '') {
  return withTab({ viewport: { ...DESK, height: HIGH }, deviceScaleFactor: 0.5, colorScheme: 'light', bypassCSP: true }, async (tab) => {
    await open(tab, page);
    await tab.addStyleTag({ content: FONTS + style });
    await tab.evaluate(() => document.fonts.ready);
    const element = tab.locator(selector).first();
    await element.evaluate(toTop);
    const { x, y, width, height } = await element.boundingBox();
    return tab.screenshot({ animations: 'disabled', clip: { x, y, width, height: Math.min(height, HIGH - y) } });
  });
}

/** Runs in the page: scrolls to an element, and has it begin with a dot of the picture, whatever stands above it. */
function toTop(element) {
  const top = () => element.getBoundingClientRect().top + window.scrollY;
  document.body.style.paddingTop = `${2 - (top() % 2)}px`;
  window.scrollTo(0, top());
}

/** What is wrong, if anything is, and a picture of the difference. */
function compare(kept, now) {
  const { width, height } = kept;
  if (now.width !== width || now.height !== height) return { fault: `was ${width} by ${height}, is ${now.width} by ${now.height}` };
  const difference = new PNG({ width, height });
  pixelmatch(kept.data, now.data, difference.data, width, height, { threshold: 0.2, diffMask: true });
  const bad = tiles(difference).filter((share) => share > MOST).length;
  return { fault: bad > 0 ? `${bad} tiles differ` : undefined, difference: PNG.sync.write(difference) };
}

/** How much of each tile of a difference is marked. */
function tiles({ data, width, height }) {
  const across = Math.ceil(width / SIDE);
  const counts = new Array(across * Math.ceil(height / SIDE)).fill(0);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (data[(y * width + x) * 4 + 3] > 0) counts[Math.floor(y / SIDE) * across + Math.floor(x / SIDE)] += 1;
    }
  }
  return counts.map((count) => count / SIDE ** 2);
}

/** Puts pictures into a folder of their own, which is given. */
function put(name, pictures) {
  const folder = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  for (const [what, bytes] of Object.entries(pictures)) if (bytes) writeFileSync(path.join(folder, `${name}-${what}.png`), bytes);
  return folder;
}
