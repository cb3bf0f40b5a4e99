"""This library beside Polars, DuckDB and pandas on the same facts, and beside a plain Python script on the same sheet.

    python3.11 -m venv target/venv
    target/venv/bin/pip install -r benches/requirements.txt
    target/venv/bin/python benches/compare.py [--engines polars,duckdb,pandas] [--rows 164,1000000]

`cargo bench -p benches --bench compare` invents the facts, counts them and tells its own times. The
conditions come from there as plain trees: no rule stands here. Facts are loaded, conditions compiled and queries built
before the clock starts, but for pandas, which has none to build. The best of the library is the best mean over a
millisecond or more, that of the others the best single run.

- Facts: all indicators of a plan, six counts each, one query for all, with so many rows of each universe in one table.
  Of a population p and a criterion c it counts yes and unknown in p, in `p and c` and in `p and not c`: the fewest sums
  from which the six counts follow. Polars stands twice: told not to optimise, which is faster where every column is
  asked anyway, and as it comes.
- Sheet: a CSV in memory with all that can be answered in one cycle. Both sides read every row, check subject, cycle,
  item, answer and whether it stands there twice, locate each fault by line and field, and count every indicator by the
  answers alone, over the same given members. Only the library trims cells, reads names of States, keeps what several
  sources say and tells what was expected. "With records" is its usual way, which asks the embedded records too.

Where not everything agrees it exits with 1 and the first difference. On a busy machine the times say little."""

import argparse
import csv
import io
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from importlib.metadata import version
from operator import and_, invert, itemgetter, or_
from pathlib import Path
from statistics import median
from time import perf_counter_ns
from typing import Any

import numpy as np
import pyarrow as pa

Tree = str | bool | list  # a column, a constant, or an operator and its operands
Facts = dict[str, np.ndarray]  # by column: 0 no, 1 yes, 2 unknown
Query = Callable[[], Sequence[int]]
CELLS = itemgetter("subject", "cycle", "item", "answer", "missing", "source")
YES, UNKNOWN, NO = 0b11, 0b01, 0b00  # so that `&` and `|` are Kleene's
NOT = {YES: NO, UNKNOWN: UNKNOWN, NO: YES}
IS = {"yes": YES, "no": NO}
REPORTS = IS | {"silent": NO, "not-submitted": NO}

OPERATORS = (and_, or_, invert)  # how meanings are joined: both, either, not
SQL = ("({} AND {})".format, "({} OR {})".format, "(NOT {})".format)
PYTHON = ("({} & {})".format, "({} | {})".format, "NOT[{}]".format)


def fold(tree: Tree, leaf: Callable, joins: tuple) -> Any:
    """The meaning of a condition, by the meanings of its leaves and the ways to join them."""
    if not isinstance(tree, list):
        return leaf(tree)
    name, *operands = tree
    return joins[("all", "any", "not").index(name)](*(fold(one, leaf, joins) for one in operands))


class Rules:
    """The columns, the distinct populations, and the indicators: id, universe, place of the population, criterion."""

    def __init__(self, told: dict) -> None:
        self.columns: list[str] = told["columns"]
        self.indicators: list[dict] = told["indicators"]
        self.populations: list[Tree] = []
        for one in self.indicators:
            if one["population"] not in self.populations:
                self.populations.append(one["population"])
            one["population"] = self.populations.index(one["population"])

    def named(self, leaf: Callable, joins: tuple) -> dict[str, Any]:
        """The meanings of all conditions, by a short name: p0… the populations, c0… the criteria."""
        named = {f"p{place}": fold(tree, leaf, joins) for place, tree in enumerate(self.populations)}
        return named | {f"c{place}": fold(one["criterion"], leaf, joins) for place, one in enumerate(self.indicators)}

    def joined(self, named: dict[str, Any], joins: tuple) -> Iterator[Any]:
        """What is counted: every population, then for each indicator `p and c` and `p and not c`."""
        both, _, negate = joins
        yield from (named[f"p{place}"] for place in range(len(self.populations)))
        for place, one in enumerate(self.indicators):
            population, criterion = named[f"p{one['population']}"], named[f"c{place}"]
            yield both(population, criterion)
            yield both(population, negate(criterion))

    def six(self, sums: Sequence[int]) -> list[list[int]]:
        """The six counts of each indicator, from yes and unknown of all that is counted."""
        counts, rest = [], iter(sums)
        members = [(next(rest), next(rest)) for _ in self.populations]
        for one in self.indicators:
            surely, maybe = members[one["population"]]
            yes, yes_unknown, no, no_unknown = (next(rest) for _ in range(4))
            unknown = surely - yes - no
            maybe_yes, maybe_no = maybe + unknown - no_unknown, maybe + unknown - yes_unknown
            counts.append([yes, no, unknown, maybe_yes, maybe_no, maybe - maybe_yes - maybe_no])
        return counts


