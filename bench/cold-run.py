"""One cold run of a problem's folder, as a judge without a warm server does it: load the file, call it on each case, print the results as JSON."""

import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
names = {"__name__": "solution"}
exec(compile((folder / "solution.py").read_text(), "solution.py", "exec"), names)
entry = names[json.loads((folder / "problem.json").read_text())["entryPoint"]]
for case in json.loads((folder / "cases.json").read_text()):
    print(json.dumps(entry(*case["args"])))
