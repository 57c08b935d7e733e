#!/usr/bin/env python3
"""Makes and shows small Word files for the golden cases, with nothing but Python's library.

    docx.py make FILE < TEXT   a paragraph a line; **bold** is a run of its own; a line that begins with
                               "+ " or "++ " is in an automatically numbered list (一、 and （一）), one with
                               "* " is a footnote
    docx.py show FILE PART     a part, a tag a line
    docx.py same OLD NEW       the names of the entries that are not in both, byte for byte
"""

import re
import sys
import zipfile
from xml.sax.saxutils import escape

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DAY = (2024, 5, 6, 7, 8, 10)


def run(text):
    bold = text.startswith("**")
    properties = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escape(text.strip("*"))}</w:t></w:r>'


def paragraph(line):
    level = re.match(r"\+* ", line)
    properties = ""
    if level and level.group().startswith("+"):
        depth = len(level.group()) - 2
        properties = f'<w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        line = line[level.end():]
    runs = "".join(run(piece) for piece in re.split(r"(\*\*.*?\*\*)", line) if piece)
    return f"<w:p>{properties}{runs}</w:p>"


def level(number, text):
    return (f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>')


def make(path):
    lines = sys.stdin.read().splitlines()
    body = "".join(paragraph(line) for line in lines if not line.startswith("* "))
    notes = [line[2:] for line in lines if line.startswith("* ")]
    parts = {
        "[Content_Types].xml":
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>' + "".join(
                f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
                for name, kind in (("document", "document.main"), ("numbering", "numbering"),
                                   ("footnotes", "footnotes"))) + "</Types>",
        "_rels/.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels":
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{OFFICE}/numbering" Target="numbering.xml"/>'
            f'<Relationship Id="rId2" Type="{OFFICE}/footnotes" Target="footnotes.xml"/></Relationships>',
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml":
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level(0, "%1、")}{level(1, "（%2）")}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/footnotes.xml":
            f"<w:footnotes {W}>" + "".join(f'<w:footnote w:id="{i + 1}">{paragraph(note)}</w:footnote>'
                                           for i, note in enumerate(notes)) + "</w:footnotes>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, xml in parts.items():
            archive.writestr(zipfile.ZipInfo(name, DAY), HEAD + xml, zipfile.ZIP_DEFLATED)


def show(path, part):
    xml = zipfile.ZipFile(path).read(part).decode()
    print(re.sub(r"(<w:p[ >]|<w:(?:ins|del|comment)[ >]|<w:r>|</w:p>|<Override|<Relationship )", r"\n\1", xml))


def same(old, new):
    entries = [{info.filename: (info.CRC, info.date_time) for info in zipfile.ZipFile(path).infolist()}
               for path in (old, new)]
    for name in sorted(entries[0].keys() | entries[1].keys()):
        if entries[0].get(name) != entries[1].get(name):
            print(name)


if __name__ == "__main__":
    {"make": make, "show": show, "same": same}[sys.argv[1]](*sys.argv[2:])
