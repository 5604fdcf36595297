"""Prints what python-docx sees in a Word file: properties, sections, headings and tables."""

import json
import sys

import docx
from docx.enum.section import WD_ORIENT

document = docx.Document(sys.argv[1])
properties = document.core_properties
print(
    json.dumps(
        {
            "title": properties.title,
            "author": properties.author,
            "language": properties.language,
            "created": properties.created.isoformat() if properties.created else None,
            "landscape": [section.orientation == WD_ORIENT.LANDSCAPE for section in document.sections],
            "paragraphs": [[paragraph.style.name, paragraph.text] for paragraph in document.paragraphs],
            "tables": [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables],
        }
    )
)
