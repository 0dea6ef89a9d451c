# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of a comparison in a browser: laid out as it should be, wide and narrow, light and dark.

The page itself forbids scripts; a copy without that policy has one that measures and leaves what it
found in the document."""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

BROWSER = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
SAMPLE = Path(os.environ["top_srcdir"], "data/sample")
DEADLINE = 120 * float(os.environ.get("LATERAL_PATIENCE", "1"))
WIDE, NARROW = 1200, 400
CONTRAST = 4.5  # WCAG 2.1, level AA
MEASURE = """<script>
function luminance(color) {
  const c = color.match(/[0-9.]+/g).slice(0, 3).map(x => x / 255)
    .map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
  return .2126 * c[0] + .7152 * c[1] + .0722 * c[2];
}
function background(e) {
  for (; e; e = e.parentElement) {
    const color = getComputedStyle(e).backgroundColor;
    if (color !== 'rgba(0, 0, 0, 0)') return color;
  }
  return 'rgb(255, 255, 255)';
}
const found = {rows: [], overflow: document.documentElement.scrollWidth - innerWidth,
               resources: performance.getEntriesByType('resource').length, contrast: 99, size: 99,
               dark: matchMedia('(prefers-color-scheme: dark)').matches};
for (const row of document.querySelectorAll('main > .row')) {
  const [a, b] = [row.children[0].getBoundingClientRect(), row.children[1].getBoundingClientRect()];
  found.rows.push([a.left, a.top, a.right, a.bottom, b.left, b.top, row.children[0].childElementCount,
                   row.children[1].childElementCount]);
}
for (const e of document.querySelectorAll('main *, li, header *')) {
  if (![...e.childNodes].some(n => n.nodeType == 3 && n.data.trim())) continue;
  const style = getComputedStyle(e), l = [luminance(style.color), luminance(background(e))];
  found.contrast = Math.min(found.contrast, (Math.max(...l) + .05) / (Math.min(...l) + .05));
  found.size = Math.min(found.size, parseFloat(style.fontSize));
}
document.documentElement.dataset.found = JSON.stringify(found);
</script>"""


def browse(folder, page, width, *options):
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", f"--window-size={width},900",
               f"--user-data-dir={folder}/profile", *options, page.as_uri()]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=DEADLINE,
                          check=True).stdout.decode()


class Place:
    def __init__(self, folder):
        self.folder = folder
        self.page = Path(folder, "page.html")
        self.measured = Path(folder, "measured.html")
        text = subprocess.run([os.environ["LATERAL"], "compare", "--format=html", SAMPLE / "corniche.txt",
                               SAMPLE / "tarpress.txt"], stdout=subprocess.PIPE, check=False).stdout.decode()
        self.page.write_text(text)
        text = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", text)
        self.measured.write_text(text.replace("</body>", MEASURE + "</body>"))

    def measure(self, width, *options):
        dom = browse(self.folder, self.measured, width, "--dump-dom", *options)
        return json.loads(html.unescape(re.search(r'data-found="([^"]*)"', dom).group(1)))


def wide(place):
    """1200 pixels: each row has both cells beside each other, at one height"""
    found = place.measure(WIDE)
    assert len(found["rows"]) > 10, found
    for left, top, right, _, b_left, b_top, _, _ in found["rows"]:
        assert b_left >= right > left and abs(b_top - top) < 1, found["rows"]
    assert found["overflow"] <= 0 and found["resources"] == 0, found


def narrow(place):
    """400 pixels: the right cell stands below the left one, and nothing sticks out"""
    found = place.measure(NARROW)
    for left, _, _, bottom, b_left, b_top, n, m in found["rows"]:
        assert b_left == left and b_top >= bottom - 1 and n + m > 0, found["rows"]
    assert found["overflow"] <= 0, found


def readable(place):
    """Light and dark: letters are large enough and stand out"""
    for option, dark in ((), False), (("--blink-settings=preferredColorScheme=0",), True):
        found = place.measure(WIDE, *option)
        assert found["dark"] == dark, found["dark"]
        assert found["contrast"] >= CONTRAST and found["size"] >= 12, (dark, found["contrast"], found["size"])


def printed(place):
    """It can be printed"""
    pdf = Path(place.folder, "page.pdf")
    browse(place.folder, place.page, WIDE, f"--print-to-pdf={pdf}")
    assert pdf.read_bytes().startswith(b"%PDF"), "no PDF"


def main(*tests):
    print(f"1..{len(tests)}")
    failed = False
    with tempfile.TemporaryDirectory(prefix="page.") as folder:
        place = Place(folder) if BROWSER else None
        for number, test in enumerate(tests, 1):
            if not BROWSER:
                print(f"ok {number} - {test.__doc__} # SKIP there is no chromium")
                continue
            try:
                test(place)
                print(f"ok {number} - {test.__doc__}", flush=True)
            except AssertionError as why:
                failed = True
                print(f"not ok {number} - {test.__doc__}\n# {str(why)[:2000]}", flush=True)
    sys.exit(failed)


main(wide, narrow, readable, printed)
