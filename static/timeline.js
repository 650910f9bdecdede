/* Makes wide drawings larger or smaller, and moves them, by buttons, keys, wheel and hand. Without it they scroll. */
(function () {
  'use strict';
  Array.prototype.forEach.call(document.querySelectorAll('.stage[data-zoom]'), function (stage) {
    var svg = stage.querySelector('svg'), scale = 1, from = null;
    if (!svg) return;
    var tools = stage.parentNode.querySelector('.stage-tools');
    function zoom(factor, x) {
      var next = Math.min(8, Math.max(1, scale * factor)), box = stage.getBoundingClientRect();
      var point = x === undefined ? box.width / 2 : x - box.left, share = (stage.scrollLeft + point) / stage.scrollWidth;
      scale = next;
      svg.style.width = scale === 1 ? '' : scale * 100 + '%';
      stage.scrollLeft = share * stage.scrollWidth - point;
    }
    function act(name) {
      if (name === 'in') zoom(1.4); else if (name === 'out') zoom(1 / 1.4); else zoom(1 / scale);
    }
    if (tools) tools.addEventListener('click', function (event) {
      var name = event.target.getAttribute('data-zoom-to');
      if (name) act(name);
    });
    stage.addEventListener('keydown', function (event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      var name = { '+': 'in', '=': 'in', '-': 'out', '0': 'all' }[event.key];
      if (name) { event.preventDefault(); act(name); }
    });
    stage.addEventListener('wheel', function (event) {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, event.clientX);
    }, { passive: false });
    stage.addEventListener('pointerdown', function (event) {
      if (event.pointerType === 'mouse' && event.button === 0 && !event.target.closest('a')) from = [event.clientX + stage.scrollLeft, event.clientY + stage.scrollTop];
    });
    addEventListener('pointermove', function (event) {
      if (!from) return;
      stage.scrollLeft = from[0] - event.clientX; stage.scrollTop = from[1] - event.clientY;
    });
    addEventListener('pointerup', function () { from = null; });
  });
})();
