/* Hides what does not match what is typed. All words must be found; the order of the list stays the plan's own. */
(function () {
  "use strict";
  var AROUND = 70; // letters shown on each side of the first word found
  var PAUSE = 300; // ms without typing before the count is said, so that a screen reader does not count aloud meanwhile
  var form = document.querySelector("form.sok");
  var field = document.getElementById("sok");
  var status = document.querySelector(".treff");
  var items = Array.prototype.slice.call(document.querySelectorAll(".liste > li")).map(function (node) {
    var words = seen(node.getAttribute("data-tekst"));
    var text = lower(words);
    return { node: node, shown: lower(node.textContent), words: words, text: text, plain: plain(text), excerpt: null };
  });
  var waiting;

  /* A text as it is read, in the index and in the field alike; the same as bolig_cli/searchable.py. */
  function seen(text) {
    return text
      .replace(/[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0]/gu, "")
      .replace(/[\u2010-\u2012]/g, "-")
      .replace(/[\ufb00-\ufb04]/g, function (joined) { return joined.normalize("NFKC"); })
      .normalize("NFC").replace(/\s+/g, " ");
  }
  function lower(text) {
    return seen(text).toLocaleLowerCase("nb").normalize("NFC");
  }
  /* Letters as they are typed without a Norwegian or Sami keyboard: ø as o or oe, å as a or aa, æ as ae, č as c. */
  function plain(text) {
    return text.replace(/ø/g, "o").replace(/å/g, "a").replace(/æ/g, "ae")
      .replace(/đ/g, "d").replace(/ŋ/g, "n").replace(/ŧ/g, "t")
      .normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/oe/g, "o").replace(/aa/g, "a");
  }
  function matching(words, form) {
    return items.filter(function (item) {
      return words.every(function (word) { return item[form].indexOf(word) !== -1; });
    });
  }
  /* The text around a word that is not among those on view, so that it shows why the item is there. */
  function explain(item, words) {
    if (item.excerpt) { item.node.removeChild(item.excerpt); item.excerpt = null; }
    var word = words.filter(function (one) { return item.shown.indexOf(one) === -1; })[0];
    var text = item.words;
    var at = word && item.text.length === text.length ? item.text.indexOf(word) : -1;
    if (at === -1) { return; }
    var end = at + word.length;
    var from = at > AROUND ? text.indexOf(" ", at - AROUND) + 1 : 0;
    if (from > at) { from = at; }
    var to = text.indexOf(" ", end + AROUND);
    if (to === -1) { to = text.length; }
    var mark = document.createElement("mark");
    mark.textContent = text.slice(at, end);
    item.excerpt = document.createElement("p");
    item.excerpt.append((from ? "… " : "") + text.slice(from, at), mark, text.slice(end, to) + (to < text.length ? " …" : ""));
    item.node.appendChild(item.excerpt);
  }
  function search() {
    var words = lower(field.value).split(" ").filter(function (word) { return word; });
    var hits = matching(words, "text");
    /* Only where the letters as typed are nowhere: «bostotte» finds «bostøtte», but «får» does not drown in «far». */
    if (!hits.length) { hits = matching(words.map(plain), "plain"); }
    items.forEach(function (item) {
      item.node.hidden = hits.indexOf(item) === -1;
      explain(item, item.node.hidden ? [] : words);
    });
    var said = hits.length
      ? status.getAttribute("data-treff").replace("{antall}", hits.length)
      : status.getAttribute("data-ingen");
    clearTimeout(waiting);
    waiting = setTimeout(function () { status.textContent = words.length ? said : ""; }, PAUSE);
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", search);
  if (field.value) { search(); } // the browser has kept it, for a reader who comes back
})();
