"""docs/benchmarks.md, which two commands write: `make bench` all of it but the last section, `make peers` that section. Each
leaves what is the other's as it was."""

BEGIN, END = "<!-- measured by: make peers -->", "<!-- end of make peers -->"
NOT_MEASURED = ["## Beside other engines", "", "Not measured yet: `make peers` does that."]


def peers_section(page):
    """The lines of the section of a page, without its markers and the empty lines beside them; None when there is none."""
    lines = page.splitlines()
    if BEGIN not in lines or END not in lines:
        return None
    section = lines[lines.index(BEGIN) + 1:lines.index(END)]
    return "\n".join(section).strip("\n").split("\n")


def without_peers(page):
    lines = page.splitlines()
    if peers_section(page) is not None:
        del lines[lines.index(BEGIN):lines.index(END) + 1]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def with_peers(page, section):
    """The page with this as its section, at its end. None: with a section that says that nothing was measured."""
    before = without_peers(page)
    return "\n".join([*before, *([""] if before else []), BEGIN, "", *(section or NOT_MEASURED), "", END]) + "\n"


def read(path):
    try:
        with open(path, encoding="utf-8") as page:
            return page.read()
    except FileNotFoundError:
        return ""


def write(path, page):
    with open(path, "w", encoding="utf-8") as file:
        file.write(page)


def write_bench(path, lines):
    """All but the section on other engines."""
    write(path, with_peers("\n".join(lines), peers_section(read(path))))


def write_peers(path, section):
    write(path, with_peers(read(path), section))
