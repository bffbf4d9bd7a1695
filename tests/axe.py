"""What axe finds on a page as a browser shows it.

Five sixths of axe's time goes to contrast, for it asks each piece of text by itself, and a plan has some thousand that are drawn
alike. Those are asked about once: the same letters on the same backgrounds have the same contrast. What lies over something else
(all that is placed by itself) is asked about each time. All other rules look at the whole page, and in the same run: what lies
where on the page is worked out once for each, and takes as long as all the rules.
"""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Frame, Page

_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_CONTRAST = "color-contrast"
_COLOURS = [_CONTRAST, "link-in-text-block"]
_MARK = "data-axe-ser"  # on what is asked about its contrast
_MOST = 3  # elements of a fault that are told

_ALIKE = """() => {
  const grounds = new Map();
  const ground = (node) => {  // all that a text on this element is drawn on, or drawn through
    if (!node) return '';
    if (!grounds.has(node)) {
      const style = getComputedStyle(node);
      const placed = ['absolute', 'fixed', 'sticky'].includes(style.position) || style.float !== 'none' || style.zIndex !== 'auto';
      const own = [style.backgroundColor, style.backgroundImage, style.opacity, style.filter, style.mixBlendMode, style.clipPath];
      grounds.set(node, `${ground(node.parentElement)}/${own.join()}${placed ? grounds.size : ''}`);
    }
    return grounds.get(node);
  };
  const alike = new Map();
  for (const node of document.body.querySelectorAll('*')) {
    const says = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    if (!says && !['INPUT', 'SELECT', 'TEXTAREA'].includes(node.tagName)) continue;
    if (!node.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true })) continue;
    const style = getComputedStyle(node);
    const off = node.matches(':disabled, [aria-disabled]');
    const letters = [style.color, style.fill, style.fontSize, style.fontWeight, style.textShadow, style.webkitTextStroke, off];
    const look = `${ground(node)}|${letters.join()}`;
    if (!alike.has(look)) alike.set(look, node);
  }
  return [...alike.values()];
}"""
_LOOK = f"""async ([by, values, contrast, colours, least]) => {{
  for (const node of document.querySelectorAll('[{_MARK}]')) node.removeAttribute('{_MARK}');
  for (const node of ({_ALIKE})()) node.setAttribute('{_MARK}', '');
  axe.configure({{ rules: [{{ id: contrast, selector: '[{_MARK}]' }}] }});
  const options = {{ resultTypes: ['violations'], iframes: false, runOnly: {{ type: by, values }} }};
  const found = await axe.run(document, options);
  const looked = found.passes.filter((each) => !colours.includes(each.id)).length;
  if (looked < least) throw new Error(`axe has looked at ${{looked}} things only`);
  return found.violations;
}}"""


def faults(page: Page | Frame, least: int = 20) -> list[str]:
    """Each fault that axe finds, with the first elements that have it; no fewer than `least` rules must have had something to look
    at. Frames on the page are pages of their own."""
    page.evaluate(_AXE)
    return _told(page.evaluate(_LOOK, ["tag", _TAGS, _CONTRAST, _COLOURS, least]))


def colour_faults(page: Page | Frame) -> list[str]:
    """The faults of a page that has been asked about before, and has other colours now."""
    return _told(page.evaluate(_LOOK, ["rule", _COLOURS, _CONTRAST, _COLOURS, 0]))


def _told(found: list[dict[str, Any]]) -> list[str]:
    return [
        f"{fault['id']} ({len(fault['nodes'])}): {node['html'][:200]}\n{node['failureSummary']}"
        for fault in found
        for node in fault["nodes"][:_MOST]
    ]
