/* Added by `dossier serve` to the pages that it sends, and to no page of a built site. It brings the page up to date when something
   that it is made of has changed, keeps the reader's place, and shows what is wrong with the dossier. */
(function () {
  'use strict';
  var doc = document, tag = doc.currentScript, HOME = '/__dossier/';
  var seen = tag.getAttribute('data-version');
  var own = [tag.getAttribute('data-asked'), tag.getAttribute('data-shown')];
  var hasSite = own[1] !== '';

  function each(list, use) { Array.prototype.forEach.call(list, use); }
  function stored(area, key) { try { return area.getItem(key); } catch (e) { return null; } }
  function store(area, key, value) { try { area.setItem(key, value); } catch (e) { /* then it is forgotten */ } }

  /* ---- What the page is made of, and whether it changed ---- */

  function pathOf(address) {
    var url = new URL(address, location.href);
    var path = url.pathname.slice(1);
    if (url.origin !== location.origin || !path || path.indexOf(HOME.slice(1)) === 0) return null;
    try { return decodeURIComponent(path); } catch (e) { return null; }
  }
  function files() {
    var all = new Set(own.filter(Boolean));
    function add(address) { var path = pathOf(address); if (path) all.add(path); }
    each(performance.getEntriesByType('resource'), function (entry) { add(entry.name); });
    each(doc.querySelectorAll('script[src], img[src]'), function (el) { add(el.src); });
    each(doc.querySelectorAll('link[rel~="stylesheet"]'), function (el) { add(el.href); });
    return Array.from(all);
  }
  function sheets(path) {
    return Array.prototype.filter.call(doc.querySelectorAll('link[rel~="stylesheet"]'), function (el) { return pathOf(el.href) === path; });
  }
  function follow(answer) {
    var styles = answer.changed.filter(function (path) { return /\.css$/.test(path) && sheets(path).length > 0; });
    var others = answer.changed.filter(function (path) { return styles.indexOf(path) < 0; });
    var place = keep();
    if (others.some(function (path) { return path !== own[1]; }) || others.length && !renew(answer.page)) return reload(place);
    if (others.length) putBack(place);
    styles.forEach(function (path) { sheets(path).forEach(function (old) { restyle(old, answer.version); }); });
    seen = answer.version;
  }
  function renew(page) { return page !== undefined && window.dossierRenew(page); }
  /* The new sheet stands beside the old one until it is there, so that the page is never without. */
  function restyle(old, version) {
    var fresh = old.cloneNode();
    fresh.href = old.href.split('?')[0] + '?' + version;
    fresh.onload = fresh.onerror = function () { old.remove(); };
    old.after(fresh);
  }

  /* ---- The reader's place, kept over a reload ---- */

  var PLACE = 'dossier-place';
  function nameOf(el) {
    var steps = [];
    for (; el && el !== doc.documentElement; el = el.parentElement) {
      if (el.id) { steps.unshift('#' + CSS.escape(el.id)); break; }
      steps.unshift(el.localName + ':nth-child(' + (Array.prototype.indexOf.call(el.parentElement.children, el) + 1) + ')');
    }
    return steps.join('>');
  }
  function find(name) { try { return name && doc.querySelector(name); } catch (e) { return null; } }
  /* What stands nearest to the upper edge of the window: if text is added above it, it stays where it is. */
  function anchor() {
    var best = null;
    if (scrollY > 0) each(doc.querySelectorAll('main [id]'), function (el) {
      if (!el.getClientRects().length) return;
      var top = el.getBoundingClientRect().top;
      if (!best || Math.abs(top) < Math.abs(best.top)) best = { name: nameOf(el), top: top };
    });
    return best;
  }
  function keep() {
    var place = { page: location.pathname + location.search, x: scrollX, y: scrollY, anchor: anchor(), folds: [], fields: [], boxes: [] };
    each(doc.querySelectorAll('details'), function (el) { place.folds.push([nameOf(el), el.open]); });
    each(doc.querySelectorAll('input:not([type=file]), select, textarea'), function (el) { place.fields.push([nameOf(el), el.value, el.checked]); });
    each(doc.querySelectorAll('main *'), function (el) { if (el.scrollLeft || el.scrollTop) place.boxes.push([nameOf(el), el.scrollLeft, el.scrollTop]); });
    if (doc.activeElement !== doc.body) place.focus = [nameOf(doc.activeElement), doc.activeElement.getAttribute('href')];
    return place;
  }
  function reload(place) {
    store(sessionStorage, PLACE, JSON.stringify(place));
    history.scrollRestoration = 'manual';
    location.reload();
  }
  function put(field, value, checked) {
    if (field.value === value && field.checked === checked) return;
    field.value = value;
    if (checked !== undefined) field.checked = checked;
    ['input', 'change'].forEach(function (type) { field.dispatchEvent(new Event(type, { bubbles: true })); });
  }
  function scroll(place) {
    place.boxes.forEach(function (box) { var el = find(box[0]); if (el) el.scrollTo({ left: box[1], top: box[2], behavior: 'instant' }); });
    scrollTo({ left: place.x, top: place.y, behavior: 'instant' });
    var el = place.anchor && find(place.anchor.name);
    if (el) scrollBy({ top: el.getBoundingClientRect().top - place.anchor.top, behavior: 'instant' });
  }
  /* A link in a drawing that was drawn anew stands elsewhere. */
  function focused(name, href) {
    var el = find(name);
    return !href || el && el.getAttribute('href') === href ? el : find('main a[href="' + CSS.escape(href) + '"]');
  }
  function putBack(place) {
    place.folds.forEach(function (fold) { var el = find(fold[0]); if (el && el.open !== fold[1]) el.open = fold[1]; });
    place.fields.forEach(function (field) { var el = find(field[0]); if (el) put(el, field[1], field[2]); });
    var focus = place.focus && focused(place.focus[0], place.focus[1]);
    if (focus && focus !== doc.activeElement) focus.focus({ preventScroll: true });
    scroll(place);
  }
  function comeBack() {
    var kept = stored(sessionStorage, PLACE), place = kept && JSON.parse(kept);
    try { sessionStorage.removeItem(PLACE); } catch (e) { /* there was none */ }
    if (!place || place.page !== location.pathname + location.search) return;
    putBack(place);
    addEventListener('load', function () {
      /* The browser itself goes to the passage in the address once more when all is loaded. */
      requestAnimationFrame(function () { scroll(place); history.scrollRestoration = 'auto'; });
    });
  }

  /* ---- What is wrong ---- */

  var PUT_AWAY = 'dossier-put-away', EDITOR = 'dossier-editor';
  var EDITORS = {
    vscode: ['VS Code', 'vscode://file{path}:{line}:{column}'],
    vscodium: ['VSCodium', 'vscodium://file{path}:{line}:{column}'],
    cursor: ['Cursor', 'cursor://file{path}:{line}:{column}'],
    zed: ['Zed', 'zed://file{path}:{line}:{column}'],
    idea: ['JetBrains', 'idea://open?file={path}&line={line}&column={column}'],
    sublime: ['Sublime Text', 'subl://open?url=file://{path}&line={line}&column={column}'],
    textmate: ['TextMate', 'txmt://open?url=file://{path}&line={line}&column={column}']
  };
  var state = null, panel = null;

  function make(name, attributes, text) {
    var el = doc.createElement(name);
    Object.keys(attributes).forEach(function (key) { el.setAttribute(key, attributes[key]); });
    if (text) el.textContent = text;
    return el;
  }
  function editor() {
    var chosen = stored(localStorage, EDITOR);
    return EDITORS[chosen] ? chosen : EDITORS[state && state.editor] ? state.editor : 'vscode';
  }
  function address(link) {
    var path = link.dataset.file.replace(/\\/g, '/');
    path = encodeURI(path.charAt(0) === '/' ? path : '/' + path).replace(/[?#&]/g, encodeURIComponent);
    return EDITORS[editor()][1].replace('{path}', path).replace('{line}', link.dataset.line).replace('{column}', link.dataset.column);
  }
  function addressAll(where) {
    each(where.querySelectorAll('a[data-file]'), function (link) {
      link.href = address(link);
      link.title = 'Open in ' + EDITORS[editor()][0];
    });
  }
  function copyOn(where) {
    where.addEventListener('click', function (event) {
      var button = event.target.closest('[data-copy]');
      if (!button) return;
      navigator.clipboard.writeText(button.dataset.copy).then(function () {
        button.textContent = 'Copied';
        setTimeout(function () { button.textContent = 'Copy'; }, 1500);
      });
    });
  }

  /* In a tree of its own, where no style of the theme reaches it. */
  function build() {
    var host = make('dossier-problems', {}), root = host.attachShadow({ mode: 'open' });
    var style = make('link', { rel: 'stylesheet', href: HOME + 'problems.css' });
    var dialog = make('dialog', { 'aria-labelledby': 'title', 'aria-describedby': 'about' });
    var head = make('div', { 'class': 'head' }), title = make('h1', { id: 'title' }), about = make('p', { id: 'about' });
    var close = make('button', { type: 'button', 'class': 'close', autofocus: '' }, 'Close (Esc)');
    var list = make('div', { 'class': 'problems' }), foot = make('div', { 'class': 'foot' });
    var label = make('label', {}, 'Open files in '), select = make('select', {});
    Object.keys(EDITORS).forEach(function (key) { select.appendChild(make('option', { value: key }, EDITORS[key][0])); });
    var badge = make('button', { type: 'button', 'class': 'badge', 'aria-haspopup': 'dialog', hidden: '' });
    label.appendChild(select); foot.appendChild(label);
    head.append(title, close); dialog.append(head, about, list, foot);
    root.append(style, badge, dialog);

    close.addEventListener('click', function () { dialog.close(); });
    dialog.addEventListener('close', function () {
      if (state.errors) store(sessionStorage, PUT_AWAY, state.key);
    });
    badge.addEventListener('click', open);
    select.addEventListener('change', function () {
      store(localStorage, EDITOR, select.value);
      addressAll(list);
    });
    /* Keys pressed here are not meant for the page. */
    dialog.addEventListener('keydown', function (event) { event.stopPropagation(); });
    copyOn(list);
    style.addEventListener('load', function () { panel.styled = true; show(); });
    doc.body.appendChild(host);
    return { host: host, dialog: dialog, title: title, about: about, list: list, select: select, badge: badge, close: close, styled: false };
  }
  function open() { if (!panel.dialog.open) panel.dialog.showModal(); }
  function words() {
    if (!state.errors) return 'The site is built with them. A reader of the dossier would object to what they name.';
    return 'The page below is the last good one. It is renewed as soon as the errors are mended.';
  }
  function show() {
    if (!panel) panel = build();
    if (!panel.styled) return;
    var theme = doc.documentElement.getAttribute('data-theme');
    if (theme) panel.host.setAttribute('data-theme', theme); else panel.host.removeAttribute('data-theme');
    var had = panel.host.shadowRoot.activeElement;
    if (panel.key !== state.key) {
      panel.list.innerHTML = state.html;
      panel.key = state.key;
    }
    panel.title.textContent = state.summary;
    panel.about.textContent = words();
    panel.select.value = editor();
    addressAll(panel.list);
    panel.dialog.setAttribute('role', state.errors ? 'alertdialog' : 'dialog');
    panel.badge.textContent = state.summary;
    panel.badge.className = 'badge ' + (state.errors ? 'error' : 'warning');
    panel.badge.hidden = !state.errors && !state.warnings;
    if (state.errors && stored(sessionStorage, PUT_AWAY) !== state.key) open();
    else if (panel.dialog.open && (panel.errors || !state.warnings) && !state.errors) panel.dialog.close();
    if (panel.dialog.open && had && !had.isConnected) panel.close.focus();
    panel.errors = state.errors;
  }

  /* ---- The worker that listens ---- */

  var worker = window.SharedWorker
    ? new SharedWorker(HOME + 'worker.js?' + seen.split('-')[0]).port
    : new Worker(HOME + 'worker.js');
  worker.onmessage = function (event) {
    if (event.data.answer) follow(event.data.answer);
    if (!event.data.state) return;
    state = event.data.state;
    if (hasSite && (panel || state.errors || state.warnings)) show();
    if (state.version !== seen) worker.postMessage({ question: { since: seen, files: files(), page: own[0] === own[1] ? own[1] : '' } });
  };
  addEventListener('pagehide', function () { worker.postMessage({ bye: true }); });
  addEventListener('pageshow', function (event) { if (event.persisted) worker.postMessage({ hello: true }); });

  comeBack();
  if (!hasSite) { addressAll(doc); copyOn(doc); }
  worker.postMessage({ hello: true });
})();