def arrow(facts: Facts) -> pa.Table:
    return pa.table({name: pa.array(column == 1, mask=column == 2) for name, column in facts.items()})


def polars_query(facts: Facts, rules: Rules, optimised: bool = False) -> Query:
    import polars as pl
    conditions = rules.named(lambda one: pl.col(one) if isinstance(one, str) else pl.lit(one), OPERATORS)
    joined = dict(enumerate(rules.joined({name: pl.col(name) for name in conditions}, OPERATORS)))
    numbers = [(place, number) for place in joined for number in ("sum", "null_count")]
    sums = {f"{number} {place}": getattr(pl.col(f"s{place}"), number)() for place, number in numbers}
    query = pl.from_arrow(arrow(facts)).lazy().with_columns(**conditions)
    query = query.select(**{f"s{place}": one for place, one in joined.items()}).select(**sums)
    options = pl.QueryOptFlags() if optimised else pl.QueryOptFlags.none()
    return lambda: query.collect(optimizations=options).row(0)


def duckdb_query(facts: Facts, rules: Rules) -> Query:
    import duckdb
    conditions = rules.named(lambda one: f'"{one}"' if isinstance(one, str) else str(one), SQL)
    columns = ", ".join(f"{text} AS {name}" for name, text in conditions.items())
    joined = rules.joined({name: name for name in conditions}, SQL)
    sums = ", ".join(f"count_if({one}), count(*) - count({one})" for one in joined)
    database = duckdb.connect()
    database.from_arrow(arrow(facts)).create("facts")
    database.execute(f"PREPARE counted AS SELECT {sums} FROM (SELECT {columns} FROM facts)")
    return lambda: database.execute("EXECUTE counted").fetchone()


def pandas_query(facts: Facts, rules: Rules) -> Query:
    import pandas as pd
    columns: dict = {name: pd.Series(pd.arrays.BooleanArray(one == 1, one == 2)) for name, one in facts.items()}
    rows = columns[rules.columns[0]].index
    columns |= {constant: pd.Series(constant, rows, "boolean") for constant in (True, False)}
    return lambda: [
        number
        for one in rules.joined(rules.named(columns.get, OPERATORS), OPERATORS)
        for number in (one.sum(), one.isna().sum())
    ]


ENGINES = {
    "polars": polars_query,
    "polars-optimising": partial(polars_query, optimised=True),
    "duckdb": duckdb_query,
    "pandas": pandas_query,
}


