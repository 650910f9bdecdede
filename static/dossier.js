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
  function point() {
    all('.on').forEach(function (el) { el.classList.remove('on'); });
    var id = location.hash.slice(1).replace(/^n_/, ''), el = /^[\w-]+$/.test(id) && doc.getElementById(id);
    if (!el) return null;
    var note = doc.getElementById('n_' + id);
    if (note) note.classList.add('on');
    all('.m[data-a~="' + id + '"]').forEach(function (m) { m.classList.add('on'); });
    return el;
  }
  function arrive() {
    var el = point(), note = el && doc.getElementById('n_' + el.id);
    if (!el) return;
    var fold = (note || el).closest('details');
    if (fold) fold.open = true;
    if (note) bring(note, el);
  }
  /* Where a passage rests while its many notes pass, it rests so that this mark is beside its note */
  function bring(note, mark) {
    var block = mark && mark.closest('.many > .b');
    if (!block || !matchMedia('(min-width: 68.75rem)').matches) return false;
    block.style.bottom = innerHeight / 2 - block.getBoundingClientRect().bottom + mark.getBoundingClientRect().top + 'px';
    note.scrollIntoView({ block: 'center' });
    return true;
  }
  /* A page that is being edited is exchanged in parts; then this event tells of it */
  doc.addEventListener('renewed', point);
  addEventListener('hashchange', arrive);
  addEventListener('load', arrive);
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
    addEventListener('beforeprint', function () { all('details').forEach(function (d) { d.open = true; }); });
    addEventListener('afterprint', unfold);
  }

  /* What happened, for those who hear the page */
  var live = doc.createElement('p');
  live.className = 'sr'; live.setAttribute('role', 'status');
  one('main').appendChild(live);
  function say(words) { live.textContent = words; }

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
    var words = button.textContent, done = button.getAttribute('data-done');
    say('');
    copy(new URL(button.getAttribute('data-copy'), location.href.split('#')[0]).href).then(function () {
      button.textContent = done; say(done);
      setTimeout(function () { button.textContent = words; }, 1600);
    }, function () { location.hash = button.getAttribute('data-copy'); });
  });

  /* From note to note, by key and by button, from the one in the address or else from what is on the screen */
  var keys = one('#_keys'), plain = one('#_plain'), help = one('#_help'), shows = one('[data-at]');
  function notes() { return all('.an').filter(function (el) { return getComputedStyle(el).display !== 'none'; }); }
  function markOf(note) { return doc.getElementById(note.id.slice(2)) || note; }
  function current() { return doc.getElementById('n_' + location.hash.slice(1).replace(/^n_/, '')); }
  function step(by) {
    var list = notes(), at = list.indexOf(current());
    if (at < 0) {
      at = list.findIndex(function (note) { return markOf(note).getBoundingClientRect().top > 0; });
      at = (at < 0 ? list.length : at) - (by > 0 ? 1 : 0);
    }
    var note = list[Math.min(list.length - 1, Math.max(0, at + by))];
    if (!note || plain && plain.checked) return null;
    var mark = markOf(note);
    location.replace('#' + note.id.slice(2));
    if (!bring(note, mark)) mark.scrollIntoView({ block: 'center' });
    return note;
  }
  function where() {
    var list = notes(), at = list.indexOf(current());
    if (shows) shows.textContent = shows.getAttribute(at < 0 ? 'data-all' : 'data-at').replace('{at}', at + 1).replace('{all}', list.length);
  }
  addEventListener('hashchange', where);
  addEventListener('change', where);
  doc.addEventListener('renewed', where);
  where();
  all('[data-step]').forEach(function (button) {
    button.addEventListener('click', function () {
      var note = step(+button.getAttribute('data-step'));
      if (note) say(one('.k', note).textContent + ': ' + one('.says', note).textContent);
    });
  });

  /* Keys: / searches, j and k step, m shows the bare text, c copies a link, ? tells the keys. They can be switched off. */
  if (keys) {
    keys.checked = recall('keys') !== 'off';
    keys.addEventListener('change', function () { remember('keys', keys.checked ? 'on' : 'off'); });
  }
  function stepByKey(by) {
    var note = step(by);
    if (note) (one('.r a[href="#' + note.id + '"]') || one('.k', note)).focus({ preventScroll: true });
  }
  var field = one('#_q'), search = one('.top a[href$="search.html"]'), acts = {};
  if (field || search) acts['/'] = function () { if (field) { field.focus(); field.select(); } else search.click(); };
  if (keys) {
    acts.j = function () { stepByKey(1); };
    acts.k = function () { stepByKey(-1); };
    acts.m = function () { plain.click(); };
    acts.c = function () { (current() && one('[data-copy]', current()) || one('[data-copy=""]')).click(); };
    acts['?'] = function () { help.open = !help.open; if (help.open) one('summary', help).focus(); };
  }
  doc.addEventListener('keydown', function (event) {
    if ((keys ? !keys.checked : recall('keys') === 'off') || event.ctrlKey || event.metaKey || event.altKey || !acts.hasOwnProperty(event.key)) return;
    if (event.target.closest('input:not([type="checkbox"]):not([type="radio"]), select, textarea')) return;
    event.preventDefault();
    acts[event.key]();
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
    doc.addEventListener('renewed', apply);
    restore();
  });
})();
