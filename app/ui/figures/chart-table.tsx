export type Table = { columns: string[]; rows: { name: string; own?: boolean; cells: string[] }[] }

/** The figures behind a picture. `own` marks a name that somebody chose and whose direction is its own. */
export function ChartTable({ caption, columns, rows }: Table & { caption: string }) {
  return (
    <table className="mt-2 w-full border-t border-ink">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-rule">
          {columns.map((column, place) => (
            <th
              key={column}
              scope="col"
              className={`py-2 align-bottom font-semibold ${place === 0 ? 'pe-3 text-start' : 'ps-3 print:ps-1.5 text-end'}`}
            >
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, own, cells }) => (
          <tr key={name} className="break-inside-avoid border-b border-rule align-baseline">
            <th
              scope="row"
              className="py-1.5 pe-3 print:py-0.5 text-start font-normal [overflow-wrap:anywhere]"
            >
              {own ? <bdi>{name}</bdi> : name}
            </th>
            {cells.map((cell, place) => (
              <td
                key={columns[place + 1]}
                className="py-1.5 ps-3 print:py-0.5 print:ps-1.5 text-end tabular-nums"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
