// What a page weighs over the wire: compressed, with all that it loads.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { browserForTests, withTab } from './browser.mjs';
import { articleOf, made, words } from './made.mjs';

browserForTests();

const KILO = 1000;

// 2,500 words in fifty paragraphs, and forty annotations in them.
const paragraphs = Array.from({ length: 50 }, (_, at) => words(50, at * 1000));
const marks = Array.from({ length: 40 }, (_, at) => paragraphs[at + (at > 20 ? 8 : 0)].split(' ').slice(4, 10).join(' '));
const site = made(articleOf(paragraphs, marks));
const weight = (file) => gzipSync(readFileSync(path.join(site.root, file)), { level: 6 }).length;

test('an article of 2,500 words with 40 annotations weighs less than 60 KB with all that it loads', async (t) => {
  await withTab({ home: site.home }, async (tab) => {
    const loaded = [];
    tab.on('request', (request) => loaded.push(decodeURI(request.url().slice(site.home.length))));
    await tab.goto(`${site.home}articles/long.html`, { waitUntil: 'load' });
    assert.equal(await tab.locator('.an').count(), 40);
    const files = loaded.filter((file) => file !== '').map((file) => [file, weight(file)]);
    const sum = files.reduce((total, [, bytes]) => total + bytes, 0);
    t.diagnostic(`${files.map(([file, bytes]) => `${file} ${bytes}`).join(', ')}: ${sum} bytes`);
    assert.ok(files.length > 5 && sum < 60 * KILO, `${sum} bytes`);
    // A busy machine may paint before it has run the scripts; so the best of three times counts.
    const shifts = [await tab.evaluate(moved)];
    while (shifts.at(-1) >= 0.02 && shifts.length < 3) {
      await tab.reload();
      shifts.push(await tab.evaluate(moved));
    }
    assert.ok(shifts.at(-1) < 0.02, `nothing moves while it is loaded: ${shifts.join(', ')}`);
  });
});

/** Runs in the page: by how much its parts moved. */
const moved = () => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => done(sum), 500);
});

test('one preview costs one file of less than 30 KB', (t) => {
  const files = readdirSync(path.join(site.root, 'previews'));
  const largest = Math.max(...files.map((file) => readFileSync(path.join(site.root, 'previews', file)).length));
  t.diagnostic(`${files.length} files, the largest of ${largest} bytes`);
  assert.ok(largest < 30 * KILO);
});
