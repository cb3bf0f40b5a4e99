// Tables that sort by a click on a head, and show only the rows that hold what is typed. Without this they are whole tables.
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const text = (row, column) => {
    const cell = row.cells[column];
    return cell ? (cell.dataset.sort ?? cell.textContent.trim()) : "";
  };
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...body.rows].sort((one, other) => {
        const order = text(one, head.cellIndex).localeCompare(text(other, head.cellIndex), "en", { numeric: true });
        return down ? -order : order;
      });
      body.append(...rows);
    });
  }
  const label = document.createElement("label");
  label.className = "search";
  const input = document.createElement("input");
  input.type = "search";
  label.append(table.dataset.search + " ", input);
  const told = document.createElement("span");
  told.setAttribute("role", "status");
  label.append(told);
  table.parentElement.before(label);
  input.addEventListener("input", () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const own = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => own.includes(word));
      if (!row.hidden) shown += 1;
    }
    told.textContent = words.length ? ` ${shown} of ${body.rows.length}` : "";
  });
}
