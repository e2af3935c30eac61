/** Shows what the reader brought was recognised as, before anything of it is stored. */
import type { ImportPreview as Preview } from '../../../contract/import.ts'
import { formatNumber } from '../../ui/formats.ts'
import { Icon } from '../../ui/icon.tsx'
import { importStrings } from './strings.ts'
import './import-report.css'
import './import-preview.css'

const strings = importStrings.preview
const { columns } = strings
/** Lines of what can’t be read that are shown; the report has them all. */
const most = 200

export function ImportPreview({ preview: { kinds, unreadable } }: { preview: Preview }) {
  const links = kinds.some(kind => kind.links > 0)
  const known = kinds.some(kind => kind.known > 0)
  return (
    <div className="import-preview">
      {kinds.length === 0 ? <p>{strings.nothing}</p> : null}
      {kinds.length > 0 ? (
        <table>
          <thead>
            <tr>
              <th scope="col">{columns.format}</th>
              <th scope="col">{columns.files}</th>
              <th scope="col">{columns.items}</th>
              {links ? <th scope="col">{columns.links}</th> : null}
              {known ? <th scope="col">{columns.known}</th> : null}
            </tr>
          </thead>
          <tbody>
            {kinds.map(kind => (
              <tr key={kind.format}>
                <th scope="row">{kind.format}</th>
                <td>{formatNumber(kind.files)}</td>
                <td>{formatNumber(kind.items)}</td>
                {links ? <td>{formatNumber(kind.links)}</td> : null}
                {known ? <td>{formatNumber(kind.known)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {known ? <p className="field-hint">{strings.knownHint}</p> : null}
      {links ? <p className="field-hint">{strings.linksHint}</p> : null}
      {unreadable.length > 0 ? (
        <details className="import-part" open={unreadable.length <= 5}>
          <summary>
            <Icon name="warning" /> {strings.unreadable(unreadable.length)}
          </summary>
          <ul>
            {unreadable.slice(0, most).map(({ source, reason }) => (
              <li key={source} className="import-line import-failure">
                <span className="import-name">{source}</span>
                <span>{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
