/* Added by `dossier serve` before all other scripts of a page. What an edit changed in the page is exchanged in place, so that it
   shows at once and everything else stays as the reader has it. Where that cannot be told for certain, `dossierRenew` gives
   false and has changed nothing; then the page is loaded again. */
(function () {
  'use strict';
  var doc = document;
  /* As it was sent: other scripts have not run yet. */
  var sent = doc.documentElement.cloneNode(true);
  /* The scripts of which it is known that they hold on to nothing but this. */
  var SCRIPTS = /\/static\/(theme|dossier|preview)\.js$/, HELD = 'script, form, input, select, textarea, [data-step], [data-at], [data-theme-switch]';

  function list(nodes) { return Array.prototype.slice.call(nodes); }
  function scripts(html) { return list(html.querySelectorAll('script[src]')).map(function (el) { return el.getAttribute('src'); }); }
  function own(src) { return src.indexOf('/__dossier/') === 0; }
  /* What of the head is more than words about the page. */
  function frame(html) {
    var parts = list(html.querySelectorAll('head script[src], head style, head link'));
    return html.lang + html.dir + parts.filter(function (el) { return !own(el.getAttribute('src') || ''); }).map(function (el) { return el.outerHTML; }).join('');
  }
  function isFree(node) { return node.nodeType !== 1 || !node.matches(HELD) && !node.querySelector(HELD); }
  function isSame(live, old) { return live && live.nodeName === old.nodeName && (live.id || '') === (old.id || ''); }

  /* The steps by which `live`, sent as `old`, becomes what would have come of `fresh`; nothing if that cannot be told. */
  function plan(old, fresh, live) {
    if (old.isEqualNode(fresh)) return [];
    if (!isSame(live, old) || fresh.nodeName !== old.nodeName) return null;
    if (old.nodeType !== 1) return live.data === old.data ? [function () { live.data = fresh.data; }] : null;
    if (old.matches(HELD)) return null;
    var inside = children(old, fresh, live);
    return inside && attributes(old, fresh, live).concat(inside);
  }
  function attributes(old, fresh, live) {
    var names = new Set(old.getAttributeNames().concat(fresh.getAttributeNames())), steps = [];
    names.forEach(function (name) {
      var value = fresh.getAttribute(name);
      if (value !== old.getAttribute(name)) steps.push(function () {
        if (value === null) live.removeAttribute(name); else live.setAttribute(name, value);
      });
    });
    return steps;
  }
  /* Scripts add children behind the last one only, so the first ones stand where they were sent. */
  function children(old, fresh, live) {
    var was = list(old.childNodes), is = list(fresh.childNodes), now = list(live.childNodes), from = 0, end = was.length, to = is.length;
    while (from < end && from < to && was[from].isEqualNode(is[from])) from += 1;
    while (from < end && from < to && was[end - 1].isEqualNode(is[to - 1])) { end -= 1; to -= 1; }
    var gone = was.slice(from, end), come = is.slice(from, to), there = now.slice(from, end);
    return eachForItself(gone, come, there) || exchange(gone, come, live, there, now[end] || null);
  }
  function eachForItself(gone, come, there) {
    if (gone.length !== come.length) return null;
    return gone.reduce(function (steps, old, at) {
      var more = steps && plan(old, come[at], there[at]);
      return more && steps.concat(more);
    }, []);
  }
  function exchange(gone, come, live, there, before) {
    if (!gone.concat(come).every(isFree) || !gone.every(function (old, at) { return isSame(there[at], old); })) return null;
    return [function () {
      there.forEach(function (node) { node.remove(); });
      come.forEach(function (node) {
        var copy = live.insertBefore(doc.importNode(node, true), before);
        if (copy.nodeType !== 1) return;
        list(copy.querySelectorAll('[data-js]')).forEach(function (el) { el.hidden = false; });
      });
    }];
  }

  /* Whether the page could be made as if it had been sent as this. */
  window.dossierRenew = function (page) {
    var fresh = new DOMParser().parseFromString(page, 'text/html').documentElement;
    var known = scripts(sent).every(function (src) { return own(src) || SCRIPTS.test('/' + src); });
    var steps = known && frame(sent) === frame(fresh) ? plan(sent.querySelector('body'), fresh.querySelector('body'), doc.body) : null;
    if (!steps) return false;
    steps.forEach(function (step) { step(); });
    doc.title = fresh.querySelector('title').textContent;
    sent = fresh;
    doc.dispatchEvent(new Event('renewed'));
    return true;
  };
})();
