/* Timelines: time is stretched while words keep their size, moved, and stepped through; the address keeps what is seen.
   Every page is complete without this file. */
(function () {
  'use strict';
  var doc = document, board = doc.getElementById('_board'), tools = doc.querySelector('[data-tools]');
  if (!board || !tools) return;
  function all(selector, from) { return Array.prototype.slice.call((from || doc).querySelectorAll(selector)); }
  var DAY = 864e5, MOST = 64, NAMED = 100, ROW = 4, HEAD = 48, FIRST = 588, SHEET = 700, zoom = 1, range = tools.querySelector('input'), saving, drawing, paper;
  var lanes = all('input[name="lanes"]', board), titles = {};
  var views = all('.stage[data-zoom]', board).map(function (stage) {
    return { stage: stage, svg: stage.querySelector('.tl-wide'), events: null };
  }).filter(function (view) { return view.svg; });
  all('[data-item] a', board).forEach(function (link) { titles[link.getAttribute('href')] = link; });
  function current() { return views.filter(function (view) { return view.svg.getClientRects().length; })[0]; }
  function href(el) { return el.getAttribute('href') || el.querySelector('a').getAttribute('href'); }

  /* What a drawing holds as the build made it, measured when it is first seen */
  function measure(view) {
    if (view.events) return;
    var box = view.svg.viewBox.baseVal, lane = -1;
    view.width = box.width; view.height = box.height;
    view.segments = (view.svg.getAttribute('data-days') || '').split(' ').reduce(function (list, at, n, numbers) {
      if (n % 4 === 0 && at) list.push({ first: +at, after: +numbers[n + 1], from: +numbers[n + 2], to: +numbers[n + 3] });
      return list;
    }, []);
    view.bands = all('.tl-band', view.svg).map(function (el) { return { el: el, box: el.getBBox() }; });
    view.events = all('.tl-ev, .tl-crowd > a', view.svg).map(function (el) {
      var box = el.getBBox();
      lane = view.bands.filter(function (band) { return band.box.y <= box.y; }).length - 1;
      return { el: el, top: box.y, lane: lane, href: href(el) };
    });
    view.ticks = put(view.svg.querySelector('.tl-line'), 'g', {});
  }
  function base(view) { return Math.max(view.stage.clientWidth, parseFloat(getComputedStyle(view.svg).minWidth) || 0) / view.width; }

  /* Days and places on the line */
  function dayAt(view, x) {
    var list = view.segments, last = list[0];
    if (!last) return 0;
    for (var i = 0; i < list.length; i += 1) {
      var one = list[i];
      if (x < one.from && i) return last.after + (x - last.to) / (one.from - last.to) * (one.first - last.after);
      if (x <= one.to || i === list.length - 1) return one.first + (x - one.from) / (one.to - one.from) * (one.after - one.first);
      last = one;
    }
  }
  function placeOf(view, day) {
    var list = view.segments;
    for (var i = 0; i < list.length; i += 1) {
      var one = list[i], last = list[i - 1];
      if (day < one.first && last) return last.to + (day - last.after) / (one.first - last.after) * (one.from - last.to);
      if (day <= one.after || i === list.length - 1) return one.from + (day - one.first) / (one.after - one.first) * (one.to - one.from);
    }
    return 0;
  }
  /* As the build writes dates: days before months in English, years of one calendar, the digits of the rest of the page */
  var lang = (doc.documentElement.lang === 'en' ? 'en-GB' : doc.documentElement.lang) + '-u-ca-gregory-nu-latn';
  function written(day, step) {
    var date = new Date(Math.floor(day) * DAY), year = date.getUTCFullYear();
    if (step >= 12 || year < 1) return year > 0 ? String(year) : tools.getAttribute('data-before').replace('{n}', 1 - year);
    return date.toLocaleDateString(lang, { day: step ? undefined : 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  }
  function seen(view) {
    var unit = base(view) * zoom, left = view.stage.scrollLeft / unit;
    return [left, left + view.stage.clientWidth / unit];
  }

  /* The names of years, months and days as far as there is room, where one is looking */
  function axis(view) {
    view.ticks.textContent = '';
    if (zoom === 1 || !view.segments.length) return;
    var window = seen(view), unit = base(view) * zoom, made = 0;
    view.segments.forEach(function (one) {
      var a = Math.max(one.first, dayAt(view, window[0] - 100 / unit)), b = Math.min(one.after, dayAt(view, window[1]));
      var length = (one.to - one.from) / (one.after - one.first) * unit;
      var step = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000].filter(function (s) { return s * 30.4 * length >= 84; })[0];
      if (length >= 96) step = 0;
      if (step === undefined || a > b) return;
      var date = new Date(a * DAY), month = date.getUTCFullYear() * 12 + date.getUTCMonth();
      for (var n = step ? Math.ceil((month - step) / step) * step : Math.floor(a); made < 200; n += step || 1, made += 1) {
        var day = n;
        if (step) { var at = new Date(0); at.setUTCFullYear(Math.floor(n / 12), (n % 12 + 12) % 12, 1); day = at / DAY; }
        if (day > b) break;
        if (day >= one.first && day < one.after) tick(view, placeOf(view, day), written(day, step));
      }
    });
  }
  function tick(view, x, words) {
    put(view.ticks, 'path', { class: 'tl-axis', d: 'M' + x + ' 34V44' });
    put(view.ticks, 'text', { class: 'tl-sub', x: x + 3, y: 31, 'transform-origin': x + ' 0' }).textContent = words;
  }

  /* Titles beside signs that the build left without words, and threads to reports, once there is room */
  function name(view) {
    if (!view.svg.classList.contains('tl-crowd')) return;
    var few = view.events.filter(function (one) { return !one.off; }).length / zoom <= NAMED;
    view.svg.classList.toggle('tl-named', few);
    /* All is measured before anything is written: between the two the browser lays the whole drawing out again */
    if (few && !view.named) view.events.map(function (one) { return title(view, one); }).filter(Boolean).forEach(entitle);
    view.named = view.named || few;
  }
  function title(view, one) {
    var sign = one.el.querySelector('g') || one.el.querySelector('circle, rect');
    if (!sign) return null;
    var words = titles[one.href] ? titles[one.href].textContent : one.el.querySelector('title').textContent.split('. ')[0], letters = Array.from(words);
    var box = sign.getBBox(), whole = sign.localName === 'circle' ? { x: box.x + 6, width: 0 } : (one.el.querySelector('rect:not(g *)') || sign).getBBox();
    var middle = box.y + box.height / 2, before = view.width - box.x < 220;
    var thread = all('path:not([class]), .vague', one.el).map(function (report) {
      var at = report.getBBox();
      return 'M' + (box.x + box.width / 2) + ' ' + middle + 'V' + (at.y + 5) + 'H' + (at.x + 5);
    }).join('');
    return {
      el: one.el, sign: sign, thread: thread, words: letters.length > 34 ? letters.slice(0, 32).join('').trim() + '…' : words,
      at: {
        class: 'tl-label tl-name', x: before ? box.x - 5 : box.x + box.width + 5, y: middle + 4, 'text-anchor': before ? 'end' : 'start',
        'transform-origin': whole.x + (before ? 0 : whole.width) + ' 0'
      }
    };
  }
  function entitle(one) {
    put(one.el, 'text', one.at).textContent = one.words;
    one.el.insertBefore(put(one.el, 'path', { class: 'tl-stem tl-name', d: one.thread }), one.sign);
  }
  function put(parent, name, attributes) {
    var el = parent.appendChild(doc.createElementNS('http://www.w3.org/2000/svg', name));
    Object.keys(attributes).forEach(function (key) { el.setAttribute(key, attributes[key]); });
    return el;
  }

  /* Time stretched; what is shown finds the highest room again, lane by lane */
  function lay(view) {
    measure(view);
    var svg = view.svg, some = false, unit = base(view);
    view.events.forEach(function (one) {
      one.off = !!titles[one.href] && titles[one.href].closest('[data-item]').hidden;
      some = some || one.off;
      one.el.classList.toggle('gone', one.off);
    });
    svg.style.width = zoom === 1 ? '' : unit * zoom * view.width + 'px';
    svg.style.setProperty('--tl-shrink', 1 / zoom);
    svg.classList.toggle('tl-zoomed', zoom > 1);
    name(view);
    var changed = paper || zoom > 1 || some || svg.classList.contains('tl-named'), height = view.height, foot = all('.tl-line [aria-hidden]', svg);
    if (changed) height = pack(view) + (foot.length ? 26 : 4);
    else view.events.concat(view.bands).forEach(function (one) { one.el.removeAttribute('transform'); });
    foot.forEach(function (el) { el.setAttribute('dy', height - view.height); });
    var ground = svg.querySelector('.tl-ground'), part = (height - 39) / (view.height - 39);
    if (changed) ground.setAttribute('transform', 'translate(0 ' + 39 * (1 - part) + ') scale(1 ' + part + ')'); else ground.removeAttribute('transform');
    svg.setAttribute('viewBox', '0 0 ' + view.width + ' ' + height);
    svg.setAttribute('preserveAspectRatio', 'none');
    svg.style.height = changed ? height * unit + 'px' : '';
  }
  /* The highest place from there on for something of that height: on paper no sheet ends in it */
  function clear(y, height) {
    var end = FIRST + Math.max(0, Math.floor((y - FIRST) / SHEET) + 1) * SHEET;
    return paper && y + height > end && height < SHEET ? end : y;
  }
  function fit(y, box, ends) {
    var rows = Math.ceil((box.height + 5) / ROW), row = 0, n = 0;
    while (n < rows) {
      if (!n) row = Math.ceil((clear(y + row * ROW, box.height) - y) / ROW - 0.01);
      if (ends[row + n] > box.x * zoom) { row += n + 1; n = 0; } else n += 1;
    }
    for (n = 0; n < rows; n += 1) ends[row + n] = (box.x + box.width) * zoom + 6;
    return row;
  }
  function pack(view) {
    var y = 56;
    view.events.forEach(function (one) { if (!one.off) one.box = one.el.getBBox(); });
    for (var lane = -1; lane < view.bands.length; lane += 1) {
      var members = view.events.filter(function (one) { return one.lane === lane && !one.off; }), band = view.bands[lane], ends = [], most = 0;
      if (band) {
        band.el.classList.toggle('gone', !members.length);
        if (!members.length) continue;
        y = clear(y, band.box.height + 100);
        band.el.setAttribute('transform', 'translate(0 ' + (y - band.box.y) + ')'); y += band.box.height + 10;
      }
      members.forEach(function (one) {
        var top = fit(y, one.box, ends) * ROW;
        most = Math.max(most, top + one.box.height + 5);
        one.el.setAttribute('transform', 'translate(0 ' + (y + top - one.box.y) + ')');
      });
      y += most + (members.length ? 4 : 0);
    }
    return Math.max(y, 80);
  }

  /* On paper a drawing that does not fit on a sheet is shown on several, each with the names of the years. The first has
     room for the head of the page. */
  function print(view) {
    zoom = 1;
    lay(view);
    var svg = view.svg, high = svg.viewBox.baseVal.height;
    if (high <= view.width * 0.65) return;
    paper = true;
    lay(view);
    high = svg.viewBox.baseVal.height;
    svg.id = '_whole'; svg.style.height = ''; svg.setAttribute('height', high);
    for (var top = HEAD, end = FIRST; top < high; top = end, end += SHEET) {
      var part = Math.min(end, high) - top, sheet = put(view.stage, 'svg', { class: 'tl-sheet', viewBox: '0 0 ' + view.width + ' ' + (HEAD + part), 'aria-hidden': true });
      [[0, 0, HEAD], [HEAD, top, part]].forEach(function (cut) {
        put(put(sheet, 'svg', { y: cut[0], height: cut[2], viewBox: '0 ' + cut[1] + ' ' + view.width + ' ' + cut[2] }), 'use', { href: '#_whole' });
      });
    }
  }
  function printed(view) {
    paper = false;
    all('.tl-sheet', board).forEach(function (sheet) { sheet.remove(); });
    view.svg.removeAttribute('id'); view.svg.setAttribute('height', view.height);
    restore();
  }

  /* What is seen: kept in the strip and in the address */
  function told() {
    var view = current();
    tools.hidden = !view;
    if (!view || !view.events) return;
    var stage = view.stage, way = stage.scrollWidth - stage.clientWidth, window = seen(view);
    axis(view);
    view.svg.style.setProperty('--tl-left', window[0] + 'px');
    range.value = way > 0 ? stage.scrollLeft / way * 1000 : 0;
    range.style.setProperty('--share', Math.min(100, stage.clientWidth / stage.scrollWidth * 100) + '%');
    if (view.segments.length) {
      var ends = window.map(function (x) { return written(Math.max(view.segments[0].first, Math.min(view.segments[view.segments.length - 1].after - 1, Math.round(dayAt(view, x)))), 1); });
      range.setAttribute('aria-valuetext', tools.getAttribute('data-span').replace('{from}', ends[0]).replace('{to}', ends[1]));
    }
  }
  function state() { return new URLSearchParams(location.hash.slice(0, 2) === '#?' ? location.hash.slice(2) : ''); }
  function keep(push) {
    var view = current(), given = state(), chosen = lanes.filter(function (lane) { return lane.checked; })[0];
    if (lanes.length) given.delete('lanes');
    if (chosen && chosen !== lanes[0]) given.set('lanes', chosen.value);
    /* A drawing that was just chosen is not measured yet: it is to show the same time as the one before */
    if (view && view.segments) ['from', 'to'].forEach(function (key, n) {
      given.delete(key);
      if (zoom > 1 && view.segments.length) given.set(key, new Date(Math.round(dayAt(view, seen(view)[n])) * DAY).toISOString().slice(0, -14));
    });
    given = String(given);
    if (('#?' + given) === location.hash || (!given && !location.hash)) return;
    try { history[push ? 'pushState' : 'replaceState'](null, '', given ? '#?' + given : location.pathname + location.search); } catch (e) { /* kept in the page only */ }
  }
  function later() { clearTimeout(saving); saving = setTimeout(keep, 250); }
  function restore() {
    var given = state(), lane = lanes.filter(function (one) { return one.value === given.get('lanes'); })[0] || lanes[0];
    if (lane) lane.checked = true;
    var view = current(), from = Date.parse(given.get('from')) / DAY, to = Date.parse(given.get('to')) / DAY;
    zoom = 1;
    if (!view) return told();
    measure(view);
    if (from < to) {
      var a = placeOf(view, from), part = placeOf(view, to) - a;
      zoom = limited(view.stage.clientWidth / (base(view) * part));
      lay(view); view.stage.scrollLeft = a * base(view) * zoom;
    } else lay(view);
    told();
  }
  function limited(factor) { return factor > 1.02 ? Math.min(MOST, factor) : 1; }
  function stretch(factor, x) {
    var view = current();
    if (!view) return;
    var stage = view.stage, box = stage.getBoundingClientRect(), point = x === undefined ? box.width / 2 : x - box.left;
    var place = (stage.scrollLeft + point) / (base(view) * zoom);
    zoom = limited(zoom * factor);
    lay(view); stage.scrollLeft = place * base(view) * zoom - point;
    told(); later();
  }
  function act(how) { stretch(how === 'in' ? 1.5 : how === 'out' ? 1 / 1.5 : 0); }
  function redraw() {
    cancelAnimationFrame(drawing);
    drawing = requestAnimationFrame(function () { var view = current(); if (view) lay(view); told(); });
  }

  /* Buttons, strip, keys, wheel, hand */
  tools.addEventListener('click', function (event) { var how = event.target.getAttribute('data-zoom-to'); if (how) act(how); });
  range.addEventListener('input', function () {
    var stage = current().stage;
    stage.scrollLeft = range.value / 1000 * (stage.scrollWidth - stage.clientWidth);
  });
  function step(link, key) {
    var events = all('.tl-ev:not(.gone), .tl-crowd > a:not(.gone)', link.ownerSVGElement), at = events.indexOf(link.closest('.tl-ev') || link), inner = all('a', events[at]), to;
    if (key === 'ArrowRight') to = events[at + 1]; else if (key === 'ArrowLeft') to = events[at - 1];
    else if (key === 'Home') to = events[0]; else if (key === 'End') to = events[events.length - 1];
    else if (key === 'ArrowDown') to = inner[inner.indexOf(link) + 1]; else if (key === 'ArrowUp') to = inner[inner.indexOf(link) - 1];
    if (!to) return false;
    (to.localName === 'a' ? to : to.querySelector('a:not([href*="/articles/"])')).focus();
    return true;
  }
  function pan(stage, key) {
    var by = { ArrowRight: 0.2, ArrowLeft: -0.2, Home: -1e4, End: 1e4 }[key], before = stage.scrollLeft;
    if (by) stage.scrollLeft += by * stage.clientWidth;
    return stage.scrollLeft !== before;
  }
  function twoFingers(event) { return [Math.abs(event.touches[0].clientX - event.touches[1].clientX), (event.touches[0].clientX + event.touches[1].clientX) / 2]; }
  all('.stage[data-zoom]', board).forEach(function (stage) {
    var from = null, apart = 0;
    all('svg', stage).forEach(function (svg) {
      var links = all('a', svg);
      links.forEach(function (link, n) { link.setAttribute('tabindex', n ? '-1' : '0'); });
      /* On the box around it: a drawing that listens for focus would take it */
      stage.addEventListener('focusin', function (event) {
        var link = event.target.closest('a');
        if (links.indexOf(link) < 0) return;
        links.forEach(function (one) { if (one.getAttribute('tabindex') === '0') one.setAttribute('tabindex', '-1'); });
        link.setAttribute('tabindex', '0');
      });
    });
    stage.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      var how = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' }[event.key], link = event.target.closest('svg a');
      if (how) { event.preventDefault(); act(how); } else if (link ? step(link, event.key) : pan(stage, event.key)) event.preventDefault();
    });
    stage.addEventListener('wheel', function (event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      stretch(Math.exp(-event.deltaY / 300), event.clientX);
    }, { passive: false });
    stage.addEventListener('touchstart', function (event) { if (event.touches.length === 2) apart = twoFingers(event)[0]; }, { passive: true });
    stage.addEventListener('touchmove', function (event) {
      if (event.touches.length !== 2 || !apart) return;
      event.preventDefault();
      var now = twoFingers(event);
      if (now[0] > 8) { stretch(now[0] / apart, now[1]); apart = now[0]; }
    }, { passive: false });
    stage.addEventListener('touchend', function () { apart = 0; });
    stage.addEventListener('pointerdown', function (event) {
      if (event.pointerType === 'mouse' && event.button === 0 && !event.target.closest('a')) from = event.clientX + stage.scrollLeft;
    });
    addEventListener('pointermove', function (event) { if (from !== null) stage.scrollLeft = from - event.clientX; });
    addEventListener('pointerup', function () { from = null; });
    stage.addEventListener('scroll', function () { told(); if (zoom > 1) later(); });
  });
  lanes.forEach(function (lane) { lane.addEventListener('change', function () { keep(true); restore(); }); });
  all('.lanes a', board).forEach(function (link) {
    link.addEventListener('click', function () { link.href = link.href.split('#')[0] + location.hash; });
  });
  board.addEventListener('filtered', redraw);
  addEventListener('resize', restore);
  addEventListener('popstate', restore);
  addEventListener('beforeprint', function () { if (current()) print(current()); });
  addEventListener('afterprint', function () { if (current()) printed(current()); });
  restore();
})();