def read(sheet: str, form: dict) -> tuple[dict[str, dict[str, str]], list[tuple[int, str | None]]]:
    """What is told in the cycle, by subject and code; line and field of every fault."""
    subjects, terms, reasons, asked = form["subjects"], form["terms"], set(form["missing"]), form["cycle"]
    told, faults, seen = defaultdict(dict), [], set()
    rows = csv.DictReader(io.StringIO(sheet))
    for row in rows:
        subject, cycle, item, answer, missing, source = CELLS(row)
        if None in row or source is None:
            faults.append((rows.line_num, None))
            continue
        universes, (kind, universe) = subjects.get(subject), terms.get(item, (None, None))
        fields = []
        if not universes or (universe and universe not in universes):
            fields.append("subject")
        if cycle != asked and not (len(cycle) == 4 and cycle.isdecimal() and cycle != "0000"):
            fields.append("cycle")
        if not kind:
            fields.append("item")
        elif answer and not (answer in IS if kind == "yes-no" else answer.isdecimal() and int(answer) <= 10**15):
            fields.append("answer")
        if missing and (answer or missing not in reasons):
            fields.append("missing")
        if not fields and (answer or missing):
            if (key := (subject, cycle, item, source)) in seen:
                fields.append(None)
            elif cycle == asked:
                told[subject][item] = answer or missing
            seen.add(key)
        faults += [(rows.line_num, field) for field in fields]
    return told, faults


def compiled(rules: Rules) -> dict[str, tuple[list, Callable]]:
    """The columns of each universe, and a function of a row: population and criterion of each indicator, as bits."""
    functions = {}
    for universe in dict.fromkeys(column.split()[0] for column in rules.columns):
        columns = [column for column in rules.columns if column.split()[0] == universe]
        places = {column: f"c[{place}]" for place, column in enumerate(columns)} | {True: str(YES), False: str(NO)}
        own = [one for one in rules.indicators if one["universe"] == universe]
        populations = sorted({one["population"] for one in own})
        lines = [f"p{place} = {fold(rules.populations[place], places.get, PYTHON)}" for place in populations]
        numbers = [f"p{one['population']} << 2 | {fold(one['criterion'], places.get, PYTHON)}" for one in own]
        names = {"NOT": NOT}
        exec("\n ".join(["def judge(c):", *lines, f"return [{', '.join(numbers)}]"]), names)
        leaves = [(REPORTS if kind == "reports" else IS, code) for _, kind, code in map(str.split, columns[1:])]
        functions[universe] = (leaves, names["judge"])
    return functions


def values(told: dict[str, dict[str, str]], members: dict, functions: dict) -> list[list[int]]:
    """The six counts of each indicator."""
    counts = []
    for universe, (leaves, judge) in functions.items():
        judged = []
        for subject, surely in members[universe]:
            answers = told.get(subject, {})
            truths = [kind.get(answers.get(code), UNKNOWN) for kind, code in leaves]
            judged.append(judge([YES if surely else UNKNOWN, *truths]))
        for indicator in map(Counter, zip(*judged)):
            counts.append([indicator[is_in << 2 | meets] for is_in in (YES, UNKNOWN) for meets in (YES, NO, UNKNOWN)])
    return counts


def times(works: dict[str, Callable[[], Any]]) -> dict[str, dict[str, float]]:
    """Best and median time of each, in nanoseconds: in turn, then in reverse, for three seconds and at least thrice."""
    runs: dict[str, list[int]] = {name: [] for name in works}
    for name in [*works, *reversed(works)]:
        works[name]()
        stop = perf_counter_ns() + 3_000_000_000
        for run in range(300):
            start = perf_counter_ns()
            if run >= 3 and start > stop:
                break
            works[name]()
            runs[name].append(perf_counter_ns() - start)
    return {name: {"best": min(sample), "median": median(sample)} for name, sample in runs.items()}


def agree(who: str, names: Iterable[str], expected: Iterable, found: Iterable) -> None:
    for name, one, other in zip(names, expected, found, strict=True):
        if one != other:
            sys.exit(f"{name}: this library finds {one}, {who} {other}")


