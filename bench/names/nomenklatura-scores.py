"""Scores pairs of names with nomenklatura's logic-v2. Development only: run by bench/names/run.ts where
`python3 -c "import nomenklatura"` works (PYTHON names another interpreter); reads `a<TAB>b` lines, writes a score a line."""

import sys

from followthemoney import model
from nomenklatura.matching import get_algorithm

algorithm = get_algorithm("logic-v2")
config = algorithm.default_config()


def entity(name, number):
    return model.get_proxy({"id": f"n{number}", "schema": "Person", "properties": {"name": [name]}})


for number, line in enumerate(sys.stdin):
    a, b = line.rstrip("\n").split("\t")
    result = algorithm.compare(entity(a, 2 * number), entity(b, 2 * number + 1), config)
    print(f"{result.score:.4f}")
