"""Makes the mutants of a solution: one small change each, by a fixed list of operators. Used to prove that a problem's tests notice mistakes.

Operators (docs/proving-problems.md lists them with examples): arithmetic, constant, comparison, logic, term, statement, axis, arguments.
"""

import ast
import copy

ARITHMETIC = {
    ast.Add: [ast.Sub],
    ast.Sub: [ast.Add],
    ast.Mult: [ast.Div],
    ast.Div: [ast.Mult],
    ast.FloorDiv: [ast.Mult],
    ast.Mod: [ast.FloorDiv],
    ast.Pow: [ast.Mult],
    ast.LShift: [ast.RShift],
    ast.RShift: [ast.LShift],
    ast.BitAnd: [ast.BitOr],
    ast.BitOr: [ast.BitAnd],
    ast.BitXor: [ast.BitOr],
}
COMPARISON = {
    ast.Lt: [ast.LtE, ast.GtE],
    ast.LtE: [ast.Lt, ast.Gt],
    ast.Gt: [ast.GtE, ast.LtE],
    ast.GtE: [ast.Gt, ast.Lt],
    ast.Eq: [ast.NotEq],
    ast.NotEq: [ast.Eq],
    ast.In: [ast.NotIn],
    ast.NotIn: [ast.In],
    ast.Is: [ast.IsNot],
    ast.IsNot: [ast.Is],
}
# Their two arguments may stand in either order, so swapping them changes nothing.
SYMMETRIC = {"max", "min", "gcd", "lcm", "hypot", "maximum", "minimum", "array_equal"}
DROPPED = (ast.Assign, ast.AugAssign, ast.Expr, ast.Break, ast.Continue, ast.Delete, ast.Raise)


def skipped(tree):
    """Nodes that say nothing at run time: annotations, docstrings, the texts of messages, type aliases and imports."""
    out = set()

    def skip(node):
        if node is not None:
            out.update(id(inner) for inner in ast.walk(node))

    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Module)):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
                skip(first)
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                skip(node.returns)
                for decorator in node.decorator_list:
                    skip(decorator)
        elif isinstance(node, ast.arg):
            skip(node.annotation)
        elif isinstance(node, ast.AnnAssign):
            skip(node.annotation)
        elif isinstance(node, (ast.Import, ast.ImportFrom, ast.Raise, ast.Assert)):
            skip(node)
    return out


def constants(value):
    """What a constant becomes: one more and one less, the other truth value, another text."""
    if value is True or value is False:
        return [not value]
    if type(value) is int:
        return [value + 1, value - 1]
    if type(value) is float:
        return [value + 1.0, value * 2] if value else [1.0]
    if type(value) is str and value:
        return [value + "_"]
    return []


def edits(node):
    """Pairs of an operator's name and a function that applies the change to a copy of the node and gives what stands in its place."""

    def with_op(op):
        def apply(twin):
            twin.op = op()
            return twin

        return apply

    if isinstance(node, ast.BinOp):
        for op in ARITHMETIC.get(type(node.op), []):
            yield "arithmetic", with_op(op)
        if isinstance(node.op, ast.MatMult):
            yield "arguments", lambda twin: ast.BinOp(twin.right, ast.MatMult(), twin.left)
        if isinstance(node.op, (ast.Add, ast.Sub, ast.Mult, ast.Div)):
            yield "term", lambda twin: twin.left
            if not isinstance(node.op, ast.Div):
                yield "term", lambda twin: ast.UnaryOp(ast.USub(), twin.right) if isinstance(twin.op, ast.Sub) else twin.right
    elif isinstance(node, ast.AugAssign):
        for op in ARITHMETIC.get(type(node.op), []):
            yield "arithmetic", with_op(op)
    elif isinstance(node, ast.UnaryOp) and not (isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant)):
        if isinstance(node.op, (ast.USub, ast.Not, ast.Invert)):
            yield ("logic" if isinstance(node.op, ast.Not) else "arithmetic"), lambda twin: twin.operand
    elif isinstance(node, ast.Compare):
        for place, old in enumerate(node.ops):
            for op in COMPARISON[type(old)]:

                def apply(twin, place=place, op=op):
                    twin.ops[place] = op()
                    return twin

                yield "comparison", apply
    elif isinstance(node, ast.BoolOp):

        def flip(twin):
            twin.op = ast.Or() if isinstance(twin.op, ast.And) else ast.And()
            return twin

        yield "logic", flip
        for place in range(len(node.values)):

            def without(twin, place=place):
                left = twin.values[:place] + twin.values[place + 1 :]
                if len(left) == 1:
                    return left[0]
                twin.values = left
                return twin

            yield "term", without
    elif isinstance(node, ast.Constant):
        for value in constants(node.value):
            yield "constant", lambda twin, value=value: ast.Constant(value)
    elif isinstance(node, ast.Call):
        symmetric = isinstance(node.func, (ast.Name, ast.Attribute)) and getattr(node.func, "id", getattr(node.func, "attr", "")) in SYMMETRIC
        if len(node.args) == 2 and not symmetric and not any(isinstance(one, ast.Starred) for one in node.args):

            def swap(twin):
                twin.args = [twin.args[1], twin.args[0]]
                return twin

            yield "arguments", swap
    elif isinstance(node, ast.keyword) and node.arg == "axis" and isinstance(node.value, (ast.Constant, ast.UnaryOp)):

        def other_axis(twin):
            now = ast.literal_eval(twin.value)
            twin.value = ast.Constant(0 if now in (1, -1) else 1)
            return twin

        yield "axis", other_axis
    if isinstance(node, DROPPED):
        yield "statement", lambda twin: ast.Pass()


def mutants(source):
    """Every mutant of a source: its line, the operator, the change in words and the whole new text; those that read the same appear once."""
    tree = ast.parse(source)
    ignored = skipped(tree)
    original = ast.unparse(tree)
    seen, made = {original}, []
    for number, node in enumerate(ast.walk(tree)):
        if id(node) in ignored and not isinstance(node, ast.Raise):
            continue
        for operator, apply in edits(node):
            copied = copy.deepcopy(tree)
            twin = next(one for place, one in enumerate(ast.walk(copied)) if place == number)
            before = ast.unparse(twin)
            changed = apply(twin)
            if changed is not twin:
                replace(copied, twin, changed)
            try:
                text = ast.unparse(ast.fix_missing_locations(copied))
                compile(text, "solution.py", "exec")
            except (SyntaxError, ValueError, RecursionError):
                continue
            if text in seen:
                continue
            seen.add(text)
            after = ast.unparse(changed) if not isinstance(changed, ast.Pass) else "(dropped)"
            line = getattr(node, "lineno", getattr(getattr(node, "value", None), "lineno", 0))
            made.append({"line": line, "operator": operator, "change": f"{short(before)} -> {short(after)}", "code": text})
    return made


def short(text):
    text = " ".join(text.split())
    return text if len(text) <= 80 else text[:77] + "..."


def replace(tree, old, new):
    for parent in ast.walk(tree):
        for field, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, field, new)
                return
            if isinstance(value, list):
                for place, item in enumerate(value):
                    if item is old:
                        value[place] = new
                        return