def table(title: str, lines: dict[str, dict[str, float]], unit: str) -> None:
    """Prints the best time and the median of each line, and the best beside that of the unit."""
    print(f"\n{title:<50}{'best':>12}{'median':>12}{'ratio':>12}")
    for name, time in lines.items():
        power = min(3, (len(str(int(time["best"]))) - 1) // 3)
        best, middle = (f"{time[which] / 1000**power:,.3g} {('ns', 'µs', 'ms', 's')[power]}" for which in time)
        ratio = time["best"] / lines[unit]["best"]
        print(f"  {name:<48}{best:>12}{middle:>12}{ratio:>12,.{0 if ratio >= 100 else 2}f}")


def compare_facts(rows: int, data: np.ndarray, told: dict, rules: Rules, engines: list[str]) -> dict[str, dict]:
    """What all take for the same facts."""
    facts = dict(zip(rules.columns, data.reshape(-1, rows), strict=True))
    queries = {engine: ENGINES[engine](facts, rules) for engine in engines}
    for engine, query in queries.items():
        agree(engine, (f"{one['id']}, {rows} rows" for one in rules.indicators), told["counts"], rules.six(query()))
    read = f"plain read of {told['bytes']:,} bytes, as its planes have"
    lines = {"this library": told["library"], "this library, all cores": told["all cores"], read: told["read"]}
    lines |= times(queries)
    table(f"{rows:,} rows of each universe, {len(facts)} columns", lines, "this library")
    return lines


def compare_sheet(sheet: str, told: dict, form: dict, rules: Rules) -> None:
    """What the library and the script take for the same sheet."""
    functions, members = compiled(rules), form["members"]
    answers, faults = read(sheet, form)
    differ = sorted({*map(str, told["faults"])} ^ {str([*fault]) for fault in faults})
    if differ:
        sys.exit(f"sheet: this library or the script alone finds the fault {differ[0]}")
    names = [f"{one['id']}, sheet" for one in rules.indicators]
    agree("the script", names, told["counts"], values(answers, members, functions))
    steps = ("read", "values", "both", "values with records", "both with records")
    works = {
        "csv.DictReader, read": lambda: read(sheet, form),
        "csv.DictReader, values": lambda: values(answers, members, functions),
        "csv.DictReader, both": lambda: values(read(sheet, form)[0], members, functions),
    }
    lines = {f"this library, {name}": told["times"][name] for name in steps} | times(works)
    table(f"a sheet of {sheet.count(chr(10)) - 1:,} rows, {len(faults)} faults", lines, "this library, both")


def machine(engines: list[str]) -> str:
    """Where and with what this was measured."""
    about = Path("/proc/cpuinfo")
    models = re.findall(r"model name\s*: (.*)", about.read_text()) if about.exists() else [platform.processor()]
    versions = "".join(f", {engine} {version(engine)}" for engine in engines if "-" not in engine)
    cores = f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; this library, pandas and the script use one core unless said"
    return f"{models[0]}, {cores}\nPython {platform.python_version()}{versions}"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--engines", default=",".join(ENGINES), type=lambda text: text.split(","))
    options.add_argument("--rows", default="164,1000000", type=lambda text: text.split(","))
    asked = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        command = ["cargo", "bench", "-q", "--bench", "compare", "--", folder, *asked.rows]
        subprocess.run(command, check=True, cwd=Path(__file__).parent)
        told = json.loads(Path(folder, "compare.json").read_text())
        rules = Rules(told["rules"])
        print(machine(asked.engines), f"{len(rules.indicators)} indicators, six counts each", sep="\n")
        for rows in asked.rows:
            data = np.fromfile(Path(folder, f"facts-{rows}.bin"), np.uint8)
            lines = compare_facts(int(rows), data, told["sizes"][rows], rules, asked.engines)
            if rows == "164" and "polars" in lines:
                records = {
                    "polars, 164 rows": lines["polars"],
                    "this library, a snapshot from records": told["snapshot"],
                    "this library, all indicators from a snapshot": told["tallies"],
                }
                table("one cycle from records; Polars on invented rows", records, "this library, all indicators from a snapshot")
        compare_sheet(Path(folder, "replies.csv").read_text(), told["replies"], told["form"], rules)


if __name__ == "__main__":
    main()
