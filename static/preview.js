/* A glimpse of what a link leads to: on hover, focus by key, long touch. Every page is complete without this file. */
(function () {
  'use strict';
  var doc = document, own = doc.currentScript, root = own.src.replace(/static\/[^/]*$/, '');
  var shares = own.dataset.previews, known = {}, files = {};
  var card = doc.createElement('div'), at, left, timer, held, long;
  card.id = '_preview';
  card.hidden = true;
  card.setAttribute('role', 'tooltip');
  doc.querySelector('main').appendChild(card);

  window.dossierPreviews = function (cards) { Object.assign(known, cards); };

  /* The file that holds an address, as in the build */
  function share(name) {
    for (var hash = 0x811c9dc5, i = 0; i < name.length; i += 1) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    return (hash >>> 0) % shares;
  }
  function load(name) {
    var number = share(name);
    files[number] = files[number] || new Promise(function (done) {
      var script = doc.createElement('script');
      script.src = root + 'previews/' + number + '.js';
      script.onload = script.onerror = done;
      doc.head.appendChild(script);
    });
    return files[number].then(function () { return known[name]; });
  }
  /* The record that a link leads to: a passage may be that of a claim, which has a page of its own */
  function names(link) {
    var here = location.href.split(/[?#]/)[0], there = link.href.split('#'), path = there[0].slice(root.length);
    if (there[0] === here || there[0].indexOf(root)) return [];
    var part = there[1] && (path + '#' + there[1]).replace(/^articles(\/.*)\.html#(.*)/, 'claims$1/$2.html');
    return [part, path].filter(function (name) { return name && root + name !== here; });
  }
  function find(link) {
    return names(link).reduce(function (before, name) {
      return before.then(function (lines) { return lines || load(name); });
    }, Promise.resolve());
  }

  /* Below the link or above it, where there is more room: never over it, and with no gap to cross */
  function place() {
    var box = at.getBoundingClientRect(), style = card.style, below = innerHeight - box.bottom, under = below > box.top;
    style.maxHeight = (under ? below : box.top) + 'px';
    style.top = under ? box.bottom + 'px' : '';
    style.bottom = under ? '' : innerHeight - box.top + 'px';
    style.left = Math.max(8, Math.min(left || box.left, doc.body.clientWidth - card.offsetWidth) - 8) + 'px';
  }
  function show() {
    var link = at;
    find(link).then(function (lines) {
      if (!lines || at !== link) return;
      card.textContent = '';
      lines.forEach(function (line) {
        var p = doc.createElement('p');
        p.dir = 'auto';
        if (line.push) { p.lang = line[1]; line = line[0]; }
        p.textContent = line;
        card.appendChild(p);
      });
      card.hidden = false;
      link.setAttribute('aria-describedby', '_preview');
      place();
    });
  }
  function hide() {
    stay();
    if (at) at.removeAttribute('aria-describedby');
    at = null;
    card.hidden = true;
  }
  function stay() { clearTimeout(timer); }
  function leave() { stay(); timer = setTimeout(hide, 250); }
  function wait() { stay(); timer = setTimeout(show, 400); }
  function begin(link, x) {
    if (link === at) return stay();
    hide();
    at = link; left = x;
    wait();
  }
  function on(types, act) { types.split(' ').forEach(function (type) { doc.addEventListener(type, act, true); }); }
  /* Neither what a drawing labels itself (it has no origin) nor the words of a claim, which are the claim */
  function linkOf(event) {
    var link = event.target.closest && event.target.closest('main a[href]:not(.an.claim .says a)');
    return link && link.origin && names(link).length && link;
  }
  function crossed(event) {
    var link = linkOf(event);
    return event.pointerType !== 'touch' && link && !link.contains(event.relatedTarget) && link;
  }

  card.addEventListener('pointerenter', stay);
  card.addEventListener('pointerleave', leave);
  on('pointerover', function (event) { var link = crossed(event); if (link) begin(link, event.clientX); });
  on('pointerout', function (event) { if (at && crossed(event) === at) leave(); });
  on('focusin', function (event) {
    var link = linkOf(event);
    if (link && link.matches(':focus-visible')) begin(link, 0);
  });
  on('focusout', hide);
  on('keydown', function (event) { if (event.key === 'Escape') hide(); });
  /* Moving to a link by key scrolls before the card is there */
  on('scroll', function (event) { if (event.target !== card) { if (card.hidden && at) wait(); else hide(); } });

  /* After a long touch the card stays; neither the link is followed nor a menu opened */
  on('pointerdown', function (event) {
    if (card.contains(event.target)) return;
    hide();
    held = event.pointerType === 'touch' && linkOf(event);
    if (held) { find(held); begin(held, event.clientX); }
  });
  on('pointerup pointercancel', function (event) {
    long = held && !card.hidden && event.type === 'pointerup';
    if (held && !long) hide();
    held = null;
  });
  on('contextmenu', function (event) { if (held && !card.hidden) event.preventDefault(); });
  on('click', function (event) {
    if (long && linkOf(event) === at) event.preventDefault(); else if (!card.contains(event.target)) hide();
    long = false;
  });
})();
