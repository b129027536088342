"""A report on the screen: its tables as the text browser takes them."""

from html import escape

from kyso_desktop.jobs import Paper, Table, cell_text


def paper_html(paper: Paper) -> str:
    """Title, lines and tables; an empty table says so."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in paper.lines)
    return f"<h2>{escape(paper.title)}</h2>{lines}{''.join(map(_table, paper.tables))}"


def _table(table: Table) -> str:
    rows = [tuple(cell_text(cell) for cell in row) for row in table.rows]
    if not rows:
        return f"<h3>{escape(table.title)}</h3><p>Không có.</p>"
    heads = "".join(f"<th align='left'>{escape(column.heading)}</th>" for column in table.columns)
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    rows_html = f"<table cellpadding='4' cellspacing='0' border='0'><tr>{heads}</tr>{body}</table>"
    return f"<h3>{escape(table.title)}</h3>{rows_html}"
