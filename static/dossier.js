/* Conveniences for reading. Every page is complete without this file: controls that need it are hidden until it runs. */
(function () {
  'use strict';
  var doc = document, root = doc.documentElement;
  function all(selector, from) { return Array.prototype.slice.call((from || doc).querySelectorAll(selector)); }
  function one(selector, from) { return (from || doc).querySelector(selector); }
  function remember(key, value) { try { localStorage.setItem('dossier-' + key, value); } catch (e) { /* not remembered */ } }
  function recall(key) { try { return localStorage.getItem('dossier-' + key); } catch (e) { return null; } }

  all('[data-js]').forEach(function (el) { el.hidden = false; });

  /* Light, dark, or as the system has it */
  var themes = ['auto', 'light', 'dark'];
  all('[data-theme-switch]').forEach(function (button) {
    var at = Math.max(0, themes.indexOf(root.getAttribute('data-theme') || 'auto'));
    function show() { button.textContent = button.getAttribute('data-' + themes[at]); }
    button.addEventListener('click', function () {
      at = (at + 1) % themes.length;
      if (themes[at] === 'auto') root.removeAttribute('data-theme'); else root.setAttribute('data-theme', themes[at]);
      remember('theme', themes[at]); show();
    });
    show();
  });

  /* The annotation named in the address: all its pieces, and its note unfolded */
  function arrive() {
    all('.on').forEach(function (el) { el.classList.remove('on'); });
    var id = location.hash.slice(1), el = /^[\w-]+$/.test(id) && doc.getElementById(id);
    if (!el) return;
    var note = doc.getElementById('n_' + id);
    if (note) note.classList.add('on');
    all('.m[data-a~="' + id + '"]').forEach(function (m) { m.classList.add('on'); });
    var fold = (note || el).closest('details');
    if (fold) fold.open = true;
  }
  addEventListener('hashchange', arrive);
  arrive();

  /* Where a browser cannot show a closed fold beside the text, unfold it there */
  if (!(window.CSS && CSS.supports && CSS.supports('selector(::details-content)'))) {
    var wide = matchMedia('(min-width: 68.75rem)'), mid = matchMedia('(min-width: 48rem)');
    var unfold = function () {
      all('details.notes').forEach(function (d) { d.open = wide.matches; });
      all('details.about').forEach(function (d) { d.open = mid.matches; });
    };
    unfold();
    wide.addEventListener('change', unfold); mid.addEventListener('change', unfold);
  }

  /* Copy the address of one annotation */
  function copy(text) {
    if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
    return new Promise(function (done, fail) {
      var box = doc.createElement('textarea');
      box.value = text; doc.body.appendChild(box); box.select();
      var went = doc.execCommand('copy'); box.remove();
      if (went) done(); else fail();
    });
  }
  doc.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-copy]');
    if (!button) return;
    var words = button.textContent;
    copy(new URL(button.getAttribute('data-copy'), location.href).href).then(function () {
      button.textContent = button.getAttribute('data-done');
      setTimeout(function () { button.textContent = words; }, 1600);
    }, function () { location.hash = button.getAttribute('data-copy'); });
  });

  /* Keys: / searches, j and k step through what is marked, m shows the bare text. They can be switched off. */
  var keys = one('#_keys'), plain = one('#_plain'), at = -1;
  if (keys) {
    keys.checked = recall('keys') !== 'off';
    keys.addEventListener('change', function () { remember('keys', keys.checked ? 'on' : 'off'); });
  }
  function step(by) {
    var labels = all('.r a').filter(function (el) { return el.getClientRects().length > 0; });
    if (!labels.length) return;
    at = Math.min(labels.length - 1, Math.max(0, at + by));
    var id = labels[at].getAttribute('href').slice(3), mark = doc.getElementById(id);
    location.replace('#' + id);
    labels[at].focus({ preventScroll: true });
    (mark || labels[at]).scrollIntoView({ block: 'center' });
  }
  doc.addEventListener('keydown', function (event) {
    if ((keys ? !keys.checked : recall('keys') === 'off') || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest('input:not([type="checkbox"]):not([type="radio"]), select, textarea')) return;
    var field = one('#_q'), link = one('.top a[href$="search.html"]');
    if (event.key === '/' && (field || link)) {
      event.preventDefault();
      if (field) { field.focus(); field.select(); } else link.click();
    } else if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === 'm' && plain) { plain.checked = !plain.checked; plain.dispatchEvent(new Event('change', { bubbles: true })); }
  });

  /* Filters: a form names lists of words held by the items; the address keeps what was chosen, beside what others keep in it */
  function state() { return new URLSearchParams(location.hash.slice(0, 2) === '#?' ? location.hash.slice(2) : ''); }
  all('[data-filter]').forEach(function (form) {
    var scope = doc.getElementById(form.getAttribute('data-filter')), fields = all('input, select', form), out = one('output', form);
    function apply() {
      var wanted = fields.filter(function (f) { return f.value.trim(); }), shown = 0, total = 0;
      all('[data-item]', scope).forEach(function (item) {
        var fits = wanted.every(function (f) {
          var value = f.value.trim().toLowerCase();
          if (f.type === 'search') return item.textContent.toLowerCase().indexOf(value) >= 0;
          return (' ' + (item.getAttribute('data-' + f.name) || '').toLowerCase() + ' ').indexOf(' ' + value + ' ') >= 0;
        });
        item.hidden = !fits; total += 1; if (fits) shown += 1;
      });
      all('[data-group]', scope).forEach(function (group) { group.hidden = !one('[data-item]:not([hidden])', group); });
      if (out) out.textContent = form.getAttribute('data-count').replace('{shown}', shown).replace('{all}', total);
      scope.dispatchEvent(new Event('filtered'));
    }
    function restore() {
      var given = state();
      fields.forEach(function (f) {
        f.value = given.get(f.name) || '';
        if (f.selectedIndex === -1) f.selectedIndex = 0;
      });
      apply();
    }
    function keep(how) {
      var kept = state();
      fields.forEach(function (f) { if (f.value.trim()) kept.set(f.name, f.value); else kept.delete(f.name); });
      kept = String(kept);
      try { history[how](null, '', kept ? '#?' + kept : location.pathname + location.search); } catch (e) { /* kept in the page only */ }
      apply();
    }
    /* Each choice is a step that one can go back; each letter of a word is not */
    form.addEventListener('input', function (event) { keep(event.target.type === 'search' ? 'replaceState' : 'pushState'); });
    form.addEventListener('submit', function (event) { event.preventDefault(); });
    form.addEventListener('reset', function () { setTimeout(function () { keep('pushState'); }, 0); });
    addEventListener('popstate', restore);
    restore();
  });
})();
