/** The chart of an event: which counts it shows and how, the numbers behind it, and saving it for a report. */
import { type ReactNode, useMemo, useState } from 'react'
import type { EventDossier } from '../../../../contract/claims.ts'
import type { Party } from '../../../evidence/party.ts'
import type { ArticleName } from '../../../evidence/use-article-names.ts'
import { Button } from '../../../ui/button.tsx'
import { Segments } from '../../../ui/choice.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { Menu, MenuChoices, MenuItem } from '../../../ui/menu.tsx'
import { useToast } from '../../../ui/toast.tsx'
import { whenAndWhere } from '../event-facts.ts'
import { strings } from '../event-strings.ts'
import { rowHeading } from '../given-words.ts'
import { printPalette, screenPalette } from './chart-palette.ts'
import { allRows, type ChartView, chartChoices, chosenRows } from './chart-rows.ts'
import { chartSources } from './chart-sources.ts'
import { type ChartTable, chartTable, tableAsCsv, tableAsMarkdown } from './chart-table.ts'
import { rangeChart } from './range-chart.ts'
import { chartAsPng, chartAsSvg, chartFileName, saveFile } from './save-chart.ts'
import type { Palette } from './scene.ts'
import { SceneDrawing } from './scene-drawing.tsx'
import { timeChart } from './time-chart.ts'
import { useWidth } from './use-width.ts'
import './chart.css'

type ChartPanelProps = {
  dossier: EventDossier
  parties: ReadonlyMap<string, Party>
  names: ReadonlyMap<string, ArticleName>
}

/** Pixels: what a saved chart measures, and between which widths one is drawn on the screen. */
const savedWidth = 720
const screenWidth = { least: 280, most: 900 }

export function ChartPanel({ dossier, parties, names }: ChartPanelProps) {
  const { event, articles, rows } = dossier
  const [wantedView, setView] = useState<ChartView>('parties')
  const [choice, setChoice] = useState(allRows)
  const [asTable, setAsTable] = useState(false)
  const [width, place] = useWidth()
  const showToast = useToast()

  const canChange = chartChoices(rows, 'time').length > 0
  const view = canChange ? wantedView : 'parties'
  const choices = chartChoices(rows, view)
  const shown = useMemo(() => chosenRows(rows, view, choice), [rows, view, choice])
  const table = chartTable(shown)
  const draw = (palette: Palette, chartWidth: number) =>
    (view === 'time' ? timeChart : rangeChart)({
      title: event.title,
      subtitle: whenAndWhere(event),
      rows: shown,
      sources: chartSources(shown, articles, names),
      palette,
      width: chartWidth,
    })

  const attempt = async (work: () => Promise<string>) => {
    try {
      showToast({ text: await work() })
    } catch (error) {
      showToast({ text: error instanceof Error ? error.message : String(error) })
    }
  }
  const save = (extension: 'svg' | 'png') =>
    attempt(async () => {
      const chart = draw(printPalette(parties), savedWidth)
      const name = chartFileName([event.title, ...(shown.length === 1 ? shown.map(rowHeading) : [])], extension)
      saveFile(extension === 'svg' ? chartAsSvg(chart) : await chartAsPng(chart), name)
      return strings.saved(name)
    })
  const copy = (write: (table: ChartTable) => string) =>
    attempt(async () => {
      await copyText(write(table))
      return strings.copied
    })

  const current = choices.find(candidate => candidate.value === choice) ?? choices[0]
  return (
    <section className="event-section" aria-labelledby="event-chart">
      <div className="chart-head">
        <h2 id="event-chart" className="event-section-title">
          {strings.chart}
        </h2>
        <div className="chart-tools" role="toolbar" aria-label={strings.chart}>
          {canChange ? (
            <Segments
              label={strings.chartView}
              value={view}
              choices={[
                { value: 'parties', label: strings.byParty },
                { value: 'time', label: strings.overTime },
              ]}
              onChange={setView}
            />
          ) : null}
          {choices.length > 1 && current ? (
            <Menu
              trigger={
                <Button kind="quiet" icon="down" aria-label={`${strings.chartOf}: ${current.label}`}>
                  {current.label}
                </Button>
              }
            >
              <MenuChoices label={strings.chartOf} value={current.value} choices={choices} onChange={setChoice} />
            </Menu>
          ) : null}
          <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(now => !now)}>
            {strings.asTable}
          </Button>
          <Menu
            label={strings.copyData}
            trigger={
              <Button kind="quiet" icon="copy">
                {strings.copyData}
              </Button>
            }
          >
            <MenuItem onSelect={() => void copy(tableAsCsv)}>{strings.copyCsv}</MenuItem>
            <MenuItem onSelect={() => void copy(tableAsMarkdown)}>{strings.copyMarkdown}</MenuItem>
          </Menu>
          <Menu
            align="end"
            label={strings.save}
            trigger={
              <Button kind="quiet" icon="export">
                {strings.save}
              </Button>
            }
          >
            <MenuItem onSelect={() => void save('svg')}>{strings.saveSvg}</MenuItem>
            <MenuItem onSelect={() => void save('png')}>{strings.savePng}</MenuItem>
          </Menu>
        </div>
      </div>
      <div className="chart-place" ref={place}>
        {asTable ? (
          <ChartData table={table} />
        ) : width === null ? null : (
          <SceneDrawing
            scene={draw(screenPalette(parties), Math.max(screenWidth.least, Math.min(screenWidth.most, width)))}
          />
        )}
      </div>
    </section>
  )
}

function ChartData({ table: { columns, rows } }: { table: ChartTable }): ReactNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keys too.
    <section className="chart-data" aria-label={strings.numbers} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(name => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(cells => (
            <tr key={cells.slice(0, 2).join('\n')}>
              {cells.map((cell, index) => (
                <td key={columns[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
