/* Hides what does not match what is typed. All words must be found; the order of the list stays the plan's own. */
(function () {
  "use strict";
  var form = document.querySelector("form.sok");
  var field = document.getElementById("sok");
  var status = document.querySelector(".treff");
  var items = Array.prototype.slice.call(document.querySelectorAll(".liste > li"));
  function plain(text) {
    return text.toLocaleLowerCase("nb").replace(/[\u00ad]/g, "").replace(/\u00a0/g, " ");
  }
  var texts = items.map(function (item) { return plain(item.getAttribute("data-tekst")); });
  function search() {
    var words = plain(field.value).split(" ").filter(function (word) { return word; });
    var hits = 0;
    items.forEach(function (item, position) {
      var match = words.every(function (word) { return texts[position].indexOf(word) !== -1; });
      item.hidden = !match;
      if (match) { hits += 1; }
    });
    var said = hits ? status.getAttribute("data-treff").replace("{antall}", hits) : status.getAttribute("data-ingen");
    status.textContent = words.length ? said : "";
  }
  form.hidden = false;
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  field.addEventListener("input", search);
  search();
})();
