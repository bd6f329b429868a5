import { useProgram, useTasks } from '../program.ts'
import { TallyLine, type TallyFigure } from '../ui/TallyLine.tsx'
import { taskMessages as messages } from './messages.ts'

/** The classes of the filter, each of which opens its tasks. */
export function TasksTally() {
  const { tasks } = useProgram()
  const counts = useTasks((state) => state.counts)
  const chosen = useTasks((state) => state.arrangement.filter.classes)
  const notStarted = useTasks((state) => state.arrangement.filter.notStarted)
  const selected = useTasks((state) => state.selection.size)
  const { narrow } = tasks.getState()
  if (counts === null) return null

  const isShown = ({ classes, notStarted: isOfNotStarted }: TallyFigure) => {
    if (isOfNotStarted === true) return notStarted === true
    if (classes === undefined) return chosen === undefined
    return classes.every((taskClass) => chosen?.includes(taskClass) === true)
  }
  const show = (figure: TallyFigure) => {
    if (figure.notStarted === true) return narrow({ notStarted: notStarted === true ? undefined : true })
    return narrow({ classes: figure.classes })
  }
  return (
    <>
      <p className="tasks-tally one-line">
        <TallyLine counts={counts} isShown={isShown} onFigure={(figure) => void show(figure)} />
      </p>
      {selected > 0 && <span className="status-bar-end">{messages.selected(selected)}</span>}
    </>
  )
}
