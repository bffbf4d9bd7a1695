/* Marks the section in view in the list of contents, and keeps the mark in sight there. Without it, the list is the same unmarked. */
(function () {
  "use strict";
  var list = document.querySelector(".innhold");
  var links = Array.prototype.slice.call(list.querySelectorAll('a[href^="#"]'));
  var headings = links.map(function (link) {
    return document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
  });
  var marked = null;
  var waiting = false;

  /* The last heading that stands above a line near the top of the window; they stand in the order of the list. */
  function here() {
    var line = innerHeight / 4;
    var from = 0;
    var to = headings.length;
    while (from < to) {
      var middle = (from + to) >> 1;
      if (headings[middle].getBoundingClientRect().top <= line) { from = middle + 1; } else { to = middle; }
    }
    return links[from - 1] || null;
  }
  function mark() {
    waiting = false;
    var link = here();
    if (link === marked) { return; }
    if (marked) { marked.removeAttribute("aria-current"); }
    marked = link;
    if (!link) { return; }
    link.setAttribute("aria-current", "location");
    var frame = list.getBoundingClientRect();
    var at = link.getBoundingClientRect();
    if (at.height && (at.top < frame.top || at.bottom > frame.bottom)) {
      list.scrollTop += at.top - frame.top - frame.height / 3; // the list's own scrolling, never the page's
    }
  }
  addEventListener("scroll", function () {
    if (!waiting) { waiting = true; requestAnimationFrame(mark); }
  }, { passive: true });
  addEventListener("resize", mark);
  mark();
})();
