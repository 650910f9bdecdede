// The site on a host that sends the headers of `_headers`: nothing in it needs an exception, and only pages for frames are framed.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browserForTests, withTab } from './browser.mjs';
import { host, serve } from './hosting.mjs';
import { kinds } from './site.mjs';

browserForTests();

let site;
before(async () => { site = await host(undefined, '/research/syria/'); });
after(() => site.close());

test('a page of each kind complains of nothing, below a path and under the headers', async () => {
  await withTab({ home: site.home }, async (tab) => {
    for (const page of kinds) {
      const answer = await tab.goto(site.home + page);
      const policy = (await answer.allHeaders())['content-security-policy'];
      assert.match(policy, /^default-src 'none';/, page);
      assert.equal(policy.includes('frame-ancestors'), page !== 'timeline-embed.html', page);
      await tab.waitForLoadState('load');
    }
    assert.deepEqual(tab.faults, []);
  });
});

test('others may frame the timeline that is made for it, and no other page', async () => {
  const other = await serve(() => ({
    type: 'text/html; charset=utf-8',
    bytes: `<!doctype html><title>Another site</title><iframe src="${site.home}timeline-embed.html"></iframe><iframe src="${site.home}index.html"></iframe>`,
  }));
  try {
    await withTab({ home: 'http://127.0.0.1' }, async (tab) => {
      // Another port is another origin.
      await tab.goto(other.home, { waitUntil: 'load' });
      await tab.waitForTimeout(500);
      const shown = tab.frames().slice(1).map((frame) => frame.url());
      assert.deepEqual(shown, [`${site.home}timeline-embed.html`, 'chrome-error://chromewebdata/']);
      assert.ok(tab.faults.some((fault) => fault.includes('frame-ancestors')), tab.faults.join('\n'));
    });
  } finally {
    other.close();
  }
});
