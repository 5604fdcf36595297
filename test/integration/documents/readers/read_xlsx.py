"""Prints what openpyxl sees in an Excel file: sheets, values (dates in ISO form), tables, print set-up."""

import datetime
import json
import sys

import openpyxl
from openpyxl.utils.escape import unescape


def plain(value):
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return unescape(value) if isinstance(value, str) else value


book = openpyxl.load_workbook(sys.argv[1])
print(
    json.dumps(
        {
            "title": book.properties.title,
            "creator": book.properties.creator,
            "language": book.properties.language,
            "sheets": [
                {
                    "name": sheet.title,
                    "rows": [[plain(cell.value) for cell in row] for row in sheet.iter_rows()],
                    "formulas": sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row),
                    "tables": {name: area for name, area in sheet.tables.items()},
                    "frozen": sheet.freeze_panes,
                    "repeated": sheet.print_title_rows,
                    "orientation": sheet.page_setup.orientation,
                    "hidden": [letter for letter, column in sheet.column_dimensions.items() if column.hidden],
                }
                for sheet in book.worksheets
            ],
        }
    )
)
