"""The least that reading workbooks costs: calamine opens each file and reads every cell of every sheet."""

import sys

from python_calamine import CalamineWorkbook

for pad in sys.argv[1:]:
    werkmap = CalamineWorkbook.from_path(pad)
    for naam in werkmap.sheet_names:
        werkmap.get_sheet_by_name(naam).to_python(skip_empty_area=False)
