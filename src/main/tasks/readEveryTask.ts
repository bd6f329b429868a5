import type { Handlers } from '../../shared/contract/endpoint.ts'
import type { TaskFilter, TaskRow, tasksContract, TaskSort } from '../../shared/tasks/contract.ts'

/** All tasks of a filter in an order, page by page. */
export async function readEveryTask(
  { list }: Pick<Handlers<typeof tasksContract>, 'list'>,
  filter: TaskFilter,
  sort: TaskSort,
): Promise<readonly TaskRow[]> {
  const tasks: TaskRow[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({
      ...filter,
      sort,
      limit: 200,
      ...(after === null ? {} : { after }),
    })
    tasks.push(...page.tasks)
    after = page.next
  } while (after !== null)
  return tasks
}
