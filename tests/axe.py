"""What axe finds on a page as a browser shows it.

Five sixths of axe's time goes to contrast, for it asks each piece of text by itself, and a plan has some thousand that are drawn
alike. Those are asked about once: the same letters on the same backgrounds have the same contrast. What lies over something else
(all that is placed by itself) is asked about each time. All other rules look at the whole page.
"""

from pathlib import Path
from typing import Any

import axe_playwright_python
from playwright.sync_api import Frame, Page

_AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_CONTRAST = "color-contrast"
_OTHER_COLOUR = "link-in-text-block"
_MOST = 3  # elements of a fault that are told

_OPTIONS = "{ resultTypes: ['violations'], iframes: false }"
_WHOLE = f"""async ([tags, contrast, other, least]) => {{
  const but = {{ rules: {{ [contrast]: {{ enabled: false }}, [other]: {{ enabled: false }} }} }};
  const found = await axe.run(document, {{ ...{_OPTIONS}, ...but, runOnly: {{ type: 'tag', values: tags }} }});
  if (found.passes.length < least) throw new Error(`axe has looked at ${{found.passes.length}} things only`);
  return found.violations;
}}"""
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
_COLOURS = f"""async ([contrast, other]) => {{
  const only = (rule) => ({{ ...{_OPTIONS}, runOnly: {{ type: 'rule', values: [rule] }} }});
  const found = [await axe.run({{ include: ({_ALIKE})() }}, only(contrast)), await axe.run(document, only(other))];
  return found.flatMap((each) => each.violations);
}}"""


def faults(page: Page | Frame, least: int = 20) -> list[str]:
    """Each fault that axe finds, with the first elements that have it; no fewer than `least` rules must have had something to look
    at. Frames on the page are pages of their own."""
    page.evaluate(_AXE)
    whole = page.evaluate(_WHOLE, [_TAGS, _CONTRAST, _OTHER_COLOUR, least])
    return [*_told(whole), *colour_faults(page)]


def colour_faults(page: Page | Frame) -> list[str]:
    """The faults of a page that has been asked about before, and has other colours now."""
    return _told(page.evaluate(_COLOURS, [_CONTRAST, _OTHER_COLOUR]))


def _told(found: list[dict[str, Any]]) -> list[str]:
    return [
        f"{fault['id']} ({len(fault['nodes'])}): {node['html'][:200]}\n{node['failureSummary']}"
        for fault in found
        for node in fault["nodes"][:_MOST]
    ]
